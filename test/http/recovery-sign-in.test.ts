import { expect } from 'chai';
import {
  Authenticator,
  call,
  type Enrolled,
  enrolPerson,
  type Person,
  passwordAuth,
  recoveryAuth,
  totpAuth,
} from '../support/client.js';
import {
  ask,
  beginSignIn,
  beginTotp,
  beginWithPassword,
  getLoginToken,
  LOGIN,
  nextCode,
  onNewDevice,
  onNewDeviceByCode,
  twoFactor,
} from '../support/journeys.js';
import { onEachStore, type TestServer } from '../support/test-server.js';

const HOUR = 3_600_000;

/** The same person on a new device, signed in by the recovery code of this number. */
async function onNewDeviceByRecovery(server: TestServer, person: Enrolled, number: number): Promise<Enrolled> {
  server.clock.advance(1000);
  const auth = recoveryAuth(String(person.recoveryCodes[number]), await beginSignIn(server, person));
  const { status, body } = await ask(server, LOGIN, auth);
  if (status !== 200) throw new Error(`signing in failed: ${JSON.stringify(body)}`);
  return { ...person, token: body.access_token, deviceId: body.device_id };
}

const devicesVia = async ({ url }: TestServer, { token }: Person) => {
  const { body } = await call(url, 'GET', 'devices', { token });
  return body.devices
    .filter((device: Record<string, unknown>) => device['org.matrix_uia.via'] === 'recovery')
    .map((device: { device_id: string }) => device.device_id);
};

const confirm = ({ url, clock }: TestServer, { token }: Person, begun: { id: string; secret: string }) =>
  call(url, 'POST', `account/two-factor/totp/${begun.id}/confirm`, {
    token,
    body: { token: new Authenticator(begun.secret).code(clock.now()) },
  });

/** Begins an authenticator by a recovery code. */
async function beginByRecovery(server: TestServer, person: Enrolled, number: number) {
  const session = await beginWithPassword(server, beginTotp(person), person);
  return ask(server, beginTotp(person), recoveryAuth(String(person.recoveryCodes[number]), session));
}

onEachStore('a sign-in by a recovery code', {}, (get) => {
  let person: Enrolled;
  beforeEach(async () => {
    person = await enrolPerson(get());
  });

  it('marks its device, and no other', async () => {
    const device = await onNewDeviceByRecovery(get(), person, 0);
    expect(await devicesVia(get(), person)).to.deep.equal([device.deviceId]);
    expect((await twoFactor(get(), device)).via).to.equal('recovery');
    expect((await twoFactor(get(), person)).via).to.equal(null);
    const single = await call(get().url, 'GET', `devices/${device.deviceId}`, { token: person.token });
    expect(single.body['org.matrix_uia.via']).to.equal('recovery');
  });

  it('leaves no mark once the device has signed in with an authenticator', async () => {
    const { deviceId } = await onNewDeviceByRecovery(get(), person, 0);
    const session = (await ask(get(), { ...LOGIN, body: { device_id: deviceId } }, {})).body.session;
    await ask(get(), LOGIN, passwordAuth(person.userId, person.password, session));
    expect((await ask(get(), LOGIN, totpAuth(nextCode(get(), person), session))).status).to.equal(200);
    expect(await devicesVia(get(), person)).to.deep.equal([]);
  });

  it('asks for a new authenticator until one is confirmed', async () => {
    expect((await twoFactor(get(), person)).reenrolment).to.equal(false);
    const device = await onNewDeviceByRecovery(get(), person, 0);
    expect((await twoFactor(get(), person)).reenrolment).to.equal(true);
    const begun = await beginByRecovery(get(), device, 1);
    expect([begun.status, (await twoFactor(get(), device)).reenrolment]).to.deep.equal([200, true]);
    expect((await confirm(get(), device, begun.body)).status).to.equal(200);
    expect((await twoFactor(get(), device)).reenrolment).to.equal(false);
  });

  it('asks for none any more once an authenticator that was not lost after all is used', async () => {
    await onNewDeviceByRecovery(get(), person, 0);
    await onNewDeviceByCode(get(), person);
    expect((await twoFactor(get(), person)).reenrolment).to.equal(false);
  });

  it('is told to the owner, with the device, in the trail once', async () => {
    const device = await onNewDeviceByRecovery(get(), person, 0);
    await get().drain();
    const trail = await get().store.audit.read(person.userId, 0, 100);
    const signedIn = trail.filter(({ type }) => type === 'signed_in_by_recovery');
    expect(signedIn.map(({ deviceId }) => deviceId)).to.deep.equal([device.deviceId]);
  });

  it('marks a device too that signs in by a token for which a recovery code was shown', async () => {
    const session = await beginWithPassword(get(), getLoginToken(person), person);
    const auth = recoveryAuth(String(person.recoveryCodes[0]), session);
    const { body: made } = await ask(get(), getLoginToken(person), auth);
    const signedIn = await call(get().url, 'POST', 'login', {
      body: { type: 'm.login.token', token: made.login_token },
    });
    expect(await devicesVia(get(), person)).to.deep.equal([signedIn.body.device_id]);
  });

  it('has to wait for nothing by default', async () => {
    const device = await onNewDeviceByRecovery(get(), person, 0);
    expect((await beginByRecovery(get(), device, 1)).status).to.equal(200);
  });
});

