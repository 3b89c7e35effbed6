import { expect } from 'chai';
import { type Enrolled, enrolPerson, type Reply, recoveryAuth, registerPerson, totpAuth } from '../support/client.js';
import {
  ask,
  beginSignIn,
  beginWithPassword,
  deleteDevice,
  inTurn,
  LOGIN,
  nextCode,
  onNewDevice,
  onNewDeviceByCode,
  race,
  twoFactor,
  wrongCode,
} from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';

// Long sessions, so that the longest wait fits into one; the number of tries is another test's.
const SETS = ['uia.session_lifetime=9h', 'limits.second_factor.session_tries=20', 'limits.sessions_per_requester=0'];
const MOST_WAIT = 300_000;

onEachStore('wrong codes in a row', { sets: [...SETS, 'limits.second_factor.lock_after=12'] }, (get) => {
  let person: Enrolled;
  let session: string;
  beforeEach(async () => {
    person = await enrolPerson(get());
    session = await beginSignIn(get(), person);
  });

  const wrong = (at = session) => ask(get(), LOGIN, totpAuth(wrongCode(get(), person), at));
  const reason = ({ body }: Reply) => body['org.matrix_uia.reason'];
  /** So many wrong codes, each after the wait that the one before it brought. */
  const wrongTimes = (times: number, at = session) =>
    inTurn(times, () => {
      get().clock.advance(MOST_WAIT);
      return wrong(at);
    });

  it('cost nothing the first two times, then 2 s, doubling up to 5 minutes', async () => {
    expect((await wrong()).status).to.equal(401);
    expect((await wrong()).status).to.equal(401);
    expect((await wrong()).status).to.equal(401);
    for (const seconds of [2, 4, 8, 16, 32, 64, 128, 256, 300]) {
      const early = await wrong();
      expect([early.status, early.body.errcode]).to.deep.equal([429, 'M_LIMIT_EXCEEDED']);
      expect(early.body.retry_after_ms).to.equal(seconds * 1000);
      expect(early.headers.get('retry-after')).to.equal(String(seconds));
      get().clock.advance(seconds * 1000 - 1);
      const stillEarly = await wrong();
      expect([stillEarly.status, stillEarly.headers.get('retry-after')]).to.deep.equal([429, '1']);
      get().clock.advance(1);
      expect((await wrong()).status).to.equal(401);
    }
  });

  it('make even the right code wait, and the wait costs no try', async () => {
    await inTurn(3, () => wrong());
    const code = person.authenticator.code(get().clock.now());
    const early = await ask(get(), LOGIN, totpAuth(code, session));
    expect([early.status, early.body.retry_after_ms]).to.deep.equal([429, 2000]);
    get().clock.advance(2000);
    expect((await ask(get(), LOGIN, totpAuth(code, session))).status).to.equal(200);
  });

  it('are forgotten after a right one', async () => {
    await inTurn(3, () => wrong());
    expect((await ask(get(), LOGIN, totpAuth(nextCode(get(), person), session))).status).to.equal(200);
    session = await beginSignIn(get(), person);
    expect((await inTurn(3, () => wrong())).map(({ status }) => status)).to.deep.equal([401, 401, 401]);
  });

  it('are not forgotten by a right password or in a new session', async () => {
    await inTurn(3, () => wrong());
    const another = await beginSignIn(get(), person);
    expect((await wrong(another)).body.retry_after_ms).to.equal(2000);
    const fromStart = await beginWithPassword(get(), LOGIN, person);
    expect((await wrong(fromStart)).status).to.equal(429);
  });

  it('lock the factor at the number set: the right code is answered as a wrong one', async () => {
    await wrongTimes(11);
    expect((await twoFactor(get(), person)).locked).to.equal(false);
    const last = await wrongTimes(1);
    expect([last[0]?.status, reason(last[0] as Reply)]).to.deep.equal([401, undefined]);
    expect((await twoFactor(get(), person)).locked).to.equal(true);
    get().clock.advance(MOST_WAIT);
    const refusals = [await wrong(), await ask(get(), LOGIN, totpAuth(nextCode(get(), person), session))];
    for (const refusal of refusals) {
      expect([refusal.status, refusal.body.errcode, reason(refusal)]).to.deep.equal([
        401,
        'M_FORBIDDEN',
        'factor_locked',
      ]);
      expect(refusal.body).to.deep.equal(refusals[0]?.body);
    }
    // Time alone opens nothing.
    get().clock.advance(8 * 3_600_000);
    const later = await ask(get(), LOGIN, totpAuth(nextCode(get(), person), await beginSignIn(get(), person)));
    expect(reason(later)).to.equal('factor_locked');
  });

  it('let a right code through that comes after one less than the number set', async () => {
    await wrongTimes(11);
    get().clock.advance(MOST_WAIT);
    expect((await ask(get(), LOGIN, totpAuth(nextCode(get(), person), session))).status).to.equal(200);
    expect((await wrong(await beginSignIn(get(), person))).status).to.equal(401);
  });

  it('keep nobody out who has a recovery code, which opens the lock', async () => {
    await wrongTimes(12);
    const done = await ask(get(), LOGIN, recoveryAuth(String(person.recoveryCodes[0]), session));
    expect(done.status).to.equal(200);
    expect((await twoFactor(get(), person)).locked).to.equal(false);
    const next = await ask(get(), LOGIN, totpAuth(nextCode(get(), person), await beginSignIn(get(), person)));
    expect(next.status).to.equal(200);
  });

  it('are not made by wrong recovery codes, which carry 80 bits', async () => {
    await inTurn(6, () => ask(get(), LOGIN, recoveryAuth('0000-0000-0000-0000', session)));
    expect((await get().store.securities.read(person.userId, get().clock.now())).lanes).to.deep.equal({});
  });

  it('are counted before they are looked at: of 32 at once three are looked at', async () => {
    const sessions = await inTurn(32, () => beginSignIn(get(), person));
    const replies = await race(32, (caller) => wrong(sessions[caller]));
    const statuses = replies.map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).to.have.length(3);
    expect(statuses.filter((status) => status === 429)).to.have.length(29);
  });

  it('are counted by all servers together', async () => {
    const other = await get().another();
    const sessions = [session, await beginSignIn(other, person)];
    const replies = await inTurn(4, (time) =>
      ask(time % 2 ? other : get(), LOGIN, totpAuth(wrongCode(get(), person), sessions[time % 2])),
    );
    expect(replies.map(({ status }) => status)).to.deep.equal([401, 401, 401, 429]);
  });

  it('are counted for a device that has shown a second factor in a lane of its own', async () => {
    await wrongTimes(12);
    const asked = deleteDevice(person, 'ANY');
    const own = await beginWithPassword(get(), asked, person);
    const mistyped = await ask(get(), asked, totpAuth(wrongCode(get(), person), own));
    expect([mistyped.status, reason(mistyped)]).to.deep.equal([401, undefined]);
    expect((await ask(get(), asked, totpAuth(nextCode(get(), person), own))).status).to.equal(200);
    // And what it does well opens nothing for the others.
    expect((await twoFactor(get(), person)).locked).to.equal(true);
  });

  it('are counted so for a device that signed in with a code, or with a recovery code', async () => {
    const byCode = await onNewDeviceByCode(get(), person);
    const { body } = await ask(get(), LOGIN, recoveryAuth(String(person.recoveryCodes[0]), session));
    for (const known of [byCode, { ...person, token: body.access_token, deviceId: body.device_id }]) {
      const asked = deleteDevice(known, 'ANY');
      await ask(get(), asked, totpAuth(wrongCode(get(), person), await beginWithPassword(get(), asked, known)));
      const { lanes } = await get().store.securities.read(person.userId, get().clock.now());
      expect(lanes[`device:${known.deviceId}`]?.failures).to.equal(1);
      expect(lanes.unknown?.failures ?? 0).to.equal(0);
    }
  });

  it('make such a device wait alone', async () => {
    const asked = deleteDevice(person, 'ANY');
    const own = await beginWithPassword(get(), asked, person);
    await inTurn(3, () => ask(get(), asked, totpAuth(wrongCode(get(), person), own)));
    expect((await ask(get(), asked, totpAuth(wrongCode(get(), person), own))).status).to.equal(429);
    expect((await wrong()).status).to.equal(401);
  });

  it('make such a device count as unknown after ten', async () => {
    const asked = deleteDevice(person, 'ANY');
    const own = await beginWithPassword(get(), asked, person);
    const mistype = () => {
      get().clock.advance(MOST_WAIT);
      return ask(get(), asked, totpAuth(wrongCode(get(), person), own));
    };
    const failures = async (lane: string) =>
      (await get().store.securities.read(person.userId, get().clock.now())).lanes[lane]?.failures ?? 0;
    await inTurn(10, mistype);
    expect([await failures(`device:${person.deviceId}`), await failures('unknown')]).to.deep.equal([10, 0]);
    await mistype();
    expect([await failures(`device:${person.deviceId}`), await failures('unknown')]).to.deep.equal([10, 1]);
  });
});

onEachStore('wrong codes from a device that has shown no second factor', { sets: SETS }, (get) => {
  it('count with everybody’s', async () => {
    const first = await registerPerson(get());
    const before = await onNewDevice(get(), first);
    const person = await enrolPerson(get(), first);
    const asked = deleteDevice(before, 'ANY');
    const session = await beginWithPassword(get(), asked, person);
    await inTurn(3, () => ask(get(), asked, totpAuth(wrongCode(get(), person), session)));
    const { body } = await ask(get(), LOGIN, totpAuth(wrongCode(get(), person), await beginSignIn(get(), person)));
    expect(body.retry_after_ms).to.equal(2000);
  });
});
