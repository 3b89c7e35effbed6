import { expect } from 'chai';
import { sampleEvent } from '../../src/testing/store-contract/samples.js';
import { authDigest } from '../../src/uia/remembered-request.js';
import { sessionKey } from '../../src/uia/ticket.js';
import {
  call,
  type Enrolled,
  enrolPerson,
  type Person,
  passwordAuth,
  recoveryAuth,
  registerPerson,
  totpAuth,
} from '../support/client.js';
import {
  type Ask,
  ask,
  begin,
  beginSignIn,
  changePassword,
  deleteDevice,
  deleteDevices,
  LOGIN,
  nextCode,
  prove,
  race,
  replaceCodes,
  signIn,
} from '../support/journeys.js';
import { onEachStore, type TestServer } from '../support/test-server.js';

const PATH = 'account/two-factor/devices';
const TOKEN = 'org.matrix_uia.device_token';
const WISH = { 'org.matrix_uia.remember_device': true };
const DAY = 86_400_000;

/** A sign-in of one step, gone on with by a code, that asks to be remembered: the last answer. */
async function signInRemembered(
  server: TestServer,
  person: Enrolled,
  deviceId: string,
  auth?: (session: string) => object,
) {
  const { body } = await signIn(server, person, { device_id: deviceId, ...WISH });
  return ask(server, LOGIN, auth ? auth(body.session) : totpAuth(nextCode(server, person), body.session));
}

async function remembered(server: TestServer, person: Enrolled, deviceId = 'LAPTOP'): Promise<string> {
  const { status, body } = await signInRemembered(server, person, deviceId);
  if (status !== 200 || !body[TOKEN]) throw new Error(`not remembered: ${JSON.stringify(body)}`);
  return body[TOKEN];
}

const show = (server: { url: string }, person: Person, token: string, deviceId = 'LAPTOP') =>
  signIn(server, person, { device_id: deviceId, [TOKEN]: token });

const list = async ({ url }: { url: string }, { token }: Pick<Person, 'token'>) =>
  (await call(url, 'GET', PATH, { token })).body;

