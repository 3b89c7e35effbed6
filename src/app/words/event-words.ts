import { dateWords } from './date-words.js';
import type { Values, Words } from './load-words.js';

interface Happened {
  readonly type: string;
  readonly detail: Values;
}

/** The fields that hold an instant. */
export const INSTANTS: readonly string[] = ['due', 'until', 'by', 'from'];

/** Of an account that was erased nothing of this is left. */
const GONE: Values = Object.fromEntries(
  ['name', 'address', 'remaining', 'roles', ...INSTANTS].map((name) => [name, '…']),
);

/** What happened, in words; a type that a newer server knows, by its name. */
export function eventWords({ say, knows, language }: Words, { type, detail }: Happened): string {
  const id = `event-${type.replaceAll('_', '-')}`;
  if (!knows(id)) return type;
  const values = Object.entries(detail).map(([name, value]) => {
    if (typeof value === 'number' && INSTANTS.includes(name)) return [name, dateWords(language, value)];
    return [name, value === '' ? 'none' : value];
  });
  return say(id, { ...GONE, ...Object.fromEntries(values) });
}
