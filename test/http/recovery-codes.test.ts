import { expect } from 'chai';
import {
  Authenticator,
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
  beginSignIn,
  beginTotp,
  beginWithPassword,
  LOGIN,
  nextCode,
  prove,
  replaceCodes,
  twoFactor,
} from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';

onEachStore('recovery codes', {}, (get) => {
  let person: Enrolled;
  beforeEach(async () => {
    person = await enrolPerson(get());
  });

  const use = async (code: string, who = person) =>
    ask(get(), LOGIN, recoveryAuth(code, await beginSignIn(get(), who)));

  it('are ten different ones of 16 characters', () => {
    expect(new Set(person.recoveryCodes).size).to.equal(10);
    for (const code of person.recoveryCodes) expect(code).to.match(/^(?:[0-9a-hjkmnp-tv-z]{4}-?){4}$/);
  });

  it('are replaced as a set, and every old one is dead from then on', async () => {
    const { status, body } = await prove(get(), replaceCodes(person), person);
    expect([status, new Set(body.recovery_codes).size]).to.deep.equal([200, 10]);
    for (const code of person.recoveryCodes.slice(0, 3)) expect((await use(code)).status).to.equal(401);
    expect((await use(body.recovery_codes[0])).status).to.equal(200);
  });

  it('may be replaced with one of them, which is spent by that', async () => {
    const session = await beginWithPassword(get(), replaceCodes(person), person);
    const auth = recoveryAuth(String(person.recoveryCodes[9]), session);
    expect((await ask(get(), replaceCodes(person), auth)).status).to.equal(200);
  });

  it('are made once when the answer is lost: the same set is given again', async () => {
    const session = await beginWithPassword(get(), replaceCodes(person), person);
    const auth = totpAuth(nextCode(get(), person), session);
    const first = await ask(get(), replaceCodes(person), auth);
    const again = await ask(get(), replaceCodes(person), auth);
    expect([again.status, again.body]).to.deep.equal([200, first.body]);
    expect((await use(first.body.recovery_codes[0])).status).to.equal(200);
  });

  it('are nothing for an account without an authenticator', async () => {
    const plain = await registerPerson(get());
    const { status, body } = await ask(get(), replaceCodes(plain), passwordAuth(plain.userId, plain.password));
    expect([status, body.errcode]).to.deep.equal([404, 'M_NOT_FOUND']);
  });

  it('of somebody else do not work', async () => {
    const stranger = await enrolPerson(get());
    expect((await use(String(stranger.recoveryCodes[0]))).status).to.equal(401);
    expect((await twoFactor(get(), stranger)).recovery.remaining).to.equal(10);
  });

  it('are no first stage', async () => {
    const { status, body } = await ask(get(), replaceCodes(person), recoveryAuth(String(person.recoveryCodes[0])));
    expect([status, body.completed]).to.deep.equal([401, []]);
    expect((await twoFactor(get(), person)).recovery.remaining).to.equal(10);
  });

  it('are shown by no GET', async () => {
    const { status, body } = await call(get().url, 'GET', 'account/two-factor/recovery', { token: person.token });
    expect([status, body.errcode]).to.deep.equal([405, 'M_UNRECOGNIZED']);
  });
});

const KEEP = ['two_factor.recovery_codes.on_reconfigure=keep', 'two_factor.recovery_codes.count=3'];

onEachStore('recovery codes that are kept', { sets: KEEP }, (get) => {
  it('come with the first authenticator, so many as are set, and with no other', async () => {
    const person = await enrolPerson(get());
    expect(person.recoveryCodes).to.have.length(3);
    const { body: begun } = await prove(get(), beginTotp(person), person);
    const code = new Authenticator(begun.secret).code(get().clock.now());
    const path = `account/two-factor/totp/${begun.id}/confirm`;
    const { status, body } = await call(get().url, 'POST', path, { token: person.token, body: { token: code } });
    expect([status, body]).to.deep.equal([200, {}]);
    const session = await beginSignIn(get(), person);
    const done = await ask(get(), LOGIN, recoveryAuth(String(person.recoveryCodes[0]), session));
    expect(done.status).to.equal(200);
  });
});
