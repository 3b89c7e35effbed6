import type { Clock } from '../../base/runtime.js';
import { canonicalEmail } from '../../model/email.js';
import { byPerson, type Doing, securityEvent } from '../../model/security-event.js';
import type { Securities } from '../../store/port/securities.js';
import type { Threepids } from '../../store/port/threepids.js';

export interface RemoveThreepidOptions {
  readonly threepids: Pick<Threepids, 'list' | 'release'>;
  readonly securities: Pick<Securities, 'note'>;
  readonly clock: Clock;
}

/**
 * Takes an address off an account; one that it does not have is as good as removed. Order of writes: the event, then the address, so
 * that none goes untold; a request that is sent again may tell it twice.
 */
export const removeThreepid =
  ({ threepids, securities, clock }: RemoveThreepidOptions) =>
  async (userId: string, email: string, doing: Doing): Promise<void> => {
    const address = canonicalEmail(email);
    if (address === null || !(await threepids.list(userId)).some((each) => each.address === address)) return;
    const now = clock();
    await securities.note(userId, securityEvent('address_removed', byPerson(doing), now, { address }), now);
    await threepids.release(userId, 'email', address);
  };
