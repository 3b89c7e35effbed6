import { expect } from 'chai';
import {
  Authenticator,
  call,
  type Enrolled,
  enrolPerson,
  type Reply,
  recoveryAuth,
  totpAuth,
} from '../support/client.js';
import {
  ask,
  beginSignIn,
  beginTotp,
  inTurn,
  LOGIN,
  nextCode,
  prove,
  twoFactor,
  wrongCode,
} from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';

const SETS = ['uia.session_lifetime=9h', 'limits.second_factor.lock_after=2', 'limits.sessions_per_requester=0'];

onEachStore('an account that is locked by wrong codes', { sets: SETS }, (get) => {
  let person: Enrolled;
  let session: string;
  beforeEach(async () => {
    person = await enrolPerson(get());
    session = await beginSignIn(get(), person);
    await inTurn(2, () => wrong());
    session = await beginSignIn(get(), person);
  });

  const send = (code: string, at = session) => ask(get(), LOGIN, totpAuth(code, at));
  const wrong = () => send(wrongCode(get(), person));
  const right = () => send(nextCode(get(), person));
  const reason = ({ body }: Reply) => body['org.matrix_uia.reason'];
  const isLocked = async () => (await twoFactor(get(), person)).locked;
  const told = async () =>
    (await get().store.securities.takeEvents(1000))
      .filter(({ userId }) => userId === person.userId)
      .map(({ type }) => type)
      .filter((type) => /^factor_(un)?locked$|^recovery_code/.test(type));

  it('is opened by three right codes of different steps in one session, the third of which passes', async () => {
    expect([reason(await right()), reason(await right())]).to.deep.equal(['factor_locked', 'factor_locked']);
    expect(await isLocked()).to.equal(true);
    const third = await right();
    expect([third.status, third.body.user_id]).to.deep.equal([200, person.userId]);
    expect(await isLocked()).to.equal(false);
    expect(await told()).to.deep.equal(['factor_locked', 'factor_unlocked']);
  });

  it('answers the first two as it answers wrong ones, to the letter', async () => {
    const replies = [await wrong(), await right(), await wrong(), await right(), await right(), await wrong()];
    for (const { status, body } of replies) expect([status, body]).to.deep.equal([401, replies[0]?.body]);
  });

  it('starts anew after a wrong one', async () => {
    for (const send of [right, right, wrong, right, right]) expect(reason(await send())).to.equal('factor_locked');
    expect(await isLocked()).to.equal(true);
    expect((await right()).status).to.equal(200);
  });

  it('does not count one code twice, nor one that was shown before the last', async () => {
    const earlier = nextCode(get(), person);
    const later = nextCode(get(), person);
    for (const code of [later, later, earlier, later]) expect(reason(await send(code))).to.equal('factor_locked');
    expect(reason(await right())).to.equal('factor_locked');
    expect((await right()).status).to.equal(200);
  });

  it('does not count codes of different sessions together', async () => {
    await right();
    await right();
    session = await beginSignIn(get(), person);
    expect(reason(await right())).to.equal('factor_locked');
    expect(await isLocked()).to.equal(true);
  });

  it('ends no session, however many wrong codes come', async () => {
    await inTurn(12, () => wrong());
    for (const send of [right, right]) await send();
    expect((await right()).status).to.equal(200);
  });

  it('does not count the codes of two authenticators together', async () => {
    const { body } = await prove(get(), beginTotp(person, 'Second'), person);
    const second = { ...person, authenticator: new Authenticator(body.secret) };
    const code = second.authenticator.code(get().clock.now());
    await call(get().url, 'POST', `account/two-factor/totp/${body.id}/confirm`, {
      token: person.token,
      body: { token: code },
    });
    session = await beginSignIn(get(), person);
    for (const who of [person, second, person, second]) {
      expect(reason(await send(nextCode(get(), who)))).to.equal('factor_locked');
    }
    expect(await isLocked()).to.equal(true);
    expect(reason(await send(nextCode(get(), second)))).to.equal('factor_locked');
    expect((await send(nextCode(get(), second))).status).to.equal(200);
  });

  it('is opened by a recovery code, and the owner is told', async () => {
    const { status } = await ask(get(), LOGIN, recoveryAuth(String(person.recoveryCodes[0]), session));
    expect([status, await isLocked()]).to.deep.equal([200, false]);
    expect(await told()).to.deep.equal(['factor_locked', 'recovery_code_used', 'factor_unlocked']);
  });

  it('tells its owner once, whatever comes after', async () => {
    await inTurn(3, () => wrong());
    await inTurn(2, () => right());
    expect(await told()).to.deep.equal(['factor_locked']);
  });

  it('holds up no device that has shown a second factor', async () => {
    const { status } = await prove(get(), { method: 'DELETE', path: 'devices/ANY', token: person.token }, person);
    expect([status, await isLocked()]).to.deep.equal([200, true]);
  });
});
