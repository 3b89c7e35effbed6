import { expect } from 'chai';
import { sessionKey } from '../../src/uia/ticket.js';
import { call, type Enrolled, enrolPerson, passwordAuth, registerPerson, totpAuth } from '../support/client.js';
import {
  type Ask,
  ask,
  begin,
  beginTotp,
  beginWithPassword,
  changePassword,
  deleteDevice,
  deleteDevices,
  deviceIds,
  isSignedIn,
  nextCode,
  onNewDeviceByCode,
} from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';

onEachStore('a session is bound to its request', {}, (get) => {
  let person: Enrolled;
  let one: Enrolled;
  let two: Enrolled;
  let several: Ask;
  beforeEach(async () => {
    person = await enrolPerson(get());
    one = await onNewDeviceByCode(get(), person);
    two = await onNewDeviceByCode(get(), person);
    several = deleteDevices(person, [one.deviceId, two.deviceId]);
  });

  const rest = async () => [await isSignedIn(get(), one), await isSignedIn(get(), two)];

  /** Another request in the same session is refused without looking at its proof, and the session goes on as it was. */
  async function refuses(asked: Ask, changed: Ask): Promise<void> {
    const { store, clock } = get();
    const session = await beginWithPassword(get(), asked, person);
    const before = await store.sessions.find(sessionKey(session), clock.now());
    const factors = await store.securities.read(person.userId, clock.now());
    const code = person.authenticator.code(clock.now() + 30_000);
    for (const auth of [{ session }, totpAuth(code, session), passwordAuth(person.userId, 'wrong', session)]) {
      const { status, body } = await ask(get(), changed, auth);
      expect([status, body.errcode]).to.deep.equal([403, 'M_FORBIDDEN']);
      expect(body['org.matrix_uia.reason']).to.equal('operation_changed');
      expect(body.flows).to.equal(undefined);
    }
    expect(await store.sessions.find(sessionKey(session), clock.now())).to.deep.equal(before);
    expect(await store.securities.read(person.userId, clock.now())).to.deep.equal(factors);
    expect(await rest()).to.deep.equal([true, true]);
    expect((await ask(get(), asked, totpAuth(nextCode(get(), person), session))).status).to.equal(200);
  }

  it('to the list of devices', () => refuses(several, deleteDevices(person, [one.deviceId])));

  it('to the order of the list, and to how often each is in it', () =>
    refuses(several, deleteDevices(person, [two.deviceId, one.deviceId])));

  it('to the device in the path', () => refuses(deleteDevice(person, 'A-THIRD'), deleteDevice(person, two.deviceId)));

  it('to path and method', () => refuses(several, deleteDevice(person, one.deviceId)));

  it('to another operation with the same method', () => refuses(several, changePassword(person, 'another password')));

  it('to the new password', () =>
    refuses(
      changePassword(person, 'the one that was asked for', { logout_devices: false }),
      changePassword(person, 'one that an attacker likes'),
    ));

  it('to the name of an authenticator', () => refuses(beginTotp(person, 'Mine'), beginTotp(person, 'Theirs')));

  it('but not to the version of the API', async () => {
    const session = await begin(get(), { ...several, path: '/_matrix/client/r0/delete_devices' });
    await ask(get(), several, passwordAuth(person.userId, person.password, session));
    const last = { ...several, path: '/_matrix/client/r0/delete_devices' };
    expect((await ask(get(), last, totpAuth(nextCode(get(), person), session))).status).to.equal(200);
    expect(await rest()).to.deep.equal([false, false]);
  });

  it('and stands for it when a body holds nothing but the proof', async () => {
    const session = await beginWithPassword(get(), several, person);
    const alone = { ...several, body: {} };
    expect((await ask(get(), alone, totpAuth(nextCode(get(), person), session))).status).to.equal(200);
    expect(await rest()).to.deep.equal([false, false]);
  });

  it('which must be sent in the first place', async () => {
    const { status, body } = await ask(get(), { ...several, body: {} });
    expect([status, body.errcode, body.error]).to.deep.equal([400, 'M_MISSING_PARAM', 'Missing devices']);
  });

  it('and to its requester: to anybody else it is as unknown as one that never was', async () => {
    const session = await beginWithPassword(get(), several, person);
    const code = nextCode(get(), person);
    const stranger = await registerPerson(get());
    const strange = [stranger, one].map(({ token }) => ({ ...several, token }));
    for (const asked of strange) {
      const foreign = await ask(get(), asked, totpAuth(code, session));
      const unknown = await ask(get(), asked, totpAuth(code, 'a'.repeat(43)));
      expect([foreign.status, foreign.body.errcode, foreign.body.completed]).to.deep.equal([401, 'M_UNKNOWN', []]);
      expect(foreign.body.session).to.not.equal(session);
      expect({ ...foreign.body, session: '' }).to.deep.equal({ ...unknown.body, session: '' });
    }
    expect((await ask(get(), several, totpAuth(code, session))).status).to.equal(200);
  });

  it('and is unknown when it has expired, in the same words', async () => {
    const session = await beginWithPassword(get(), several, person);
    get().clock.advance(15 * 60_000 - 1);
    expect((await ask(get(), several, { session })).body.completed).to.deep.equal(['m.login.password']);
    get().clock.advance(1);
    const expired = await ask(get(), several, totpAuth(nextCode(get(), person), session));
    const unknown = await ask(get(), several, { session: 'never made' });
    expect(expired.status).to.equal(401);
    expect(expired.body).to.include({ errcode: 'M_UNKNOWN' });
    expect({ ...expired.body, session: '' }).to.deep.equal({ ...unknown.body, session: '' });
    expect(await rest()).to.deep.equal([true, true]);
  });

  it('and is unknown when it was spent and its answer is forgotten', async () => {
    const session = await beginWithPassword(get(), several, person);
    const auth = totpAuth(nextCode(get(), person), session);
    expect((await ask(get(), several, auth)).status).to.equal(200);
    get().clock.advance(5 * 60_000);
    expect((await ask(get(), several, auth)).body.errcode).to.equal('M_UNKNOWN');
  });

  it('and does more when it names more devices, each of them once', async () => {
    const asked = deleteDevices(person, [one.deviceId, one.deviceId, 'GONE', two.deviceId]);
    const session = await beginWithPassword(get(), asked, person);
    expect((await ask(get(), asked, totpAuth(nextCode(get(), person), session))).status).to.equal(200);
    expect(await deviceIds(get(), person)).to.deep.equal([person.deviceId]);
  });

  it('and takes a list of 1,000 devices, not of one more', async () => {
    const ids = Array.from({ length: 1001 }, (_, index) => `D${index}`);
    expect((await ask(get(), deleteDevices(person, ids.slice(1)))).status).to.equal(401);
    const { status, body } = await ask(get(), deleteDevices(person, ids));
    expect([status, body.errcode]).to.deep.equal([400, 'M_INVALID_PARAM']);
    const empty = await call(get().url, 'POST', 'delete_devices', { token: person.token, body: { devices: [] } });
    expect(empty.status).to.equal(401);
  });
});
