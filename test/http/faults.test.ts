import { Writable } from 'node:stream';
import { expect } from 'chai';
import { pino } from 'pino';
import { systemRandom } from '../../src/base/runtime.js';
import { firstAdministratorToken } from '../../src/server/first-administrator.js';
import { sessionKey } from '../../src/uia/ticket.js';
import {
  call,
  type Enrolled,
  enrolPerson,
  passwordAuth,
  recoveryAuth,
  registerPerson,
  totpAuth,
} from '../support/client.js';
import {
  ask,
  begin,
  beginSignIn,
  beginWithPassword,
  changePassword,
  deleteDevice,
  deviceIds,
  inTurn,
  isSignedIn,
  LOGIN,
  nextCode,
  onNewDevice,
} from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';
import { faultyStore } from './faulty-store.js';

const lines: string[] = [];
const log = pino(
  { level: 'debug' },
  new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  }),
);
const { wrapStore, during } = faultyStore();

onEachStore('a fault of the server', { wrapStore, log }, (get) => {
  let person: Enrolled;
  before(async () => {
    person = await enrolPerson(get());
  });

  it('is 500 with the id of the request and no detail, which stands in the log', async () => {
    lines.length = 0;
    const { status, body, headers } = await during('devices.list', () =>
      call(get().url, 'GET', 'devices', { token: person.token }),
    );
    const id = headers.get('x-request-id') ?? '';
    expect([status, body.errcode]).to.deep.equal([500, 'M_UNKNOWN']);
    expect(body.error).to.include(id);
    expect(body).to.have.all.keys('errcode', 'error');
    expect(JSON.stringify(body)).to.not.match(/disk|fire|secret-place/);
    const logged = lines.filter((line) => line.includes(id) && line.includes('secret-place'));
    expect(logged).to.have.length(1);
    expect(JSON.parse(String(logged[0])).level).to.equal(50);
  });

  /** So often as would end a session and slow the account down, were it counted. */
  const TIMES = 6;

  for (const failing of ['securities.acceptStep', 'sessions.completeStage', 'securities.reserveAttempt']) {
    it(`in ${failing} lets nobody in, and takes no try: the same code is good afterwards`, async () => {
      const session = await beginSignIn(get(), person);
      const auth = totpAuth(nextCode(get(), person), session);
      await during(failing, () =>
        inTurn(TIMES, async () => {
          const { status, body } = await ask(get(), LOGIN, auth);
          expect([status, body.access_token]).to.deep.equal([500, undefined]);
        }),
      );
      const { store, clock } = get();
      expect(await store.sessions.find(sessionKey(session), clock.now())).to.include({ tries: 0, wrong: 0 });
      const { lanes } = await store.securities.read(person.userId, clock.now());
      expect(lanes.unknown?.failures ?? 0).to.equal(0);
      expect((await ask(get(), LOGIN, auth)).status).to.equal(200);
    });
  }

  it('after a recovery code was spent leaves it good for the same session, and for no other', async () => {
    const [code = ''] = person.recoveryCodes;
    const [session, other] = [await beginSignIn(get(), person), await beginSignIn(get(), person)];
    const auth = recoveryAuth(code, session);
    const failed = await during('sessions.completeStage', () => ask(get(), LOGIN, auth));
    expect(failed.status).to.equal(500);
    expect((await ask(get(), LOGIN, recoveryAuth(code, other))).status).to.equal(401);
    expect((await ask(get(), LOGIN, auth)).status).to.equal(200);
  });

  it('in the middle of a password change leaves a request that can be sent again, and then signs the others out', async () => {
    const owner = await registerPerson(get());
    const other = await onNewDevice(get(), owner);
    const asked = changePassword(owner, 'a new long password');
    const session = await begin(get(), asked);
    const auth = passwordAuth(owner.userId, owner.password, session);
    const failed = await during('devices.removeAll', () => ask(get(), asked, auth));
    expect(failed.status).to.equal(500);
    expect((await ask(get(), asked, auth)).status).to.equal(200);
    expect(await isSignedIn(get(), other)).to.equal(false);
    expect(await isSignedIn(get(), owner)).to.equal(true);
  });

  it('after an administrator was made leaves the registration to be finished', async () => {
    const { store, clock } = get();
    const token = await firstAdministratorToken(store, { clock: clock.now, random: systemRandom });
    const asked = {
      method: 'POST',
      path: 'register',
      body: { username: `root-${get().kind}`, password: 'a long password' },
    };
    const half = await ask(get(), asked, { type: 'm.login.registration_token', token: token?.reveal() });
    const last = { type: 'm.login.dummy', session: half.body.session };
    for (const failing of ['devices.put', 'sessions.finish']) {
      expect((await during(failing, () => ask(get(), asked, last))).status, failing).to.equal(500);
      clock.advance(30_000);
    }
    expect((await ask(get(), asked, last)).body.user_id).to.equal(`@root-${get().kind}:example.org`);
  });

  it('while a password is checked takes nothing from its budget', async () => {
    const asked = deleteDevice(person, 'ANY');
    const session = await begin(get(), asked);
    const auth = passwordAuth(person.userId, person.password, session);
    await during('sessions.completeStage', () =>
      inTurn(12, async () => expect((await ask(get(), asked, auth)).status).to.equal(500)),
    );
    expect((await ask(get(), asked, auth)).body.completed).to.deep.equal(['m.login.password']);
  });

  it('while the operation runs leaves the session to be tried again with what was proven', async () => {
    const asked = deleteDevice(person, 'ANY');
    const session = await beginWithPassword(get(), asked, person);
    const auth = totpAuth(nextCode(get(), person), session);
    const failed = await during('devices.remove', () => ask(get(), asked, auth));
    expect(failed.status).to.equal(500);
    expect((await ask(get(), asked, { session })).status).to.equal(200);
  });

  it('after the operation ran holds the session until its lease is over; then it runs as if for the first time', async () => {
    const before = await deviceIds(get(), person);
    const session = await beginSignIn(get(), person);
    const auth = totpAuth(nextCode(get(), person), session);
    const failed = await during('sessions.finish', () => ask(get(), LOGIN, auth));
    expect([failed.status, failed.body.access_token]).to.deep.equal([500, undefined]);
    expect((await ask(get(), LOGIN, auth)).status).to.equal(429);
    get().clock.advance(30_000);
    const again = await ask(get(), LOGIN, auth);
    expect(again.status).to.equal(200);
    expect(await isSignedIn(get(), { token: again.body.access_token })).to.equal(true);
    expect(await deviceIds(get(), person), 'one device more, not two').to.have.length(before.length + 1);
  });
});
