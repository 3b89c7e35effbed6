import type { Table } from './database.js';

/** The keys of an index that begin with `first`, in order, from one on. */
export function keysUnder(index: Table<true, [string, string]>, first: string, from = ''): readonly [string, string][] {
  const keys: [string, string][] = [];
  for (const key of index.getKeys({ start: [first, from] })) {
    if (key[0] !== first) break;
    keys.push(key);
  }
  return keys;
}
