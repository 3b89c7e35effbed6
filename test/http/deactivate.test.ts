import { expect } from 'chai';
import { addThreepid } from '../../src/account/threepid/add-threepid.js';
import { clientSecretDigest } from '../../src/tokens/validation-token.js';
import type { Grant } from '../../src/uia/operation.js';
import { call, type Enrolled, enrolPerson, type Person, passwordAuth, registerPerson } from '../support/client.js';
import {
  ask,
  begin,
  beginSignIn,
  beginTotp,
  beginWithPassword,
  deleteDevice,
  getLoginToken,
  isSignedIn,
  LOGIN,
  nextCode,
  onNewDevice,
  ordinaryFlows,
  PASSWORD_THEN_SECOND,
  prove,
  race,
  signIn,
} from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';
import { faultyStore } from './faulty-store.js';

const DONE = { id_server_unbind_result: 'no-support' };
const { wrapStore, during } = faultyStore();

const deactivation = ({ token }: Pick<Person, 'token'>, body: object = {}) => ({
  method: 'POST',
  path: 'account/deactivate',
  token,
  body,
});

onEachStore('deactivating an account', { wrapStore }, (get) => {
  let person: Person;
  beforeEach(async () => {
    person = await registerPerson(get());
  });

  const deactivate = (body: object = {}) =>
    ask(get(), deactivation(person, body), passwordAuth(person.userId, person.password));

  const securityOf = ({ userId }: Pick<Person, 'userId'>) => get().store.securities.read(userId, get().clock.now());

  it('asks for the password, and a wrong one ends nothing', async () => {
    const asked = await ask(get(), deactivation(person));
    expect([asked.status, ordinaryFlows(asked.body)]).to.deep.equal([401, [{ stages: ['m.login.password'] }]]);
    const wrong = await ask(get(), deactivation(person), passwordAuth(person.userId, 'wrong', asked.body.session));
    expect([wrong.status, wrong.body.errcode]).to.deep.equal([401, 'M_FORBIDDEN']);
    expect(wrong.body).to.include.keys('error', 'params', 'completed', 'flows');
    expect(await isSignedIn(get(), person)).to.equal(true);
  });

  it('signs every device out, and a right password is refused like a wrong one', async () => {
    const other = await onNewDevice(get(), person);
    const wrong = await signIn(get(), { ...person, password: 'not the password' });
    const { status, body } = await deactivate({ id_server: 'id.example.org' });
    expect([status, body]).to.deep.equal([200, DONE]);
    for (const each of [person, other]) {
      const who = await call(get().url, 'GET', 'account/whoami', { token: each.token });
      expect([who.status, who.body.errcode]).to.deep.equal([401, 'M_UNKNOWN_TOKEN']);
    }
    const right = await signIn(get(), person);
    expect([right.status, right.body]).to.deep.equal([wrong.status, wrong.body]);
    expect([wrong.status, wrong.body.errcode]).to.deep.equal([403, 'M_FORBIDDEN']);
    const interactive = await ask(get(), LOGIN, passwordAuth(person.userId, person.password));
    expect([interactive.status, interactive.body.completed]).to.deep.equal([401, []]);
  });

  it('leaves no password, factor, code or enrolment, and an event in the audit trail', async () => {
    const enrolled = await enrolPerson(get(), person);
    expect((await prove(get(), beginTotp(person), enrolled)).status).to.equal(200);
    const { stamp, pending } = await securityOf(person);
    expect(pending).to.have.length(1);

    expect((await prove(get(), deactivation(person), enrolled)).body).to.deep.equal(DONE);
    const { store } = get();
    const account = await store.accounts.find(person.userId);
    expect(account).to.include({ passwordHash: '', deactivatedAt: get().clock.now() });
    const security = await securityOf(person);
    expect(security).to.deep.include({ factors: {}, pending: [], codes: null, lanes: {} });
    expect(security.stamp).to.be.greaterThan(stamp);
    await get().drain();
    const [last] = await store.audit.list(person.userId, 1);
    expect(last).to.include({ type: 'account_deactivated', deviceId: person.deviceId, address: '127.0.0.1' });
    expect(await store.devices.list(person.userId)).to.deep.equal([]);
  });

  it('gives its addresses back, and sends no more mail', async () => {
    const { store, clock } = get();
    const now = clock.now();
    const address = `${person.deviceId.toLowerCase()}@example.org`;
    const { userId } = person;
    await store.threepids.claim({ medium: 'email', address, userId, validatedAt: now, addedAt: now });
    const mail = { channel: 'mail', payload: 'sealed', dueAt: now, attempts: 0, expiresAt: now + 60_000 };
    await store.outbox.add({ id: `mail to ${address}`, userId, ...mail });
    expect((await deactivate()).status).to.equal(200);
    expect(await store.threepids.find('email', address)).to.equal(null);
    expect(await store.outbox.claim('mail', 'lease', now + 1000, now)).to.equal(null);
  });

  it('asks an account with a second factor for that too', async () => {
    const enrolled = await enrolPerson(get(), person);
    const { body } = await ask(get(), deactivation(enrolled));
    expect(ordinaryFlows(body)).to.deep.equal(PASSWORD_THEN_SECOND);
  });

  it('keeps the name taken, for registering and for asking', async () => {
    await deactivate();
    const username = person.userId.slice(1).split(':')[0];
    const again = await call(get().url, 'POST', 'register', {
      body: { username, password: person.password, auth: { type: 'm.login.dummy' } },
    });
    expect([again.status, again.body.errcode]).to.deep.equal([400, 'M_USER_IN_USE']);
    const available = await call(get().url, 'GET', `register/available?username=${username}`);
    expect([available.status, available.body.errcode]).to.deep.equal([400, 'M_USER_IN_USE']);
  });

  it('is bound to erase: a proof for the one is none for the other', async () => {
    const session = await begin(get(), deactivation(person, { erase: false }));
    const auth = passwordAuth(person.userId, person.password, session);
    const { status, body } = await ask(get(), deactivation(person, { erase: true }), auth);
    expect([status, body['org.matrix_uia.reason']]).to.deep.equal([403, 'operation_changed']);
    expect(await isSignedIn(get(), person)).to.equal(true);
  });

  it('with erase, takes addresses, devices and names out of the audit trail, and out of what is on its way to it', async () => {
    const { store } = get();
    const enrolled = await enrolPerson(get(), person);
    await get().drain();
    const late = await enrolPerson(get());
    const [kept] = await store.audit.list(person.userId, 1);
    expect(kept).to.deep.include({ address: '127.0.0.1', detail: { id: enrolled.factorId, name: 'Phone' } });
    await prove(get(), deactivation(person, { erase: true }), enrolled);
    // As a server would that took the events before and stopped for a while.
    const taken = (await store.securities.takeEvents(100)).filter(({ userId }) => userId === person.userId);
    await get().drain();
    await store.audit.append(taken);
    const trail = await store.audit.list(person.userId, 10);
    expect(trail.map(({ type }) => type)).to.deep.equal(['account_erased', 'two_factor_enabled']);
    for (const event of trail) {
      expect(event).to.deep.include({ address: null, deviceId: null });
      expect(event).to.not.have.property('detail');
    }
    const [other] = await store.audit.list(late.userId, 1);
    expect(other).to.include({ address: '127.0.0.1' });
  });

  it('voids sign-ins and other operations that are half done', async () => {
    const enrolled: Enrolled = await enrolPerson(get(), person);
    const waiting = await beginSignIn(get(), enrolled);
    const code = nextCode(get(), enrolled);
    const half = await beginWithPassword(get(), deleteDevice(enrolled, 'ANY'), enrolled);
    await prove(get(), deactivation(enrolled), enrolled);
    const login = await ask(get(), LOGIN, { type: 'm.login.2fa.totp', token: code, session: waiting });
    expect([login.status, login.body.completed]).to.deep.equal([401, []]);
    expect((await ask(get(), deleteDevice(enrolled, 'ANY'), { session: half })).status).to.equal(401);
    expect(await get().store.devices.list(person.userId)).to.deep.equal([]);
  });

  it('voids login tokens', async () => {
    const { body } = await ask(get(), getLoginToken(person), passwordAuth(person.userId, person.password));
    await deactivate();
    const login = { type: 'm.login.token', token: body.login_token };
    expect((await call(get().url, 'POST', 'login', { body: login })).status).to.equal(403);
    expect(await get().store.devices.list(person.userId)).to.deep.equal([]);
  });

  it('lets no address stay that was being added at the same moment', async () => {
    const { store, clock } = get();
    const { userId, deviceId } = person;
    const address = `late-${deviceId.toLowerCase()}@example.org`;
    const sid = `late ${deviceId}`;
    const secretDigest = clientSecretDigest('secret');
    const [purpose, medium, expiresAt] = ['add_threepid', 'email', clock.now() + 60_000] as const;
    const asked = { sid, purpose, medium, address, userId, secretDigest, sendAttempt: 1, nextLink: null, expiresAt };
    await store.validations.start({ ...asked, token: 'token' }, clock.now());
    await store.validations.confirm(sid, 'token', { mostWrong: 5 }, clock.now());
    await deactivate();
    const grant = { subject: userId, body: { sid, client_secret: 'secret' }, operationId: 'late' } as unknown as Grant;
    const late = addThreepid({ ...store, clock: clock.now })(grant);
    expect(await late.catch((fault: unknown) => fault)).to.include({ errcode: 'M_NOT_FOUND' });
    expect(await store.threepids.find('email', address)).to.equal(null);
  });

  it('leaves nobody signed in when sign-ins race it', async () => {
    const { store } = get();
    await race(8, (caller) => (caller === 3 ? deactivate() : signIn(get(), person)));
    expect(await store.devices.list(person.userId)).to.deep.equal([]);
    expect((await signIn(get(), person)).status).to.equal(403);
  });

  const writes = [
    'accounts.deactivate',
    'securities.voidAll',
    'devices.removeAll',
    'crossSigning.close',
    'threepids.releaseAll',
    'outbox.dropFor',
    'terms.remove',
  ];
  for (const write of writes) {
    it(`is whole after the same request came again because ${write} had failed`, async () => {
      const enrolled = await enrolPerson(get(), person);
      const session = await beginWithPassword(get(), deactivation(person, { erase: true }), enrolled);
      const proof = { type: 'm.login.2fa.totp', token: nextCode(get(), enrolled), session };
      expect((await during(write, () => ask(get(), deactivation(person, { erase: true }), proof))).status).to.equal(
        500,
      );
      expect(await isSignedIn(get(), person)).to.equal(true);
      expect((await ask(get(), deactivation(person, { erase: true }), { session })).body).to.deep.equal(DONE);
      await isOver('account_erased');
    });
  }

  it('asks for no proof any more where one was cut short: there is no password left to give', async () => {
    expect((await during('securities.voidAll', () => deactivate())).status).to.equal(500);
    expect((await call(get().url, 'GET', 'account/whoami', { token: person.token })).status).to.equal(200);
    expect((await ask(get(), deactivation(person, { erase: 'yes' }))).status).to.equal(400);
    expect((await deactivate({ erase: true })).body).to.deep.equal(DONE);
    await isOver('account_erased');
  });

  it('leaves no other device signed in when the one request that asked for it fails', async () => {
    const other = await onNewDevice(get(), person);
    expect((await during('securities.voidAll', () => deactivate())).status).to.equal(500);
    expect((await signIn(get(), person)).status).to.equal(403);
    expect(await isSignedIn(get(), other)).to.equal(false);
  });

  it('is whole, although nobody could be told, when only the end of its session could not be noted', async () => {
    const auth = passwordAuth(person.userId, person.password, await begin(get(), deactivation(person)));
    await during('sessions.finish', () => ask(get(), deactivation(person), auth));
    expect((await ask(get(), deactivation(person), auth)).body.errcode).to.equal('M_UNKNOWN_TOKEN');
    await isOver('account_deactivated');
  });

  async function isOver(event: string): Promise<void> {
    const { store } = get();
    expect(await store.devices.list(person.userId)).to.deep.equal([]);
    expect(await securityOf(person)).to.deep.include({ factors: {}, pending: [], codes: null });
    expect(await store.accounts.find(person.userId)).to.include({ passwordHash: '' });
    await get().drain();
    const trail = await store.audit.list(person.userId, 10);
    expect(trail.filter(({ type }) => type === event)).to.have.length(1);
    expect((await signIn(get(), person)).status).to.equal(403);
  }

  it('is refused to the last administrator before anything is asked, and allowed once there is another', async () => {
    const { store } = get();
    const makeAdministrator = async (): Promise<Person> => {
      const made = await registerPerson(get());
      const account = await store.accounts.find(made.userId);
      if (!account) throw new Error('no account');
      const userId = made.userId.replace(':', '-admin:');
      await store.accounts.create({ ...account, userId, roles: ['admin'], operationId: userId });
      return onNewDevice(get(), { ...made, userId });
    };
    person = await makeAdministrator();
    const { status, body } = await ask(get(), deactivation(person));
    expect([status, body['org.matrix_uia.reason']]).to.deep.equal([403, 'last_administrator']);
    const other = await makeAdministrator();
    expect((await deactivate()).body).to.deep.equal(DONE);
    expect((await ask(get(), deactivation(other))).body['org.matrix_uia.reason']).to.equal('last_administrator');
  });

  it('refuses wrong types before it asks for anything', async () => {
    const { status, body } = await ask(get(), deactivation(person, { erase: 'yes' }));
    expect([status, body.errcode]).to.deep.equal([400, 'M_BAD_JSON']);
  });
});
