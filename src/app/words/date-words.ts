import type { Language } from './languages.js';

/** An instant (ms since 1970) as people of that language write it, in the time zone of the browser. */
export const dateWords = ({ code }: Language, at: number): string =>
  new Intl.DateTimeFormat(code, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
