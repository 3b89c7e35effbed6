import type { Progress } from '../contract/types.js';

export type Counts = Progress['counts'];

/** How many had an authenticator at the end of a day. */
export interface DayTotal {
  /** Such as `2026-09-21`. */
  readonly day: string;
  readonly total: number;
}

const NOTHING: Counts = {
  active: 0,
  pending: 0,
  none: 0,
  locked: 0,
  reset_waiting: 0,
  required: 0,
  required_missing: 0,
};

export function sumCounts(pages: readonly Pick<Progress, 'counts'>[]): Counts {
  const sum = { ...NOTHING };
  for (const { counts } of pages) for (const name of Object.keys(sum) as (keyof Counts)[]) sum[name] += counts[name];
  return sum;
}

/** All days on which it grew, in order, with what it had grown to. */
export function sumDays(pages: readonly Pick<Progress, 'enrolled'>[]): readonly DayTotal[] {
  const added = new Map<string, number>();
  for (const { enrolled } of pages)
    for (const { day, accounts } of enrolled) added.set(day, (added.get(day) ?? 0) + accounts);
  let total = 0;
  return [...added]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, accounts]) => {
      total += accounts;
      return { day, total };
    });
}
