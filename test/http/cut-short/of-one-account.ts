import { reset, setRoles, signOutUser, unlock } from '../../support/administrators.js';
import { Authenticator, call, passwordAuth, recoveryAuth, totpAuth } from '../../support/client.js';
import {
  ask,
  beginSignIn,
  beginTotp,
  beginWithPassword,
  changePassword,
  deleteDevice,
  deleteDevices,
  getLoginToken,
  LOGIN,
  nextCode,
  onNewDeviceByCode,
  prove,
  replaceCodes,
} from '../../support/journeys.js';
import { newSigningKeys } from '../../support/signing-keys.js';
import { align, byAdministrator, over, plain, proven, type Scenario, someone } from './kit.js';

/** Signing in, and what a person or an administrator does to one account. */
export const OF_ONE_ACCOUNT: Readonly<Record<string, Scenario>> = {
  'a sign-in with a code': async (server) => {
    const person = await someone(server);
    const session = await beginSignIn(server, person);
    align(server);
    const auth = totpAuth(nextCode(server, person), session);
    return { about: person.userId, send: () => ask(server, LOGIN, auth) };
  },
  'a sign-in with a recovery code': async (server) => {
    const person = await someone(server);
    const session = await beginSignIn(server, person);
    align(server);
    const auth = recoveryAuth(String(person.recoveryCodes[0]), session);
    return { about: person.userId, send: () => ask(server, LOGIN, auth) };
  },
  'the password of a sign-in': async (server) => {
    const person = await someone(server);
    const { body } = await ask(server, LOGIN, {});
    const auth = passwordAuth(person.userId, person.password, body.session);
    align(server);
    return { about: person.userId, send: () => ask(server, LOGIN, auth) };
  },
  'a change of the password': proven((person) => changePassword(person, 'another good password')),
  'the removal of a device': proven(async (person, server) =>
    deleteDevice(person, (await onNewDeviceByCode(server, person)).deviceId),
  ),
  'the removal of devices': proven(async (person, server) =>
    deleteDevices(person, [(await onNewDeviceByCode(server, person)).deviceId]),
  ),
  'the beginning of an enrolment': proven((person) => beginTotp(person)),
  'the removal of an authenticator': proven(async (person, server) => {
    const { body } = await prove(server, beginTotp(person), person);
    const token = new Authenticator(body.secret).code(server.clock.now());
    const path = `account/two-factor/totp/${body.id}`;
    await call(server.url, 'POST', `${path}/confirm`, { token: person.token, body: { token } });
    return { method: 'DELETE', path, token: person.token };
  }),
  'turning two-factor off': proven(({ token }) => ({ method: 'DELETE', path: 'account/two-factor', token })),
  'new recovery codes': proven((person) => replaceCodes(person)),
  'new recovery codes by one of the old': async (server) => {
    const person = await someone(server);
    const asked = replaceCodes(person);
    const auth = recoveryAuth(String(person.recoveryCodes[0]), await beginWithPassword(server, asked, person));
    align(server);
    return { about: person.userId, send: () => ask(server, asked, auth) };
  },
  'a begun enrolment in the shape of MSC1998': proven(({ token }) => ({
    method: 'POST',
    path: 'account/twoFactor',
    token,
    body: { providers: { 'm.login.two-factor.totp': {}, 'm.login.two-factor.recovery': {} } },
  })),
  'turning off in the shape of MSC1998': proven(({ token }) => ({
    method: 'DELETE',
    path: 'account/twoFactor',
    token,
    body: { providers: ['m.login.two-factor.totp'] },
  })),
  'removing recovery codes in the shape of MSC1998': proven(({ token }) => ({
    method: 'DELETE',
    path: 'account/twoFactor',
    token,
    body: { providers: ['m.login.two-factor.recovery'] },
  })),
  'a login token': proven((person) => getLoginToken(person)),
  'new cross-signing keys': proven(async ({ token, userId }, { url }) => {
    const path = 'keys/device_signing/upload';
    await call(url, 'POST', path, { token, body: newSigningKeys(userId) });
    return { method: 'POST', path, token, body: newSigningKeys(userId) };
  }),
  'a deactivation': over(
    proven(({ token }) => ({ method: 'POST', path: 'account/deactivate', token, body: { erase: true } })),
  ),
  'an administrator’s reset': byAdministrator((admin, userId) => reset(admin, userId)),
  'an administrator’s unlocking': byAdministrator((admin, userId) => unlock(admin, userId)),
  'an administrator’s signing out': byAdministrator((admin, userId) => signOutUser(admin, userId)),
  'an administrator’s change of roles': byAdministrator((admin, userId) => setRoles(admin, userId, ['teacher'])),
  'the confirmation of an authenticator': async (server) => {
    const person = await someone(server);
    const { body } = await prove(server, beginTotp(person), person);
    align(server);
    const token = new Authenticator(body.secret).code(server.clock.now());
    const path = `account/two-factor/totp/${body.id}/confirm`;
    const request = { method: 'POST', path, token: person.token, body: { token } };
    return { about: person.userId, send: () => ask(server, request) };
  },
  'a new name of an authenticator': plain(({ token, factorId }) => ({
    method: 'PUT',
    path: `account/two-factor/totp/${factorId}`,
    token,
    body: { name: 'Old phone' },
  })),
  'a new name of a device': plain(({ token, deviceId }) => ({
    method: 'PUT',
    path: `devices/${deviceId}`,
    token,
    body: { display_name: 'Old laptop' },
  })),
};
