import type { JsonObject } from '../../base/json.js';
import type { Clock } from '../../base/runtime.js';
import type { Account } from '../../model/account.js';
import type { Device } from '../../model/device.js';
import type { WaitingReset } from '../../model/waiting-reset.js';
import type { Store } from '../../store/port/store.js';
import { deviceBody } from '../devices.js';
import { factorBody, recoveryBody, resetTimes } from '../two-factor/status.js';
import { userSummary } from './list-users.js';

export interface UserRecordOptions {
  readonly store: Pick<Store, 'securities' | 'devices' | 'threepids'>;
  readonly clock: Clock;
  readonly lockAfter: number;
}

/** All that an administrator may know of an account; never a secret, a code or a token. */
export const userRecord =
  ({ store, clock, lockAfter }: UserRecordOptions) =>
  async (account: Account): Promise<JsonObject> => {
    const { userId } = account;
    const security = await store.securities.read(userId, clock());
    const devices = await store.devices.list(userId);
    const threepids = await store.threepids.list(userId);
    const factors = Object.values(security.factors).sort((a, b) => a.createdAt - b.createdAt);
    return {
      ...userSummary(account, security, lockAfter),
      factors: factors.map(factorBody),
      recovery: recoveryBody(security),
      reset: security.reset && resetBody(security.reset),
      devices: devices.map(deviceRecord),
      emails: threepids
        .filter(({ medium }) => medium === 'email')
        .map(({ address, addedAt, validatedAt }) => ({ address, added_at: addedAt, validated_at: validatedAt })),
    };
  };

export const resetBody = (reset: WaitingReset): JsonObject => ({
  id: reset.id,
  ...resetTimes(reset),
  by: reset.by,
  approved_by: reset.approvedBy ?? null,
  reason: reset.reason,
});

const deviceRecord = (device: Device): JsonObject => ({
  ...deviceBody(device),
  created_at: device.createdAt,
  second_factor_at: device.secondFactorAt,
});
