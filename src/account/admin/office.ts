import type { JsonObject } from '../../base/json.js';
import type { Clock } from '../../base/runtime.js';
import type { Securities } from '../../store/port/securities.js';
import type { Administrator } from './administrator.js';

export interface OfficeOptions {
  readonly store: { readonly securities: Pick<Securities, 'read'> };
  readonly clock: Clock;
  /** How long a reset waits. */
  readonly delayMs: number;
  readonly secondApproval: boolean;
}

const OFFICES = [null, 'support', 'admin'] as const;

/** What somebody may do for others, and whether they have what every change needs. Pages offer no more than that. */
export async function officeOf(
  { store, clock, delayMs, secondApproval }: OfficeOptions,
  { userId, rank }: Administrator,
): Promise<JsonObject> {
  const office = OFFICES[rank];
  if (office === null) return { user_id: userId, office, second_factor: false, resets: null };
  const { factors } = await store.securities.read(userId, clock());
  return {
    user_id: userId,
    office,
    second_factor: Object.keys(factors).length > 0,
    resets: { delay_ms: delayMs, second_approval: secondApproval },
  };
}
