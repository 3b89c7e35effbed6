import { expect } from 'chai';
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
  beginWithPassword,
  changePassword,
  deleteDevice,
  isSignedIn,
  LOGIN,
  nextCode,
  ordinaryFlows,
  prove,
  race,
  signIn,
} from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';

const PATH = 'account/two-factor/app_passwords';
const make = ({ token }: Pick<Person, 'token'>, name = 'Old phone'): Ask => ({
  method: 'POST',
  path: PATH,
  token,
  body: { name },
});
const list = async ({ url }: { url: string }, { token }: Pick<Person, 'token'>) =>
  (await call(url, 'GET', PATH, { token })).body;
const revoke = ({ url }: { url: string }, { token }: Pick<Person, 'token'>, id: string) =>
  call(url, 'DELETE', `${PATH}/${id}`, { token });

onEachStore('app passwords', {}, (get) => {
  const made = async (person: Enrolled, name?: string): Promise<{ id: string; password: string }> => {
    const { status, body } = await prove(get(), make(person, name), person);
    if (status !== 200) throw new Error(`no app password: ${JSON.stringify(body)}`);
    return body;
  };
  const signInBy = ({ userId }: Pick<Person, 'userId'>, password: string, more: object = {}) =>
    signIn(get(), { userId, password }, more);

  it('are made with the password and an authenticator, shown once, and listed without the secret', async () => {
    const person = await enrolPerson(get());
    const challenge = await ask(get(), make(person));
    expect(ordinaryFlows(challenge.body)).to.deep.equal([{ stages: ['m.login.password', 'm.login.2fa.totp'] }]);
    const { id, password } = await made(person);
    expect(password).to.match(/^app(-[0-9a-hjkmnp-tv-z]{4}){5}$/);
    const now = get().clock.now();
    const entry = { id, name: 'Old phone', created_at: now, last_used_at: null };
    expect(await list(get(), person)).to.deep.equal({ enabled: true, app_passwords: [entry] });
  });

  it('are not made by a recovery code', async () => {
    const person = await enrolPerson(get());
    const session = await beginWithPassword(get(), make(person), person);
    const { status, body } = await ask(get(), make(person), recoveryAuth(person.recoveryCodes[0] ?? '', session));
    expect([status, body.completed]).to.deep.equal([401, ['m.login.password']]);
    expect((await list(get(), person)).app_passwords).to.deep.equal([]);
  });

  it('are for accounts with an authenticator alone', async () => {
    const person = await registerPerson(get());
    const { status, body } = await ask(get(), make(person), passwordAuth(person.userId));
    expect([status, body['org.matrix_uia.reason']]).to.deep.equal([403, 'second_factor_needed']);
  });

  it('have a name of their own, and nothing but a name', async () => {
    const person = await enrolPerson(get());
    await made(person);
    const twice = await prove(get(), make(person), person);
    expect([twice.status, twice.body['org.matrix_uia.reason']]).to.deep.equal([400, 'name_taken']);
    for (const body of [{}, { name: '' }, { name: 'x', scope: 'all' }])
      expect((await ask(get(), { ...make(person), body })).status).to.equal(400);
  });

  it('sign in by the step that every client knows, as a device without a second factor', async () => {
    const person = await enrolPerson(get());
    const { id, password } = await made(person);
    const asItIsTyped = ` ${password.toUpperCase()} `;
    const { status, body } = await signInBy(person, asItIsTyped, { device_id: 'OLDPHONE' });
    expect([status, body.device_id]).to.deep.equal([200, 'OLDPHONE']);
    const device = await get().store.devices.find(person.userId, 'OLDPHONE');
    expect(device).to.include({ secondFactorAt: null, appPassword: id });
    const { body: shown } = await call(get().url, 'GET', 'devices/OLDPHONE', { token: person.token });
    expect(shown['org.matrix_uia.via']).to.equal('app_password');
    const [entry] = (await list(get(), person)).app_passwords;
    expect(entry.last_used_at).to.equal(get().clock.now());
  });

  it('open nothing else: no step of UIA, and no device of theirs does without a code', async () => {
    const person = await enrolPerson(get());
    const { password } = await made(person);
    const session = await begin(get(), LOGIN);
    const tried = await ask(get(), LOGIN, passwordAuth(person.userId, password, session));
    expect([tried.status, tried.body.completed]).to.deep.equal([401, []]);
    const { body } = await signInBy(person, password);
    const asked = deleteDevice({ token: body.access_token }, person.deviceId);
    const refused = await ask(get(), asked, passwordAuth(person.userId, password));
    expect([refused.status, refused.body.errcode]).to.deep.equal([401, 'M_FORBIDDEN']);
    const half = await beginWithPassword(get(), asked, person);
    expect((await ask(get(), asked, { session: half })).status).to.equal(401);
  });

  it('are refused as a wrong password is: unknown ones, those of others, for nobody', async () => {
    const [person, other] = [await enrolPerson(get()), await enrolPerson(get())];
    const { password } = await made(person);
    const wrong = await signInBy(person, 'no password at all');
    expect(wrong.status).to.equal(403);
    const replies = [
      await signInBy(person, 'app-0000-0000-0000-0000-0000'),
      await signInBy(other, password),
      await signInBy({ userId: '@nobody:example.org' }, password),
      await signInBy({ userId: '@nobody:elsewhere.org' }, password),
    ];
    for (const { status, body } of replies) expect([status, body]).to.deep.equal([403, wrong.body]);
  });

  it('share the budget of wrong passwords, at the limit and one past it', async () => {
    const person = await enrolPerson(get());
    const { password } = await made(person);
    for (let tries = 1; tries < 10; tries++) await signInBy(person, 'app-0000-0000-0000-0000-0000');
    expect((await signInBy(person, password)).status, 'a right one is given back').to.equal(200);
    expect((await signInBy(person, 'app-0000-0000-0000-0000-0000')).status, 'the tenth wrong one').to.equal(403);
    const limited = [await signInBy(person, password), await signInBy(person, person.password)];
    expect(limited.map(({ status }) => status)).to.deep.equal([429, 429]);
  });

  it('sign out what they signed in when they are revoked, and nothing else', async () => {
    const person = await enrolPerson(get());
    const { id, password } = await made(person);
    const { password: another } = await made(person, 'Mail reader');
    const [first, second] = [await signInBy(person, password), await signInBy(person, another)];
    expect((await revoke(get(), person, id)).status).to.equal(200);
    expect(await isSignedIn(get(), { token: first.body.access_token })).to.equal(false);
    expect(await isSignedIn(get(), { token: second.body.access_token })).to.equal(true);
    expect((await signInBy(person, password)).status).to.equal(403);
    expect((await revoke(get(), person, id)).status, 'again').to.equal(404);
    expect(
      (await call(get().url, 'DELETE', `${PATH}/${id}`, { token: person.token, body: { all: true } })).status,
    ).to.equal(400);
  });

  it('leave no device behind when they are revoked while they sign in', async () => {
    const person = await enrolPerson(get());
    const { id, password } = await made(person);
    const replies = await race(9, (caller) => (caller === 4 ? revoke(get(), person, id) : signInBy(person, password)));
    const tokens = replies.flatMap(({ status, body }) =>
      status === 200 && body.access_token ? [body.access_token] : [],
    );
    const left = await Promise.all(tokens.map((token) => isSignedIn(get(), { token })));
    expect(left.filter(Boolean)).to.deep.equal([]);
  });

  it('go with a change of the password, and with two-factor authentication', async () => {
    const person = await enrolPerson(get());
    const { password } = await made(person);
    const next = 'another horse, another staple';
    expect((await prove(get(), changePassword(person, next), person)).status).to.equal(200);
    expect((await signInBy(person, password)).status).to.equal(403);
    const changed = { ...person, password: next };
    const { password: second } = await made(changed);
    const off: Ask = { method: 'DELETE', path: 'account/two-factor', token: person.token };
    expect((await prove(get(), off, changed)).status).to.equal(200);
    expect((await signInBy(person, second)).status).to.equal(403);
    expect((await list(get(), person)).app_passwords).to.deep.equal([]);
  });

  it('are told of to a client that cannot ask for a code', async () => {
    const person = await enrolPerson(get());
    const { status, body } = await signIn(get(), person);
    expect(status).to.equal(401);
    expect(body.error).to.match(/app password/);
  });

  it('are on the trail, without the secret', async () => {
    const person = await enrolPerson(get());
    const { id, password } = await made(person);
    await revoke(get(), person, id);
    await get().drain();
    const records = await get().store.audit.list(person.userId, 2);
    const types = records.map(({ type }) => type);
    expect(types).to.deep.equal(['app_password_revoked', 'app_password_made']);
    expect(JSON.stringify(records)).to.not.include(password);
  });

  it('cannot be the password of an account', async () => {
    const person = await registerPerson(get());
    const asked = changePassword(person, 'app-0000-0000-0000-0000-0000');
    const { status, body } = await ask(get(), asked, passwordAuth(person.userId));
    expect([status, body.errcode]).to.deep.equal([400, 'M_WEAK_PASSWORD']);
  });

  it('are made under the name that was proven for alone', async () => {
    const person = await enrolPerson(get());
    const session = await beginWithPassword(get(), make(person), person);
    const other = await ask(
      get(),
      { ...make(person), body: { name: 'Other' } },
      totpAuth(nextCode(get(), person), session),
    );
    expect([other.status, other.body['org.matrix_uia.reason']]).to.deep.equal([403, 'operation_changed']);
  });
});

