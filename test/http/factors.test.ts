import { expect } from 'chai';
import {
  Authenticator,
  call,
  type Enrolled,
  enrolPerson,
  recoveryAuth,
  registerPerson,
  totpAuth,
} from '../support/client.js';
import {
  type Ask,
  ask,
  beginSignIn,
  beginTotp,
  beginWithPassword,
  LOGIN,
  nextCode,
  ordinaryFlows,
  PASSWORD_THEN_SECOND,
  prove,
  signIn,
  twoFactor,
} from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';

onEachStore('the authenticators of an account', {}, (get) => {
  let person: Enrolled;
  beforeEach(async () => {
    person = await enrolPerson(get());
  });

  const remove = (id = person.factorId): Ask => ({
    method: 'DELETE',
    path: `account/two-factor/totp/${id}`,
    token: person.token,
  });
  const disable = (): Ask => ({ method: 'DELETE', path: 'account/two-factor', token: person.token });

  async function addSecond(): Promise<Enrolled> {
    const { body } = await prove(get(), beginTotp(person, 'Second'), person);
    const authenticator = new Authenticator(body.secret);
    const { body: confirmed } = await call(get().url, 'POST', `account/two-factor/totp/${body.id}/confirm`, {
      token: person.token,
      body: { token: authenticator.code(get().clock.now()) },
    });
    return { ...person, authenticator, factorId: body.id, recoveryCodes: confirmed.recovery_codes };
  }
  const rename = (id: string, body: object, token = person.token) =>
    call(get().url, 'PUT', `account/two-factor/totp/${id}`, { token, body });

  it('can be renamed, without any proof', async () => {
    const { status, body } = await rename(person.factorId, { name: 'Old phone' });
    expect([status, body]).to.deep.equal([200, {}]);
    expect((await twoFactor(get(), person)).factors[0].name).to.equal('Old phone');
  });

  it('are renamed by their owner only, and by a name that is one', async () => {
    const stranger = await registerPerson(get());
    expect((await rename(person.factorId, { name: 'Theirs' }, stranger.token)).status).to.equal(404);
    expect((await rename('no-such-id', { name: 'x' })).status).to.equal(404);
    expect((await rename('__proto__', { name: 'x' })).status).to.equal(404);
    expect((await rename(person.factorId, {})).body.errcode).to.equal('M_MISSING_PARAM');
    expect((await rename(person.factorId, { name: 5 })).body.errcode).to.equal('M_BAD_JSON');
    expect((await rename(person.factorId, { name: '  ' })).body.errcode).to.equal('M_INVALID_PARAM');
    expect((await rename(person.factorId, { name: 'n'.repeat(65) })).body.errcode).to.equal('M_INVALID_PARAM');
    expect((await rename(person.factorId, { name: 'x', secret: 'y' })).body.errcode).to.equal('M_INVALID_PARAM');
    expect((await twoFactor(get(), person)).factors[0].name).to.equal('Phone');
  });

  it('work side by side', async () => {
    const second = await addSecond();
    for (const who of [person, second]) {
      const done = await ask(get(), LOGIN, totpAuth(nextCode(get(), who), await beginSignIn(get(), who)));
      expect(done.status).to.equal(200);
    }
  });

  it('bring a new set of recovery codes with each one that is added', async () => {
    const second = await addSecond();
    const old = await ask(
      get(),
      LOGIN,
      recoveryAuth(String(person.recoveryCodes[0]), await beginSignIn(get(), person)),
    );
    expect(old.status).to.equal(401);
    const good = await ask(
      get(),
      LOGIN,
      recoveryAuth(String(second.recoveryCodes[0]), await beginSignIn(get(), person)),
    );
    expect(good.status).to.equal(200);
  });

  it('can be removed one by one, after password and code', async () => {
    const second = await addSecond();
    const { status, body } = await prove(get(), remove(), second);
    expect([status, body]).to.deep.equal([200, {}]);
    const { enabled, factors, recovery } = await twoFactor(get(), person);
    expect([enabled, factors.length, recovery.remaining]).to.deep.equal([true, 1, 10]);
    const dead = await ask(get(), LOGIN, totpAuth(nextCode(get(), person), await beginSignIn(get(), person)));
    expect(dead.status).to.equal(401);
  });

  it('take the recovery codes along when the last one goes', async () => {
    expect((await prove(get(), remove(), person)).status).to.equal(200);
    const { enabled, factors, recovery } = await twoFactor(get(), person);
    expect([enabled, factors, recovery]).to.deep.equal([false, [], null]);
    expect((await signIn(get(), person)).status).to.equal(200);
  });

  it('are not removed by a recovery code, nor is two-factor turned off by one', async () => {
    for (const asked of [remove(), disable()]) {
      expect(ordinaryFlows((await ask(get(), asked)).body)).to.deep.equal([PASSWORD_THEN_SECOND[0]]);
      const session = await beginWithPassword(get(), asked, person);
      const code = String(person.recoveryCodes[0]);
      const { status, body } = await ask(get(), asked, recoveryAuth(code, session));
      expect([status, body.errcode, body.completed]).to.deep.equal([401, 'M_FORBIDDEN', ['m.login.password']]);
    }
    const { enabled, recovery } = await twoFactor(get(), person);
    expect([enabled, recovery.remaining]).to.deep.equal([true, 10]);
  });

  it('are 404 when there is no such one, and the session can go on', async () => {
    const { status, body } = await prove(get(), remove('no-such-id'), person);
    expect([status, body.errcode]).to.deep.equal([404, 'M_NOT_FOUND']);
    expect((await twoFactor(get(), person)).enabled).to.equal(true);
  });

  it('all go when two-factor is turned off, with pending ones and recovery codes', async () => {
    const second = await addSecond();
    await prove(get(), beginTotp(person, 'Pending'), second);
    expect((await prove(get(), disable(), second)).status).to.equal(200);
    const { enabled, factors, pending, recovery } = await twoFactor(get(), person);
    expect([enabled, factors, pending, recovery]).to.deep.equal([false, [], [], null]);
    expect((await signIn(get(), person)).status).to.equal(200);
  });

  it('void a second factor that was proven before one of them was removed elsewhere', async () => {
    const second = await addSecond();
    // Refused after everything was proven, so the session can go on.
    const asked = remove('no-such-id');
    const session = await beginWithPassword(get(), asked, second);
    expect((await ask(get(), asked, totpAuth(nextCode(get(), second), session))).status).to.equal(404);
    expect((await ask(get(), asked, { session })).status).to.equal(404);
    expect((await prove(get(), remove(), second)).status).to.equal(200);
    const { status, body } = await ask(get(), asked, { session });
    expect([status, body.completed]).to.deep.equal([401, ['m.login.password']]);
    const dead = await ask(get(), asked, totpAuth(nextCode(get(), person), session));
    expect([dead.status, dead.body.completed]).to.deep.equal([401, ['m.login.password']]);
    expect((await ask(get(), asked, totpAuth(nextCode(get(), second), session))).status).to.equal(404);
  });

  it('leave nothing to turn off where there is none', async () => {
    const plain = await registerPerson(get());
    const asked = { method: 'DELETE', path: 'account/two-factor', token: plain.token };
    const { status, body } = await ask(get(), asked, {
      type: 'm.login.password',
      user: plain.userId,
      password: plain.password,
    });
    expect([status, body]).to.deep.equal([200, {}]);
  });
});
