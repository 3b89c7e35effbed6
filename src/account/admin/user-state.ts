import type { Account } from '../../model/account.js';
import { isRequiredOf, type RequiredOf } from '../../model/enforcement.js';
import { type SecurityState, UNKNOWN_LANE } from '../../model/security.js';

export const TWO_FACTOR_STATES = ['active', 'pending', 'none', 'locked', 'required_missing', 'reset_waiting'] as const;
export type TwoFactorState = (typeof TWO_FACTOR_STATES)[number];

/** How an account's second factors stand, in every word that fits. */
export function statesOf(security: SecurityState, lockAfter: number): readonly TwoFactorState[] {
  const { factors, pending, lanes, reset } = security;
  const isLocked = (lanes[UNKNOWN_LANE]?.failures ?? 0) >= lockAfter;
  return [
    setUp(Object.keys(factors).length, pending.length),
    ...(isLocked ? (['locked'] as const) : []),
    ...(reset ? (['reset_waiting'] as const) : []),
  ];
}

/** Whether the account must have a second factor, now or by a date, and has none. */
export const isRequiredMissing = (
  { roles, deactivatedAt }: Account,
  { factors }: SecurityState,
  required: RequiredOf,
) => deactivatedAt === null && Object.keys(factors).length === 0 && isRequiredOf(required, roles);

function setUp(factors: number, pending: number): 'active' | 'pending' | 'none' {
  if (factors > 0) return 'active';
  return pending > 0 ? 'pending' : 'none';
}
