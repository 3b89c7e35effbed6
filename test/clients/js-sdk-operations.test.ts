import { expect } from 'chai';
import { type AuthDict, type MatrixClient, MatrixError } from 'matrix-js-sdk';
import { type Enrolled, enrolPerson, PASSWORD, passwordAuth, registerPerson, totpAuth } from '../support/client.js';
import { onEachStore } from '../support/test-server.js';
import { sdkClient } from './sdk-client.js';
import { sdkWalk } from './sdk-walk.js';
import { secondDevice } from './second-device.js';

const password = 'm.login.password';
const totp = 'm.login.2fa.totp';
const knows = [password, totp];

onEachStore('protected requests of matrix-js-sdk', {}, (get) => {
  it('deletes devices by password and code, with a wrong code in between', async () => {
    const { person, other } = await withTwoDevices();
    const client = sdkClient(get(), person);
    const { wrong, right } = codesOf(person);
    const entries = [passwordAuth(person.userId), wrong, right];

    const { attempt, asked, sessions } = sdkWalk({ client, request: deletion(client, [other]), knows, entries });
    expect(await attempt()).to.deep.equal({});
    expect(asked.slice(0, 2)).to.deep.equal([{ stage: password }, { stage: totp }]);
    expect(asked[2])
      .to.include({ stage: totp, errcode: 'M_FORBIDDEN' })
      .and.have.property('error')
      .match(/^Wrong code/);
    expect(new Set(sessions)).to.have.lengthOf(1);
    expect(await deviceIds(client)).to.deep.equal([person.deviceId]);
  });

  it('changes the password by password and code, with a wrong code in between', async () => {
    const { person } = await withTwoDevices();
    const client = sdkClient(get(), person);
    const { wrong, right } = codesOf(person);
    const { attempt, asked } = sdkWalk({
      client,
      // The first request carries `auth: null`, which is no auth.
      request: (auth) => client.setPassword(auth as AuthDict, 'a brand new password', true),
      knows,
      entries: [passwordAuth(person.userId), wrong, right],
    });
    expect(await attempt()).to.deep.equal({});
    expect(asked.map(({ stage, errcode }) => [stage, errcode])).to.deep.equal([
      [password, undefined],
      [totp, undefined],
      [totp, 'M_FORBIDDEN'],
    ]);
    expect(await deviceIds(client), 'its own device stays').to.deep.equal([person.deviceId]);
    const login = (secret: string) =>
      sdkClient(get())
        .loginWithPassword(person.userId, secret)
        .catch((fault: MatrixError) => fault.httpStatus);
    expect(await login(PASSWORD)).to.equal(403);
    expect(await login('a brand new password'), 'the code is still needed').to.equal(401);
  });

  it('deletes one device by password alone where there is no second factor, after a wrong password', async () => {
    const person = await registerPerson(get());
    const client = sdkClient(get(), person);
    const other = await secondDevice(get(), person);
    const { attempt, asked } = sdkWalk({
      client,
      request: (auth) => client.deleteDevice(other, auth ?? undefined),
      knows,
      entries: [passwordAuth(person.userId, 'a wrong password'), passwordAuth(person.userId)],
    });
    expect(await attempt()).to.deep.equal({});
    expect(asked).to.deep.equal([
      { stage: password },
      { stage: password, errcode: 'M_FORBIDDEN', error: 'Wrong user name or password' },
    ]);
    expect(await deviceIds(client)).to.deep.equal([person.deviceId]);
  });

  it('takes up a new session when its own is over half way, and spends no code on the old one', async () => {
    const { person, other } = await withTwoDevices();
    const client = sdkClient(get(), person);
    const { clock, config } = get();
    const late = () => {
      clock.advance(config.uia.sessionLifetimeMs);
      return codesOf(person).right();
    };
    const { attempt, asked, sessions } = sdkWalk({
      client,
      request: deletion(client, [other]),
      knows,
      entries: [passwordAuth(person.userId), late, passwordAuth(person.userId), codesOf(person).right],
    });
    expect(await attempt()).to.deep.equal({});
    expect(asked.map(({ stage, errcode }) => [stage, errcode])).to.deep.equal([
      [password, undefined],
      [totp, undefined],
      [password, 'M_UNKNOWN'],
      [totp, undefined],
    ]);
    expect(sessions[1]).to.equal(sessions[0]);
    expect(sessions[2]).to.not.equal(sessions[0]);
    expect(sessions[3]).to.equal(sessions[2]);
    expect(await deviceIds(client)).to.deep.equal([person.deviceId]);
  });

  it('goes on in its session to the last millisecond of it', async () => {
    const person = await enrolPerson(get());
    const client = sdkClient(get(), person);
    const { clock, config } = get();
    const justInTime = () => {
      clock.advance(config.uia.sessionLifetimeMs - 1);
      return codesOf(person).right();
    };
    const entries = [passwordAuth(person.userId), justInTime];
    const { attempt } = sdkWalk({ client, request: deletion(client, []), knows, entries });
    expect(await attempt()).to.deep.equal({});
  });

  it('is told how long to wait after three wrong codes, and goes on with the same session then', async () => {
    const person = await enrolPerson(get());
    const client = sdkClient(get(), person);
    const { wrong, right } = codesOf(person);
    const { attempt, asked, sessions } = sdkWalk({
      client,
      request: deletion(client, []),
      knows,
      // The refusal is shown beside the form; nothing is entered until the person tries again.
      entries: [passwordAuth(person.userId), wrong, wrong, wrong, right, undefined, right],
    });
    const refusal = await attempt().catch((fault: unknown) => fault);
    expect(refusal).to.be.instanceOf(MatrixError);
    if (!(refusal instanceof MatrixError)) return;
    expect(refusal.isRateLimitError()).to.equal(true);
    expect(refusal.getRetryAfterMs()).to.equal(2000);

    get().clock.advance(2000);
    expect(await attempt()).to.deep.equal({});
    expect(asked.at(-1)).to.include({ stage: totp, errcode: 'M_LIMIT_EXCEEDED' });
    expect(new Set(sessions)).to.have.lengthOf(1);
  });

  async function withTwoDevices(): Promise<{ person: Enrolled; other: string }> {
    const person = await registerPerson(get());
    const other = await secondDevice(get(), person);
    return { person: await enrolPerson(get(), person), other };
  }

  function codesOf({ authenticator }: Enrolled) {
    const { clock } = get();
    return {
      right: () => totpAuth(authenticator.code(clock.now())),
      wrong: () => totpAuth(authenticator.wrongCode(clock.now())),
    };
  }
});

const deletion = (client: MatrixClient, devices: string[]) => (auth: AuthDict | null) =>
  client.deleteMultipleDevices(devices, auth ?? undefined);

async function deviceIds(client: MatrixClient): Promise<string[]> {
  const { devices } = await client.getDevices();
  return devices.map(({ device_id }) => device_id);
}
