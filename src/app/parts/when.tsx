import { dateWords } from '../words/date-words.js';
import { useWords } from '../words/use-words.js';

/** An instant in the person's language and time zone. Milliseconds since 1970. */
export function When({ at }: { readonly at: number }) {
  const { language } = useWords();
  return <time dateTime={new Date(at).toISOString()}>{dateWords(language, at)}</time>;
}
