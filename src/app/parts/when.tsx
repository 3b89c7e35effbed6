import { dateWords, dayWords } from '../words/date-words.js';
import { useWords } from '../words/use-words.js';

export interface WhenProps {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The day alone. */
  readonly day?: boolean;
}

/** An instant in the person's language and time zone. */
export function When({ at, day = false }: WhenProps) {
  const { language } = useWords();
  return <time dateTime={new Date(at).toISOString()}>{day ? dayWords(language, at) : dateWords(language, at)}</time>;
}
