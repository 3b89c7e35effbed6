import { expect } from 'chai';
import { registrationTokenDigest } from '../../src/tokens/registration-token.js';
import { call, enrolPerson, PASSWORD, passwordAuth, registerPerson, totpAuth } from '../support/client.js';
import { pythonEnv } from '../support/python.js';
import { needs } from '../support/real.js';
import { onEachStore, type TestServer } from '../support/test-server.js';
import { type NioAnswer, type NioPlan, runNio } from './run-nio.js';
import { secondDevice } from './second-device.js';

const nioOf =
  (get: () => TestServer) =>
  (user: string, steps: NioPlan['steps']): Promise<readonly NioAnswer[]> =>
    runNio({ homeserver: get().url, user, steps });

onEachStore('matrix-nio', {}, (get) => {
  before(async function () {
    await needs(this, 'Python with matrix-nio', pythonEnv);
  });

  const nio = nioOf(get);

  it('logs in, deletes devices with its password, changes the password and logs out', async () => {
    const person = await registerPerson(get());
    const other = await secondDevice(get(), person);
    const devices = [person.deviceId, other];
    const auth = passwordAuth(person.userId);
    const answers = await nio(person.userId, [
      { do: 'login', password: PASSWORD, device_name: 'A program' },
      { do: 'delete_devices', devices },
      { do: 'delete_devices', devices, auth: passwordAuth(person.userId, 'a wrong password') },
      { do: 'delete_devices', devices, auth },
      { do: 'change_password', new_password: 'a brand new password' },
      { do: 'change_password', new_password: 'a brand new password', auth },
      { do: 'logout' },
      { do: 'login', password: PASSWORD },
      { do: 'login', password: 'a brand new password' },
    ]);
    expect(answers.map(({ kind, http }) => [kind, http])).to.deep.equal([
      ['LoginResponse', 200],
      ['DeleteDevicesAuthResponse', 401],
      ['DeleteDevicesAuthResponse', 401],
      ['DeleteDevicesResponse', 200],
      ['ClientResponse', 401],
      ['ClientResponse', 200],
      ['LogoutResponse', 200],
      ['LoginError', 403],
      ['LoginResponse', 200],
    ]);
    expect(answers[1]).to.deep.include({
      flows: [{ stages: ['m.login.password'] }, { stages: ['m.login.sso'] }],
      params: {},
    });
    expect(answers[7]).to.include({ status_code: 'M_FORBIDDEN', message: 'Wrong user name or password' });
    expect(await devicesLeft(person.userId), 'all but the one of the last login').to.deep.equal([
      answers[8]?.device_id,
    ]);
  });

  it('lists its devices, those without a name too', async () => {
    const person = await registerPerson(get());
    const answers = await nio(person.userId, [
      { do: 'login', password: PASSWORD, device_name: 'A program' },
      { do: 'devices' },
    ]);
    expect(answers[1]).to.include({ kind: 'DevicesResponse', http: 200 });
    expect(answers[1]?.devices).to.have.deep.members([
      [person.deviceId, null],
      [answers[0]?.device_id, 'A program'],
    ]);
  });

  it('is told in words why a password alone does not sign in, and may go on with a code', async () => {
    const { userId, authenticator } = await enrolPerson(get());
    const code = authenticator.code(get().clock.now());
    const answers = await nio(userId, [
      { do: 'login', password: PASSWORD, device_name: 'A program' },
      { do: 'login_raw', auth: totpAuth(code) },
      { do: 'whoami' },
    ]);
    expect(answers[0]).to.include({ kind: 'LoginError', http: 401, status_code: 'M_FORBIDDEN' });
    expect(answers[0]?.message).to.match(/needs a second factor/);
    expect(answers[1]).to.include({ kind: 'LoginResponse', http: 200, user_id: userId });
    expect(answers[2]).to.include({ kind: 'WhoamiResponse', user_id: userId, device_id: answers[1]?.device_id });
  });

  it('deletes devices with an auth dict for the code, which it knows nothing of', async () => {
    const person = await registerPerson(get());
    const other = await secondDevice(get(), person);
    const { authenticator, recoveryCodes } = await enrolPerson(get(), person);
    const now = get().clock.now();
    const devices = [other];
    const answers = await nio(person.userId, [
      { do: 'login', password: PASSWORD },
      { do: 'login_raw', auth: { type: 'm.login.2fa.recovery', token: recoveryCodes[0] } },
      { do: 'delete_devices', devices },
      { do: 'delete_devices', devices, auth: passwordAuth(person.userId) },
      { do: 'delete_devices', devices, auth: totpAuth(authenticator.wrongCode(now)) },
      { do: 'delete_devices', devices, auth: totpAuth(authenticator.code(now)) },
    ]);
    expect(answers.map(({ kind }) => kind)).to.deep.equal([
      'LoginError',
      'LoginResponse',
      'DeleteDevicesAuthResponse',
      'DeleteDevicesAuthResponse',
      'DeleteDevicesAuthResponse',
      'DeleteDevicesResponse',
    ]);
    expect(answers[2]?.flows).to.deep.equal([
      { stages: ['m.login.password', 'm.login.2fa.totp'] },
      { stages: ['m.login.password', 'm.login.2fa.recovery'] },
      { stages: ['m.login.sso'] },
    ]);
    expect(await devicesLeft(person.userId)).to.have.members([person.deviceId, answers[1]?.device_id]);
  });

  it('registers by itself, finds the server, names its device, syncs and signs out everywhere', async () => {
    const answers = await nio('', [
      { do: 'discovery_info' },
      { do: 'login_info' },
      { do: 'register', username: 'nio-by-itself', password: PASSWORD, device_name: 'A program' },
      { do: 'sync' },
      { do: 'logout', all_devices: true },
    ]);
    expect(answers.map(({ kind, http }) => [kind, http])).to.deep.equal([
      ['DiscoveryInfoResponse', 200],
      ['LoginInfoResponse', 200],
      ['RegisterResponse', 200],
      ['SyncResponse', 200],
      ['LogoutResponse', 200],
    ]);
    expect(answers[0]).to.include({ homeserver_url: get().config.publicUrl });
    expect(answers[1]?.flows).to.deep.equal(['m.login.password', 'm.login.sso', 'm.login.token']);
    expect(answers[2]).to.include({ user_id: '@nio-by-itself:example.org' });
    expect(await devicesLeft('@nio-by-itself:example.org')).to.deep.equal([]);
  });

  it('signs in by a login token, once', async () => {
    const { userId, token } = await registerPerson(get());
    const body = { auth: passwordAuth(userId) };
    const made = await call(get().url, 'POST', '/_matrix/client/v1/login/get_token', { token, body });
    const step = { do: 'login', token: made.body.login_token };
    const [first] = await nio(userId, [step]);
    const [second] = await nio(userId, [step]);
    expect(first).to.include({ kind: 'LoginResponse', http: 200, user_id: userId });
    expect(second).to.include({ kind: 'LoginError', http: 403, status_code: 'M_FORBIDDEN' });
  });

  async function devicesLeft(userId: string): Promise<string[]> {
    const devices = await get().store.devices.list(userId);
    return devices.map(({ deviceId }) => deviceId);
  }
});

