import { forbidden } from '../../base/matrix-error.js';
import type { Clock } from '../../base/runtime.js';
import type { Devices } from '../../store/port/devices.js';
import type { Securities } from '../../store/port/securities.js';

export interface CoolingOptions {
  readonly securities: Pick<Securities, 'read'>;
  /** Absent where devices are not ours. */
  readonly devices?: Pick<Devices, 'find'>;
  readonly clock: Clock;
  /** How long a device that signed in by a recovery code has to wait before it adds an authenticator; 0: not at all. */
  readonly recoveryCoolingMs: number;
}

/**
 * Whoever found the recovery codes shall not make themselves at home before the owner has heard of it.
 * @throws MatrixError 403 `cooling`, unless the account has no factor that it would have to be kept from
 */
export const refuseWhileCooling =
  ({ securities, devices, clock, recoveryCoolingMs }: CoolingOptions) =>
  async (userId: string, deviceId: string | null): Promise<void> => {
    if (recoveryCoolingMs === 0 || deviceId === null) return;
    const recoveredAt = (await devices?.find(userId, deviceId))?.recoveredAt ?? null;
    if (recoveredAt === null || clock() >= recoveredAt + recoveryCoolingMs) return;
    const { factors } = await securities.read(userId, clock());
    if (Object.keys(factors).length === 0) return;
    throw forbidden(
      'This device signed in by a recovery code: wait before adding an authenticator, or sign in with one that you have',
      { reason: 'cooling', fields: { 'org.matrix_uia.until': recoveredAt + recoveryCoolingMs } },
    );
  };
