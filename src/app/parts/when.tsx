import { useWords } from '../words/use-words.js';

/** An instant in the person's language and time zone. */
export function When({ at }: { readonly at: number | string }) {
  const { language } = useWords();
  const date = new Date(at);
  const text = new Intl.DateTimeFormat(language.code, { dateStyle: 'medium', timeStyle: 'short' }).format(date);
  return <time dateTime={date.toISOString()}>{text}</time>;
}
