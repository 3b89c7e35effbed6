import { expect } from 'chai';
import { MOST_WAITING_EVENTS } from '../../src/model/security.js';
import { SERVER } from '../../src/model/security-event.js';
import { verifyTrail } from '../../src/notify/verify-trail.js';
import { firstAdministratorToken } from '../../src/server/first-administrator.js';
import {
  Authenticator,
  call,
  type Enrolled,
  enrolPerson,
  passwordAuth,
  recoveryAuth,
  registerPerson,
} from '../support/client.js';
import { ask, beginSignIn, beginTotp, changePassword, LOGIN, prove, replaceCodes } from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';

onEachStore('the audit trail of a person', {}, (get) => {
  const trailOf = async (userId: string) => {
    await get().drain();
    return get().store.audit.read(userId, 0, 100);
  };
  const reportOn = (userId: string) => verifyTrail(get(), userId);

  async function addSecond(person: Enrolled): Promise<string> {
    const { body } = await prove(get(), beginTotp(person, 'Tablet'), person);
    const code = new Authenticator(body.secret).code(get().clock.now());
    const path = `account/two-factor/totp/${body.id}/confirm`;
    await call(get().url, 'POST', path, { token: person.token, body: { token: code } });
    return body.id;
  }

  it('tells who did what, when and from where, and holds', async () => {
    const person = await enrolPerson(get());
    const { token, userId, deviceId } = person;
    const second = await addSecond(person);
    const remove = { method: 'DELETE', path: `account/two-factor/totp/${second}`, token };
    await prove(get(), remove, person);
    const { body: codes } = await prove(get(), replaceCodes(person), person);
    await ask(get(), LOGIN, recoveryAuth(codes.recovery_codes[0], await beginSignIn(get(), person)));
    await prove(get(), changePassword(person, 'a new and better password'), person);
    const renewed = { ...person, password: 'a new and better password' };
    await prove(get(), { method: 'DELETE', path: 'account/two-factor', token }, renewed);

    const trail = await trailOf(userId);
    expect(trail.map(({ type, detail }) => [type, detail])).to.deep.equal([
      ['two_factor_enabled', { id: person.factorId, name: 'Phone' }],
      ['factor_added', { id: second, name: 'Tablet' }],
      ['factor_removed', { id: second }],
      ['recovery_codes_replaced', undefined],
      ['recovery_code_used', { remaining: 9 }],
      ['signed_in_by_recovery', undefined],
      ['password_changed', undefined],
      ['two_factor_disabled', undefined],
    ]);
    for (const event of trail) {
      expect(event).to.deep.include({
        actor: { kind: 'person' },
        address: '127.0.0.1',
        userAgent: 'node',
        reason: null,
      });
      expect(event.at).to.be.within(get().clock.now() - 600_000, get().clock.now());
      // A confirmation is no UIA, and a sign-in has no device yet.
      const isConfirmation = event.type === 'two_factor_enabled' || event.type === 'factor_added';
      expect(event.session, event.type).to.match(isConfirmation ? /^null$/ : /^[\w-]{43}$/);
      if (event.type === 'signed_in_by_recovery') expect(event.deviceId).not.to.be.oneOf([null, deviceId]);
      else expect(event.deviceId, event.type).to.equal(event.type === 'recovery_code_used' ? null : deviceId);
    }
    expect(await reportOn(userId)).to.deep.include({ records: 8, to: 8, problems: [] });
  });

  it('names the client as it calls itself, shortened', async () => {
    const person = await registerPerson(get());
    const body = { new_password: 'another good password', auth: passwordAuth(person.userId, person.password) };
    const headers = { 'User-Agent': `Element/1.11 (\u0007${'x'.repeat(300)})` };
    await call(get().url, 'POST', 'account/password', { token: person.token, body, headers }).catch(() => null);
    const plain = { 'User-Agent': `Element/1.11 (${'x'.repeat(300)})` };
    await call(get().url, 'POST', 'account/password', { token: person.token, body, headers: plain });
    const [event] = await trailOf(person.userId);
    expect(event?.userAgent)
      .to.match(/^Element\/1\.11 \(x+$/)
      .and.to.have.length(256);
  });

  it('is one whole chain when two servers drain at once, while things go on happening', async () => {
    const people = await Promise.all([1, 2, 3].map(() => registerPerson(get())));
    const passwords = ['second password', 'third password', 'fourth password'];
    for (const [index, next] of passwords.entries()) {
      const changes = people.map((person) => {
        const auth = passwordAuth(person.userId, index === 0 ? person.password : (passwords[index - 1] ?? ''));
        return ask(get(), changePassword(person, next), auth);
      });
      await Promise.all([...changes, get().drain(), get().drain()]);
    }
    await Promise.all([get().drain(), get().drain()]);
    for (const { userId } of people) {
      const { problems, records } = await reportOn(userId);
      expect([problems, records]).to.deep.equal([[], 3]);
      expect(await get().store.securities.auditState(userId)).to.include({ last: 3, waiting: 0 });
    }
  });

  it('misses a record that was removed from the store', async () => {
    const { userId } = await enrolPerson(get());
    await trailOf(userId);
    await get().store.audit.prune(userId, 1);
    const { problems } = await reportOn(userId);
    expect(problems.map(({ kind, sequence }) => [kind, sequence])).to.deep.equal([['missing', 1]]);
  });

  it('makes room for the event of one more start after many that were too short to be drained', async () => {
    const { store, runtime, drain } = get();
    for (let time = 0; time < MOST_WAITING_EVENTS; time++) await firstAdministratorToken(store, runtime, drain);
    expect(await store.securities.auditState(SERVER)).to.include({ waiting: MOST_WAITING_EVENTS });
    await firstAdministratorToken(store, runtime, drain);
    expect(await store.securities.auditState(SERVER)).to.include({ waiting: 1 });
  });

  it('has a place for what is about nobody', async () => {
    await firstAdministratorToken(get().store, get().runtime);
    const last = (await trailOf(SERVER)).at(-1);
    expect(last).to.deep.include({ type: 'administrator_token_made', actor: { kind: 'server' }, address: null });
    expect((await reportOn(SERVER)).problems).to.deep.equal([]);
  });
});
