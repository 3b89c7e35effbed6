import type { Language } from './languages.js';

/** An instant (ms since 1970) as people of that language write it, in the time zone of the browser. */
export const dateWords = ({ code }: Language, at: number): string =>
  new Intl.DateTimeFormat(code, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));

/** The day of an instant (ms since 1970), in the time zone of the browser or in another one. */
export const dayWords = ({ code }: Language, at: number, timeZone?: string): string =>
  new Intl.DateTimeFormat(code, { dateStyle: 'medium', ...(timeZone && { timeZone }) }).format(new Date(at));