onEachStore('the wait after recovery', { sets: ['two_factor.recovery_cooling=24h'] }, (get) => {
  let person: Enrolled;
  let device: Enrolled;
  let until: number;
  beforeEach(async () => {
    person = await enrolPerson(get());
    device = await onNewDeviceByRecovery(get(), person, 0);
    until = get().clock.now() + 24 * HOUR;
  });

  /** A device whose access token lives as long as the wait. */
  const begin = () => ask(get(), beginTotp(device), {});

  it('refuses its device an authenticator before any proof, and says until when', async () => {
    const { status, body } = await begin();
    expect([status, body.errcode, body['org.matrix_uia.reason'], body['org.matrix_uia.until']]).to.deep.equal([
      403,
      'M_FORBIDDEN',
      'cooling',
      until,
    ]);
  });

  it('refuses it in the shape of MSC1998 too', async () => {
    const asked = {
      method: 'POST',
      path: 'account/twoFactor',
      token: device.token,
      body: { providers: { 'm.login.two-factor.totp': {} } },
    };
    expect((await ask(get(), asked, {})).body['org.matrix_uia.reason']).to.equal('cooling');
  });

  it('is over at its end, and not a moment before', async () => {
    get().clock.advance(24 * HOUR - 1);
    expect((await begin()).status).to.equal(403);
    get().clock.advance(1);
    expect((await begin()).status).to.equal(401);
  });

  it('is not for other devices of the account', async () => {
    expect((await ask(get(), beginTotp(person), {})).status).to.equal(401);
    expect((await ask(get(), beginTotp(await onNewDeviceByCode(get(), person)), {})).status).to.equal(401);
  });

  it('refuses to confirm what the device had begun before it signed in by a recovery code', async () => {
    const session = await beginWithPassword(get(), beginTotp(person), person);
    const { body: begun } = await ask(get(), beginTotp(person), totpAuth(nextCode(get(), person), session));
    const again = await ask(get(), { ...LOGIN, body: { device_id: person.deviceId } }, {});
    await ask(get(), LOGIN, passwordAuth(person.userId, person.password, again.body.session));
    const auth = recoveryAuth(String(person.recoveryCodes[1]), again.body.session);
    const { body } = await ask(get(), LOGIN, auth);
    const refused = await confirm(get(), { ...person, token: body.access_token }, begun);
    expect([refused.status, refused.body['org.matrix_uia.reason']]).to.deep.equal([403, 'cooling']);
  });

  it('is not for an account that has no other factor left', async () => {
    const disable = { method: 'DELETE', path: 'account/two-factor', token: person.token };
    const session = await beginWithPassword(get(), disable, person);
    expect((await ask(get(), disable, totpAuth(nextCode(get(), person), session))).status).to.equal(200);
    expect((await begin()).status).to.equal(401);
    expect((await onNewDevice(get(), person)).deviceId).not.to.equal(device.deviceId);
  });
});
