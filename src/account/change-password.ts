import { conflict, notFound } from '../base/matrix-error.js';
import type { PasswordHasher } from '../base/password-hasher.js';
import type { Clock } from '../base/runtime.js';
import { Secret } from '../base/secret.js';
import { message } from '../base/words.js';
import { byPerson, securityEvent } from '../model/security-event.js';
import type { AccountRecords } from '../store/port/accounts.js';
import type { Devices } from '../store/port/devices.js';
import type { Securities } from '../store/port/securities.js';
import type { Answer, Grant, Operation } from '../uia/operation.js';

export const CHANGE_PASSWORD: Operation = {
  name: 'changePassword',
  bind: ['new_password'],
  repeatable: true,
  words: () => message('do-change-password'),
};

/** For whoever is not signed in: the address of the account stands for its password, and for nothing but that. */
export const RESET_PASSWORD: Operation = {
  name: 'resetPassword',
  bind: ['new_password'],
  identities: ['m.login.email.identity'],
  repeatable: true,
  words: () => message('do-reset-password'),
};

export interface ChangePasswordOptions {
  readonly accounts: AccountRecords;
  readonly devices: Devices;
  readonly securities: Securities;
  readonly hasher: PasswordHasher;
  readonly clock: Clock;
}

/**
 * Order of writes: the stamp that voids what stands on the old password, the new password, the stamp again, the other devices.
 * A proof that is older than another change loses, and all of it can be repeated by the session that began it.
 * `signInId` is the operation that signed the requester's device in: whoever has signed in under the same device id since does not stay.
 */
export const changePassword =
  ({ accounts, devices, securities, hasher, clock }: ChangePasswordOptions) =>
  async (grant: Grant, signInId: string | null): Promise<Answer> => {
    const { subject, requester, body, session, stamp } = grant;
    const account = subject === null ? null : await accounts.find(subject);
    if (!account || account.deactivatedAt !== null) throw notFound('This account is not there any more');
    const { userId, passwordHash } = account;
    const { passwordStamp, passwordSession } = await securities.read(userId, clock());
    if (passwordStamp > stamp && passwordSession !== session) throw changedElsewhere();
    const hash = await hasher.hash(new Secret(String(body.new_password)));
    const deviceId = requester?.deviceId ?? null;
    const event = securityEvent('password_changed', byPerson(grant), clock());
    await securities.passwordChanged(userId, session, event, clock());
    if (!(await accounts.setPassword(userId, hash, passwordHash))) throw changedElsewhere();
    // A proof by the old password that was taken since the first stamp knows that stamp, and no later one.
    await securities.passwordInForce(userId, session);
    if (body.logout_devices !== false) await devices.removeAll(userId, deviceId, signInId);
    return { status: 200, body: {} };
  };

const changedElsewhere = () =>
  conflict('The password was changed from elsewhere at the same moment', { reason: 'conflict' });
