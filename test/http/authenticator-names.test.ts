import { expect } from 'chai';
import { URI } from 'otpauth';
import { Authenticator, call, type Enrolled, enrolPerson, passwordAuth, registerPerson } from '../support/client.js';
import { type Ask, ask, beginTotp, inTurn, prove, race, twoFactor } from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';

onEachStore('the names of authenticators', {}, (get) => {
  let person: Enrolled;
  beforeEach(async () => {
    person = await enrolPerson(get());
  });

  const confirm = ({ id, secret }: { readonly id: string; readonly secret: string }) =>
    call(get().url, 'POST', `account/two-factor/totp/${id}/confirm`, {
      token: person.token,
      body: { token: new Authenticator(secret).code(get().clock.now()) },
    });
  const names = async () =>
    (await twoFactor(get(), person)).factors.map(({ name }: { readonly name: string }) => name).sort();
  const unnamed = (): Ask => ({ ...beginTotp(person), body: {} });

  it('are each given once: beginning under one that is there is 400, before anything is asked for', async () => {
    const { status, body } = await ask(get(), beginTotp(person, 'Phone'));
    expect([status, body.errcode, body['org.matrix_uia.reason']]).to.deep.equal([400, 'M_INVALID_PARAM', 'name_taken']);
    expect((await twoFactor(get(), person)).pending).to.deep.equal([]);
  });

  it('may not become that of another one, and may stay as they are', async () => {
    const { body: begun } = await prove(get(), beginTotp(person, 'Tablet'), person);
    await confirm(begun);
    const rename = (name: string) =>
      call(get().url, 'PUT', `account/two-factor/totp/${begun.id}`, { token: person.token, body: { name } });
    const { status, body } = await rename('Phone');
    expect([status, body['org.matrix_uia.reason']]).to.deep.equal([400, 'name_taken']);
    expect((await rename('Tablet')).status).to.equal(200);
    expect(await names()).to.deep.equal(['Phone', 'Tablet']);
  });

  it('get a number where two were begun under one, and both are confirmed', async () => {
    const begun = await inTurn(2, async () => (await prove(get(), beginTotp(person, 'Tablet'), person)).body);
    for (const each of begun) expect((await confirm(each)).status).to.equal(200);
    expect(await names()).to.deep.equal(['Phone', 'Tablet', 'Tablet 2']);
  });

  it('are made where none is given', async () => {
    for (let time = 0; time < 2; time++) await confirm((await prove(get(), unnamed(), person)).body);
    expect(await names()).to.deep.equal(['Authenticator', 'Authenticator 2', 'Phone']);
  });

  it('are free again once their authenticator is gone', async () => {
    const { body: second } = await prove(get(), beginTotp(person, 'Tablet'), person);
    await confirm(second);
    const removal = { method: 'DELETE', path: `account/two-factor/totp/${second.id}`, token: person.token };
    expect((await prove(get(), removal, person)).status).to.equal(200);
    expect((await prove(get(), beginTotp(person, 'Tablet'), person)).status).to.equal(200);
  });

  it('are one even when two are confirmed at once', async () => {
    const begun = await inTurn(2, async () => (await prove(get(), beginTotp(person, 'Tablet'), person)).body);
    const replies = await race(2, (index) => confirm(begun[index] ?? {}));
    const lost = begun.filter((_, index) => replies[index]?.status === 409);
    for (const each of lost) expect((await confirm(each)).status).to.equal(200);
    expect(await names()).to.deep.equal(['Phone', 'Tablet', 'Tablet 2']);
  });
});

onEachStore('the number of authenticators', { sets: ['two_factor.most_factors=2'] }, (get) => {
  it('is as set: one more is refused', async () => {
    const person = await enrolPerson(get());
    const { body: second } = await prove(get(), beginTotp(person, 'Second'), person);
    const confirmed = await call(get().url, 'POST', `account/two-factor/totp/${second.id}/confirm`, {
      token: person.token,
      body: { token: new Authenticator(second.secret).code(get().clock.now()) },
    });
    expect(confirmed.status).to.equal(200);
    const { status, body } = await prove(get(), beginTotp(person, 'Third'), person);
    expect([status, body.errcode]).to.deep.equal([403, 'M_FORBIDDEN']);
  });
});

onEachStore('what an authenticator app is told', {}, (get) => {
  it('is typed in groups of four, and is the same as in the key URI', async () => {
    const person = await registerPerson(get());
    const name = 'a:b&secret=AAAA 😀 שלום';
    const { body } = await ask(get(), beginTotp(person, name), passwordAuth(person.userId, person.password));
    expect(body.typed).to.match(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
    expect(body.typed.replaceAll(' ', '')).to.equal(body.secret);
    const parsed = URI.parse(body.uri);
    expect([parsed.secret.base32, parsed.issuer]).to.deep.equal([body.secret, 'example.org']);
    expect((await twoFactor(get(), person)).pending[0].name).to.equal(name);
  });
});
