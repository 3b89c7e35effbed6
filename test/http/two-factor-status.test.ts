import { expect } from 'chai';
import { call, type Enrolled, enrolPerson, recoveryAuth, registerPerson } from '../support/client.js';
import {
  ask,
  beginSignIn,
  beginTotp,
  LOGIN,
  onNewDeviceByCode,
  prove,
  replaceCodes,
  twoFactor,
} from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';

onEachStore('the status of two-factor', {}, (get) => {
  const OFF = {
    enabled: false,
    factors: [],
    pending: [],
    recovery: null,
    required: false,
    required_by: null,
    locked: false,
    reset: null,
    reenrolment: false,
    via: null,
  };
  let person: Enrolled;
  let enrolledAt: number;
  before(async () => {
    enrolledAt = get().clock.now();
    person = await enrolPerson(get());
  });

  it('of an account without is off in every member', async () => {
    expect(await twoFactor(get(), await registerPerson(get()))).to.deep.equal(OFF);
  });

  it('names the authenticator, and how many recovery codes remain', async () => {
    const fresh = await enrolPerson(get());
    const at = get().clock.now() - 30_000;
    expect(await twoFactor(get(), fresh)).to.deep.equal({
      ...OFF,
      enabled: true,
      factors: [{ id: fresh.factorId, type: 'm.login.2fa.totp', name: 'Phone', created_at: at, last_used_at: null }],
      recovery: { remaining: 10, total: 10, low: false, created_at: at },
    });
  });

  it('tells when an authenticator was last used', async () => {
    await onNewDeviceByCode(get(), person);
    const { factors } = await twoFactor(get(), person);
    expect(factors[0].last_used_at).to.equal(get().clock.now());
    expect(factors[0].created_at).to.equal(enrolledAt);
  });

  it('counts the recovery codes down, and tells the age of the set', async () => {
    await ask(get(), LOGIN, recoveryAuth(String(person.recoveryCodes[0]), await beginSignIn(get(), person)));
    expect((await twoFactor(get(), person)).recovery).to.deep.equal({
      remaining: 9,
      total: 10,
      low: false,
      created_at: enrolledAt,
    });
    await prove(get(), replaceCodes(person), person);
    const created_at = get().clock.now();
    expect((await twoFactor(get(), person)).recovery).to.deep.equal({
      remaining: 10,
      total: 10,
      low: false,
      created_at,
    });
  });

  it('shows an enrolment to the device that began it, and to no other', async () => {
    const other = await onNewDeviceByCode(get(), person);
    const { body } = await prove(get(), beginTotp(other, 'Watch'), other);
    expect((await twoFactor(get(), other)).pending).to.deep.equal([
      { id: body.id, name: 'Watch', expires_in_ms: 15 * 60_000 },
    ]);
    expect((await twoFactor(get(), person)).pending).to.deep.equal([]);
    get().clock.advance(60_000);
    expect((await twoFactor(get(), other)).pending[0].expires_in_ms).to.equal(14 * 60_000);
    get().clock.advance(14 * 60_000);
    expect((await twoFactor(get(), other)).pending).to.deep.equal([]);
  });

  it('shows no secret and no code', async () => {
    const begun = await prove(get(), beginTotp(person), person);
    const text = JSON.stringify(await twoFactor(get(), person));
    expect(text).to.include(begun.body.id);
    for (const secret of [begun.body.secret, ...person.recoveryCodes]) expect(text).to.not.include(secret);
  });

  it('is not there to be changed by other methods', async () => {
    for (const method of ['POST', 'PUT', 'PATCH']) {
      const answer = await call(get().url, method, 'account/two-factor', { token: person.token, body: {} });
      expect([answer.status, answer.body.errcode]).to.deep.equal([405, 'M_UNRECOGNIZED']);
    }
  });
});