onEachStore('matrix-nio where registration is closed', { sets: ['registration.open=false'] }, (get) => {
  before(async function () {
    await needs(this, 'Python with matrix-nio', pythonEnv);
  });

  const nio = nioOf(get);

  it('registers with a token, and renames its device', async () => {
    const token = 'one-invitation';
    const invitation = { uses: 0, usesAllowed: 1, expiresAt: null, grants: [] };
    await get().store.registrationTokens.create({ digest: registrationTokenDigest(token), ...invitation });
    const invited = { username: 'nio-invited', password: PASSWORD, registration_token: token };
    const [registered] = await nio('', [{ do: 'register_with_token', ...invited }]);
    expect(registered).to.include({ kind: 'RegisterResponse', user_id: '@nio-invited:example.org' });
    const device_id = registered?.device_id;
    const answers = await nio('@nio-invited:example.org', [
      { do: 'login', password: PASSWORD },
      { do: 'update_device', device_id, name: 'Renamed' },
      { do: 'devices' },
    ]);
    expect(answers[1]).to.include({ kind: 'UpdateDeviceResponse', http: 200 });
    expect(answers[2]?.devices).to.deep.include([device_id, 'Renamed']);
    const [again] = await nio('', [{ do: 'register_with_token', ...invited, username: 'nio-too-late' }]);
    expect(again).to.include({ kind: 'RegisterErrorResponse', http: 401 });
  });
});