onEachStore('app passwords that are off for a role', { sets: ['app_passwords.off_for_roles=admin'] }, (get) => {
  it('are neither made nor taken by whoever has it', async () => {
    const person = await enrolPerson(get());
    const { body } = await prove(get(), make(person), person);
    const roles = (given: readonly string[], seen: readonly string[]) =>
      get().store.accounts.setRoles(person.userId, { roles: given, seen, kept: 'none', by: `by ${given}` });
    await roles(['admin'], []);
    const refused = await ask(get(), make(person));
    expect([refused.status, refused.body['org.matrix_uia.reason']]).to.deep.equal([403, 'app_passwords_off']);
    expect((await signIn(get(), { ...person, password: body.password })).status).to.equal(403);
    expect(await list(get(), person)).to.deep.include({ enabled: false });
    await roles([], ['admin']);
    expect((await signIn(get(), { ...person, password: body.password })).status).to.equal(200);
  });
});

onEachStore('app passwords that are off', { sets: ['app_passwords.enabled=false'] }, (get) => {
  it('are not made, and no client is told of them', async () => {
    const person = await enrolPerson(get());
    const refused = await ask(get(), make(person));
    expect([refused.status, refused.body['org.matrix_uia.reason']]).to.deep.equal([403, 'app_passwords_off']);
    expect((await signIn(get(), person)).body.error).to.not.match(/app password/);
  });
});
