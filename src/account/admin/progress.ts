import type { JsonObject } from '../../base/json.js';
import type { Clock } from '../../base/runtime.js';
import type { Requirements } from '../../mfa/requirements.js';
import { isRequiredOf } from '../../model/enforcement.js';
import type { SecurityState } from '../../model/security.js';
import type { AccountRecords } from '../../store/port/accounts.js';
import type { Securities } from '../../store/port/securities.js';
import { isRequiredMissing, statesOf } from './user-state.js';

export interface ProgressOptions {
  readonly store: {
    readonly accounts: Pick<AccountRecords, 'page'>;
    readonly securities: Pick<Securities, 'readMany'>;
  };
  readonly requirements: Pick<Requirements, 'enforcement'>;
  readonly clock: Clock;
  /** So many wrong codes lock an account. */
  readonly lockAfter: number;
}

/** A request reads no more accounts than these. */
const MOST_READ = 2000;
const READ_AT_ONCE = 200;

/** How far two-factor has come, counted over a part of the accounts: the sum of all parts is the whole. Not those that are deactivated. */
export async function countProgress(
  { store, requirements, clock, lockAfter }: ProgressOptions,
  after: string | null,
): Promise<JsonObject> {
  const { required } = await requirements.enforcement();
  const counts = { active: 0, pending: 0, none: 0, locked: 0, reset_waiting: 0, required: 0, required_missing: 0 };
  const days = new Map<string, number>();
  let last = after;
  for (let read = 0; read < MOST_READ; ) {
    const page = await store.accounts.page(last, READ_AT_ONCE);
    if (page.length === 0) return progressBody(counts, days, null);
    const ids = page.map(({ userId }) => userId);
    const securities = await store.securities.readMany(ids, clock());
    for (const [index, account] of page.entries()) {
      last = account.userId;
      const security = securities[index];
      if (!security || account.deactivatedAt !== null) continue;
      for (const state of statesOf(security, lockAfter)) counts[state as keyof typeof counts] += 1;
      if (isRequiredOf(required, account.roles)) counts.required += 1;
      if (isRequiredMissing(account, security, required)) counts.required_missing += 1;
      const day = enrolledOn(security);
      if (day !== null) days.set(day, (days.get(day) ?? 0) + 1);
    }
    read += page.length;
  }
  return progressBody(counts, days, last);
}

/** The day (UTC) on which the oldest of the authenticators was added; null: there is none. */
function enrolledOn({ factors }: Pick<SecurityState, 'factors'>): string | null {
  const times = Object.values(factors).map(({ createdAt }) => createdAt);
  return times.length === 0 ? null : new Date(Math.min(...times)).toISOString().slice(0, 10);
}

const progressBody = (
  counts: Readonly<Record<string, number>>,
  days: ReadonlyMap<string, number>,
  next: string | null,
): JsonObject => ({
  counts: { ...counts },
  enrolled: [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, accounts]) => ({ day, accounts })),
  next,
});
