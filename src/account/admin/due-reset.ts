import type { Clock } from '../../base/runtime.js';
import type { Account } from '../../model/account.js';
import { mayActOn, rankOf } from '../../model/rank.js';
import { byAdministrator, byServer, securityEvent } from '../../model/security-event.js';
import type { DueReset } from '../../store/port/security-resets.js';
import type { Store } from '../../store/port/store.js';
import { resetAccount } from './account-changes.js';

const NOT_ANY_MORE = 'whoever asked for it or approved it may not do so any more';
const NOT_APPROVED = 'no second administrator approved it in time';

export interface DueResetOptions {
  readonly store: Pick<Store, 'accounts' | 'securities' | 'devices'>;
  readonly clock: Clock;
}

/**
 * Does a reset that is due; whether it did. Order of writes: it is claimed, so that nothing stops it any more; the reset as one that
 * is done at once; it is dropped. Repeating it does what was cut short. One that lapsed, and one whose administrators might not ask
 * for it any more, is cancelled.
 */
export const runDueReset =
  ({ store: { accounts, securities, devices }, clock }: DueResetOptions) =>
  async ({ userId, reset }: DueReset): Promise<boolean> => {
    const { id, by, approvedBy, reason, claimedAt, awaitsApproval } = reset;
    const cancelled = (why: string) => securityEvent('reset_cancelled', byServer, clock(), undefined, why);
    if (awaitsApproval) {
      await securities.lapseReset(userId, id, cancelled(NOT_APPROVED), clock());
      return false;
    }
    const account = await accounts.find(userId);
    const isThere = account?.deactivatedAt === null;
    const administrators = approvedBy === undefined ? [by] : [by, approvedBy];
    if (isThere && claimedAt === null && !(await mayStill(administrators, account))) {
      await securities.cancelReset(userId, id, cancelled(NOT_ANY_MORE), clock());
      return false;
    }
    if (!(await securities.claimReset(userId, id, clock()))) return false;
    const origin = byAdministrator(by, { address: null, userAgent: null });
    const store = { accounts, securities, devices };
    if (isThere) await resetAccount({ store, clock })(userId, reason, { origin, by: id });
    await securities.finishReset(userId, id);
    return isThere;

    async function mayStill(userIds: readonly string[], { roles }: Account): Promise<boolean> {
      const ranks = await Promise.all(userIds.map((each) => accounts.find(each)));
      return ranks.every((each) => each?.deactivatedAt === null && mayActOn(rankOf(each.roles), rankOf(roles)));
    }
  };
