import { conflict, notFound } from '../base/matrix-error.js';
import type { PasswordHasher } from '../base/password-hasher.js';
import type { Clock } from '../base/runtime.js';
import { Secret } from '../base/secret.js';
import type { AccountRecords } from '../store/port/accounts.js';
import type { Devices } from '../store/port/devices.js';
import type { Securities } from '../store/port/securities.js';
import type { Answer, Grant, Operation } from '../uia/operation.js';

export const CHANGE_PASSWORD: Operation = {
  name: 'changePassword',
  bind: ['new_password'],
  repeatable: true,
  words: () => 'Change the password of your account',
};

export interface ChangePasswordOptions {
  readonly accounts: AccountRecords;
  readonly devices: Devices;
  readonly securities: Securities;
  readonly hasher: PasswordHasher;
  readonly clock: Clock;
}

/** Order of writes: the new password, the stamp that voids what stood on the old one, the other devices. All can be repeated. */
export const changePassword =
  ({ accounts, devices, securities, hasher, clock }: ChangePasswordOptions) =>
  async ({ subject, requester, body, address }: Grant): Promise<Answer> => {
    const account = subject === null ? null : await accounts.find(subject);
    if (!account || account.deactivatedAt !== null) throw notFound('This account is not there any more');
    const { userId, passwordHash } = account;
    const hash = await hasher.hash(new Secret(String(body.new_password)));
    if (!(await accounts.setPassword(userId, hash, passwordHash))) {
      throw conflict('The password was changed from elsewhere at the same moment', { reason: 'conflict' });
    }
    const deviceId = requester?.deviceId ?? null;
    await securities.passwordChanged(userId, { type: 'password_changed', at: clock(), address, deviceId }, clock());
    if (body.logout_devices !== false) await devices.removeAll(userId, deviceId);
    return { status: 200, body: {} };
  };
