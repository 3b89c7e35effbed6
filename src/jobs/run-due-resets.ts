import { resetAccount } from '../account/admin/account-changes.js';
import { MatrixError } from '../base/matrix-error.js';
import type { Clock } from '../base/runtime.js';
import { byAdministrator } from '../model/security-event.js';
import type { DueReset } from '../store/port/security-resets.js';
import type { Store } from '../store/port/store.js';

const MOST = 100;

export interface RunDueResetsOptions {
  readonly store: Pick<Store, 'accounts' | 'securities' | 'devices'>;
  readonly clock: Clock;
}

/**
 * Does the resets that are due; how many. Order of writes for each: it is claimed, so that nothing stops it any more; the reset as
 * one that is done at once; it is dropped. The next run repeats what was cut short.
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

  async function run({ userId, reset: { id, by, reason } }: DueReset): Promise<boolean> {
    if (!(await securities.claimReset(userId, id, clock()))) return false;
    const isThere = (await accounts.find(userId))?.deactivatedAt === null;
    const origin = byAdministrator(by, { address: null, userAgent: null });
    if (isThere) await reset(userId, reason, { origin, by: id });
    await securities.finishReset(userId, id);
    return isThere;
  }
}