onEachStore('remembered devices', { sets: ['two_factor.remember_device.enabled=true'] }, (get) => {
  it('sign in by the password alone, each time with the token that the last time gave', async () => {
    const person = await enrolPerson(get());
    const provenAt = get().clock.now() + 30_000;
    const first = await remembered(get(), person);
    get().clock.advance(DAY);
    const again = await show(get(), person, first);
    expect([again.status, again.body.device_id]).to.deep.equal([200, 'LAPTOP']);
    expect(again.body[TOKEN]).to.be.a('string').that.does.not.equal(first);
    const device = await get().store.devices.find(person.userId, 'LAPTOP');
    expect(device).to.include({ secondFactorAt: provenAt, factorProof: null });
    expect((await show(get(), person, again.body[TOKEN])).status).to.equal(200);
  });

  it('use each token once', async () => {
    const person = await enrolPerson(get());
    const token = await remembered(get(), person);
    const replies = await race(8, () => show(get(), person, token));
    expect(replies.filter(({ status }) => status === 200)).to.have.length(1);
    for (const { status, body } of replies)
      if (status !== 200)
        expect([`${status} ${body.errcode}`, body.access_token]).to.deep.equal([`${status} M_FORBIDDEN`, undefined]);
    const late = await show(get(), person, token);
    expect([late.status, late.body['org.matrix_uia.reason']]).to.deep.equal([401, 'second_factor_required']);
  });

  it('are asked for a second factor as any other for a token that is unknown, of another device or another account', async () => {
    const [person, other] = [await enrolPerson(get()), await enrolPerson(get())];
    const token = await remembered(get(), person);
    const foreign = await remembered(get(), other);
    const replies = [
      await signIn(get(), person, { device_id: 'LAPTOP' }),
      await show(get(), person, 'mud_unknown'),
      await show(get(), person, foreign),
      await show(get(), person, token, 'TABLET'),
      await signIn(get(), person, { [TOKEN]: token }),
    ];
    const said = ({ status, body: { session: _session, ...body } }: (typeof replies)[number]) => [status, body];
    for (const reply of replies) expect(said(reply)).to.deep.equal(said(replies[0] ?? reply));
    expect((await show(get(), person, token)).status, 'it is still good').to.equal(200);
  });

  it('show nothing to whoever has the token and not the password', async () => {
    const person = await enrolPerson(get());
    const token = await remembered(get(), person);
    const wrong = { ...person, password: 'no password of mine' };
    const [known, unknown] = [await show(get(), wrong, token), await show(get(), wrong, 'mud_unknown')];
    expect([known.status, known.body]).to.deep.equal([403, unknown.body]);
    expect((await show(get(), person, token)).status).to.equal(200);
  });

  it('are remembered until just before the time is over, however often they sign in', async () => {
    const person = await enrolPerson(get());
    const { body } = await show(get(), person, await remembered(get(), person));
    const [entry] = (await list(get(), person)).devices;
    get().clock.advance(entry.expires_at - get().clock.now() - 1);
    const last = await show(get(), person, body[TOKEN]);
    expect(last.status).to.equal(200);
    get().clock.advance(1);
    expect((await show(get(), person, last.body[TOKEN])).status).to.equal(401);
  });

  it('are spared a second factor in a sign-in by UIA too', async () => {
    const person = await enrolPerson(get());
    const token = await remembered(get(), person);
    const asked: Ask = { ...LOGIN, body: { device_id: 'LAPTOP', [TOKEN]: token } };
    const session = await begin(get(), asked);
    const { status, body } = await ask(get(), LOGIN, passwordAuth(person.userId, person.password, session));
    expect([status, typeof body[TOKEN]]).to.deep.equal([200, 'string']);
  });

  it('are spared nothing by a token that is left out when the sign-in is taken over from a server that died', async () => {
    const person = await enrolPerson(get());
    const token = await remembered(get(), person);
    const { clock, keys, store } = get();
    const session = await begin(get(), { ...LOGIN, body: { device_id: 'LAPTOP', [TOKEN]: token } });
    const auth = passwordAuth(person.userId, person.password, session);
    const { stamp } = await store.securities.read(person.userId, clock.now());
    const passed = { completed: ['m.login.password'], subject: person.userId, stamp, hostStamp: '', state: {} };
    const dying = { leaseId: 'of another', untilAt: clock.now() + 1, finishedBy: authDigest(keys, auth) };
    const completion = { seenCompleted: [], seenSubject: null, ...passed, begin: dying };
    expect(await store.sessions.completeStage(sessionKey(session), completion, clock.now())).to.include({
      status: 'running',
    });
    clock.advance(1);
    const { status, body } = await ask(get(), { ...LOGIN, body: { device_id: 'LAPTOP' } }, auth);
    expect([status, body.errcode, body.access_token]).to.deep.equal([403, 'M_FORBIDDEN', undefined]);
    const again = await ask(get(), { ...LOGIN, body: { device_id: 'LAPTOP' } }, auth);
    expect([again.status, again.body.access_token], 'from the start').to.deep.equal([401, undefined]);
  });

  it('are none after a recovery code, without the wish, or without a second factor', async () => {
    const person = await enrolPerson(get());
    const recovered = await signInRemembered(get(), person, 'A', (session) =>
      recoveryAuth(person.recoveryCodes[0] ?? '', session),
    );
    const unasked = await ask(get(), LOGIN, totpAuth(nextCode(get(), person), await beginSignIn(get(), person)));
    const plain = await signIn(get(), await registerPerson(get()), WISH);
    for (const { status, body } of [recovered, unasked, plain])
      expect([status, body[TOKEN]]).to.deep.equal([200, undefined]);
    expect((await list(get(), person)).devices).to.deep.equal([]);
  });

  it('are void after a change of the password or the codes', async () => {
    const person = await enrolPerson(get());
    const token = await remembered(get(), person);
    expect((await prove(get(), replaceCodes(person), person)).status).to.equal(200);
    expect((await show(get(), person, token)).status).to.equal(401);
    const second = await remembered(get(), person);
    const password = 'another horse, another staple';
    expect((await prove(get(), changePassword(person, password), person)).status).to.equal(200);
    expect((await show(get(), { ...person, password }, second)).status).to.equal(401);
  });

  it('need a second factor for everything else', async () => {
    const person = await enrolPerson(get());
    const { body } = await show(get(), person, await remembered(get(), person));
    const asked = deleteDevice({ token: body.access_token }, person.deviceId);
    const more = { ...asked, body: { [TOKEN]: body[TOKEN], device_id: 'LAPTOP' } };
    const answer = await ask(get(), more, passwordAuth(person.userId, person.password));
    expect([answer.status, answer.body.completed]).to.deep.equal([401, ['m.login.password']]);
  });

  it('are spared nothing while wrong codes have locked the account', async () => {
    const person = await enrolPerson(get());
    const token = await remembered(get(), person);
    const { securities } = get().store;
    const rule = { lockAfter: 1_000_000, delaysMs: [0] };
    for (let tries = 0; tries < 100; tries++)
      await securities.reserveAttempt(person.userId, 'unknown', rule, get().clock.now());
    expect((await show(get(), person, token)).status).to.equal(401);
    await securities.clearLane(person.userId, 'unknown');
    expect((await show(get(), person, token)).status).to.equal(200);
  });

  it('are listed without their tokens, and forgotten one by one or all', async () => {
    const person = await enrolPerson(get());
    const tokens = [];
    for (const deviceId of ['A', 'B', 'C']) tokens.push(await remembered(get(), person, deviceId));
    const { enabled, devices } = await list(get(), person);
    expect(enabled).to.equal(true);
    expect(devices.map((each: { device_id: string }) => each.device_id)).to.deep.equal(['A', 'B', 'C']);
    expect(devices[0]).to.have.all.keys('id', 'device_id', 'name', 'created_at', 'last_used_at', 'expires_at');
    const { url } = get();
    const { token } = person;
    expect((await call(url, 'DELETE', `${PATH}/${devices[0].id}`, { token })).status).to.equal(200);
    expect((await call(url, 'DELETE', `${PATH}/${devices[0].id}`, { token })).status).to.equal(404);
    expect((await show(get(), person, String(tokens[0]), 'A')).status).to.equal(401);
    expect((await show(get(), person, String(tokens[1]), 'B')).status).to.equal(200);
    expect((await call(url, 'DELETE', PATH, { token, body: { all: true } })).status).to.equal(400);
    expect((await call(url, 'DELETE', PATH, { token })).status).to.equal(200);
    expect((await list(get(), person)).devices).to.deep.equal([]);
    expect((await show(get(), person, String(tokens[2]), 'C')).status).to.equal(401);
  });

  it('are forgotten with the device that is removed, and with all at a sign-out everywhere', async () => {
    const person = await enrolPerson(get());
    const [lost, kept] = [await remembered(get(), person, 'LOST'), await remembered(get(), person, 'KEPT')];
    const others = Array.from({ length: 999 }, (_, index) => `OTHER-${index}`);
    expect((await prove(get(), deleteDevices(person, [...others, 'LOST']), person)).status).to.equal(200);
    await get().drain();
    const [record] = await get().store.audit.list(person.userId, 1);
    expect(record?.type).to.equal('devices_forgotten');
    expect(record?.detail?.ids).to.equal(others.slice(0, 5).join(' '));
    expect((await show(get(), person, lost, 'LOST')).status).to.equal(401);
    const { body } = await show(get(), person, kept, 'KEPT');
    expect((await call(get().url, 'POST', 'logout', { token: body.access_token })).status).to.equal(200);
    const again = await show(get(), person, body[TOKEN], 'KEPT');
    expect(again.status, 'after signing out by itself').to.equal(200);
    expect((await call(get().url, 'POST', 'logout/all', { token: again.body.access_token })).status).to.equal(200);
    expect((await show(get(), person, again.body[TOKEN], 'KEPT')).status).to.equal(401);
  });

  it('are on the trail, without their tokens', async () => {
    const person = await enrolPerson(get());
    const token = await remembered(get(), person);
    await get().drain();
    const [record] = await get().store.audit.list(person.userId, 1);
    expect(record).to.include({ type: 'device_remembered', deviceId: 'LAPTOP' });
    expect(JSON.stringify(record)).to.not.include(token);
  });
});

