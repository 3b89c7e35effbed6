import type { ExpiringTable } from './expiring-table.js';

/** Removes at most so many of a part's ended records, inside a write: how many. */
export type Sweep = (now: number, most: number) => number;

export const sweepOf =
  (table: Pick<ExpiringTable<unknown>, 'due' | 'remove'>): Sweep =>
  (now, most) => {
    const due = table.due(now, most);
    for (const id of due) table.remove(id);
    return due.length;
  };
