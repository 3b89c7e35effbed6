import type { Clock } from '../base/runtime.js';
import { byServer, securityEvent } from '../model/security-event.js';
import type { Counters } from '../store/port/counters.js';
import type { Securities } from '../store/port/securities.js';
import { wrongPasswordsKey } from './host-accounts.js';

export interface ForgetUserOptions {
  readonly securities: Pick<Securities, 'voidAll'>;
  readonly counters: Pick<Counters, 'clear'>;
  readonly clock: Clock;
  readonly newId: () => string;
}

/**
 * Leaves nothing of an application's user for whoever gets the id next. Order of writes: what voids the proofs and drops the
 * factors (its event empties the audit trail), then the day's wrong passwords; those of one network last 15 minutes and go by
 * themselves. All of it can be repeated.
 */
export const forgetUser =
  ({ securities, counters, clock, newId }: ForgetUserOptions) =>
  async (userId: string): Promise<void> => {
    const event = securityEvent('account_erased', byServer, clock());
    await securities.voidAll(userId, `forgotten ${newId()}`, event, clock());
    await counters.clear(wrongPasswordsKey(userId));
  };
