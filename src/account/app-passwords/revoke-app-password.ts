import { notFound } from '../../base/matrix-error.js';
import type { Clock } from '../../base/runtime.js';
import { byPerson, type Doing, securityEvent } from '../../model/security-event.js';
import type { Devices } from '../../store/port/devices.js';
import type { Securities } from '../../store/port/securities.js';

export interface RevokeAppPasswordOptions {
  readonly securities: Pick<Securities, 'removeAppPassword'>;
  readonly devices: Pick<Devices, 'list' | 'remove'>;
  readonly clock: Clock;
}

/**
 * Order of writes: the app password, then the devices that it signed in. A repeated run finds those that are left.
 * @throws MatrixError 404
 */
export const revokeAppPassword =
  ({ securities, devices, clock }: RevokeAppPasswordOptions) =>
  async (userId: string, id: string, doing: Doing): Promise<void> => {
    const event = securityEvent('app_password_revoked', byPerson(doing), clock(), { id });
    const removed = await securities.removeAppPassword(userId, id, event, clock());
    const signedIn = (await devices.list(userId)).filter(({ appPassword }) => appPassword === id);
    const signedOut = await devices.remove(
      userId,
      signedIn.map(({ deviceId }) => deviceId),
    );
    if (!removed && signedOut === 0) throw notFound('This account has no such app password');
  };