onEachStore('remembered devices that are off', {}, (get) => {
  it('are not made, whoever asks', async () => {
    const person = await enrolPerson(get());
    const { status, body } = await signInRemembered(get(), person, 'LAPTOP');
    expect([status, body[TOKEN]]).to.deep.equal([200, undefined]);
    expect(await list(get(), person)).to.deep.equal({ enabled: false, devices: [] });
  });

  it('are forgotten like others, for the setting may come back', async () => {
    const person = await enrolPerson(get());
    const now = get().clock.now();
    const { securities } = get().store;
    const { stamp } = await securities.read(person.userId, now);
    for (const deviceId of ['LOST', 'KEPT']) {
      const times = { provenAt: now, createdAt: now, lastUsedAt: null, expiresAt: now + DAY };
      const kept = { id: deviceId, deviceId, name: null, digest: deviceId, stamp, ...times, operationId: deviceId };
      expect(await securities.rememberDevice(person.userId, kept, sampleEvent(), now)).to.equal(true);
    }
    const names = async () => (await list(get(), person)).devices.map((each: { id: string }) => each.id);
    expect((await prove(get(), deleteDevice(person, 'LOST'), person)).status).to.equal(200);
    expect(await names()).to.deep.equal(['KEPT']);
    expect((await call(get().url, 'POST', 'logout/all', { token: person.token })).status).to.equal(200);
    expect((await securities.read(person.userId, now)).rememberedDevices).to.deep.equal([]);
  });
});
