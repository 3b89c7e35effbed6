import { resetAccount } from '../account/admin/account-changes.js';
import { MatrixError } from '../base/matrix-error.js';
import type { Clock } from '../base/runtime.js';
import type { Account } from '../model/account.js';
import { mayActOn, rankOf } from '../model/rank.js';
import { byAdministrator, byServer, securityEvent } from '../model/security-event.js';
import type { DueReset } from '../store/port/security-resets.js';
import type { Store } from '../store/port/store.js';

const MOST = 100;
const NOT_ANY_MORE = 'whoever asked for it may not do so any more';

export interface RunDueResetsOptions {
  readonly store: Pick<Store, 'accounts' | 'securities' | 'devices'>;
  readonly clock: Clock;
}

/**
 * Does the resets that are due; how many. Order of writes for each: it is claimed, so that nothing stops it any more; the reset as
 * one that is done at once; it is dropped. The next run repeats what was cut short. One whose administrator might not ask for it any
 * more is cancelled.
 */
export function dueResetsRunner({ store, clock }: RunDueResetsOptions): () => Promise<number> {
  const { accounts, securities } = store;
  const reset = resetAccount({ store, clock });

  return async () => {
    let done = 0;
    for (const due of await securities.dueResets(MOST, clock())) {
      const isDone = await run(due).catch((fault: unknown) => {
        // One account whose events are not drained yet must not hold up the others.
        if (!(fault instanceof MatrixError)) throw fault;
        return false;
      });
      if (isDone) done++;
    }
    return done;
  };

  async function run({ userId, reset: { id, by, reason, claimedAt } }: DueReset): Promise<boolean> {
    const account = await accounts.find(userId);
    const isThere = account?.deactivatedAt === null;
    if (isThere && claimedAt === null && !(await mayStill(by, account))) {
      const event = securityEvent('reset_cancelled', byServer, clock(), undefined, NOT_ANY_MORE);
      await securities.cancelReset(userId, id, event, clock());
      return false;
    }
    if (!(await securities.claimReset(userId, id, clock()))) return false;
    const origin = byAdministrator(by, { address: null, userAgent: null });
    if (isThere) await reset(userId, reason, { origin, by: id });
    await securities.finishReset(userId, id);
    return isThere;
  }

  async function mayStill(by: string, { roles }: Account): Promise<boolean> {
    const administrator = await accounts.find(by);
    return administrator?.deactivatedAt === null && mayActOn(rankOf(administrator.roles), rankOf(roles));
  }
}
