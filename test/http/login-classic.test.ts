import { expect } from 'chai';
import { call, PASSWORD, type Person, registerPerson } from '../support/client.js';
import { isSignedIn, onNewDevice, signIn } from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';

onEachStore('signing in with a password', {}, (get) => {
  let person: Person;
  before(async () => {
    person = await registerPerson(get(), 'classic');
  });

  const login = (body: object) => call(get().url, 'POST', 'login', { body });

  it('is offered as the first way that completes a login alone', async () => {
    const { status, body } = await call(get().url, 'GET', 'login');
    expect([status, body]).to.deep.equal([
      200,
      {
        flows: [
          { type: 'm.login.password' },
          { type: 'm.login.sso' },
          { type: 'm.login.token', get_login_token: true },
        ],
      },
    ]);
  });

  for (const user of ['@classic:example.org', 'classic', '@Classic:example.org', 'CLASSIC']) {
    it(`takes ${user} for the name`, async () => {
      const { status, body } = await signIn(get(), { userId: user, password: PASSWORD });
      expect([status, body.user_id]).to.deep.equal([200, '@classic:example.org']);
      const me = await call(get().url, 'GET', 'account/whoami', { token: body.access_token });
      expect(me.body).to.deep.equal({ user_id: '@classic:example.org', device_id: body.device_id });
    });
  }

  it('understands the older way to name a user', async () => {
    const { status, body } = await login({ type: 'm.login.password', user: 'classic', password: PASSWORD });
    expect([status, body.user_id]).to.deep.equal([200, '@classic:example.org']);
  });

  it('is the same under r0', async () => {
    const body = { type: 'm.login.password', user: 'classic', password: PASSWORD };
    expect((await call(get().url, 'POST', '/_matrix/client/r0/login', { body })).status).to.equal(200);
  });

  it('gives the device the id and the name that were asked for', async () => {
    const { body } = await signIn(get(), person, { device_id: 'OWN', initial_device_display_name: 'Kitchen' });
    expect(body.device_id).to.equal('OWN');
    const device = await call(get().url, 'GET', 'devices/OWN', { token: body.access_token });
    expect(device.body).to.include({ device_id: 'OWN', display_name: 'Kitchen' });
  });

  it('voids the old access token of a device that signs in again, and keeps its name', async () => {
    const first = await onNewDevice(get(), person, { device_id: 'AGAIN', initial_device_display_name: 'Hall' });
    const second = await onNewDevice(get(), person, { device_id: 'AGAIN', initial_device_display_name: 'Other' });
    expect(await isSignedIn(get(), first)).to.equal(false);
    expect(await isSignedIn(get(), second)).to.equal(true);
    const device = await call(get().url, 'GET', 'devices/AGAIN', { token: second.token });
    expect(device.body.display_name).to.equal('Hall');
  });

  it('leaves the devices of somebody else alone that have the same id', async () => {
    const other = await registerPerson(get());
    const mine = await onNewDevice(get(), person, { device_id: 'SHARED' });
    const theirs = await onNewDevice(get(), other, { device_id: 'SHARED' });
    expect(await isSignedIn(get(), mine)).to.equal(true);
    expect(await isSignedIn(get(), theirs)).to.equal(true);
  });

  it('answers a wrong password, a name nobody has and a name nobody can have with the same body', async () => {
    const wrong = await signIn(get(), { userId: 'classic', password: 'not it at all' });
    expect(wrong.status).to.equal(403);
    expect(wrong.body.errcode).to.equal('M_FORBIDDEN');
    expect(wrong.body).to.have.all.keys('errcode', 'error');
    for (const user of ['nobody-here', '@classic:elsewhere.org', 'Ünmöglich', '@', '@classic']) {
      const unknown = await signIn(get(), { userId: user, password: 'not it at all' });
      expect([unknown.status, unknown.body], user).to.deep.equal([403, wrong.body]);
    }
  });

  it('finds nobody by an e-mail address or a telephone number, with the same body again', async () => {
    const { body: wrong } = await signIn(get(), { userId: 'classic', password: 'not it at all' });
    const identifiers = [
      { type: 'm.id.thirdparty', medium: 'email', address: 'classic@example.org' },
      { type: 'm.id.phone', country: 'DE', phone: '030 1234567' },
    ];
    for (const identifier of identifiers) {
      const { status, body } = await login({ type: 'm.login.password', identifier, password: PASSWORD });
      expect([status, body]).to.deep.equal([403, wrong]);
    }
  });

  it('takes a password in any script, whichever way its letters are composed', async () => {
    const password = 'Zwölf Boxkämpfer 🥊';
    const body = { username: 'script', password: password.normalize('NFD'), auth: { type: 'm.login.dummy' } };
    expect((await call(get().url, 'POST', 'register', { body })).status).to.equal(200);
    expect((await signIn(get(), { userId: 'script', password: password.normalize('NFC') })).status).to.equal(200);
  });

  it('refuses a login type that is not known', async () => {
    const { status, body } = await login({ type: 'm.login.magic', user: 'classic', password: PASSWORD });
    expect([status, body.errcode]).to.deep.equal([400, 'M_UNKNOWN']);
  });

  it('refuses an identifier type that is not known', async () => {
    const { status, body } = await login({ type: 'm.login.password', identifier: { type: 'm.id.fax' }, password: 'x' });
    expect([status, body.errcode]).to.deep.equal([400, 'M_UNKNOWN']);
  });

  for (const [missing, body] of Object.entries({
    type: {},
    password: { type: 'm.login.password', user: 'classic' },
    identifier: { type: 'm.login.password', password: PASSWORD },
    'identifier.type': { type: 'm.login.password', password: PASSWORD, identifier: {} },
    'identifier.user': { type: 'm.login.password', password: PASSWORD, identifier: { type: 'm.id.user' } },
  })) {
    it(`names a missing ${missing} by its place in the request`, async () => {
      const answer = await login(body);
      expect([answer.status, answer.body.errcode]).to.deep.equal([400, 'M_MISSING_PARAM']);
      expect(answer.body.error).to.equal(`Missing ${missing}`);
    });
  }

  for (const [wrong, body] of Object.entries({
    password: { type: 'm.login.password', user: 'classic', password: 1 },
    identifier: { type: 'm.login.password', identifier: 'classic', password: PASSWORD },
    'identifier.user': { type: 'm.login.password', identifier: { type: 'm.id.user', user: 1 }, password: PASSWORD },
  })) {
    it(`names a ${wrong} of the wrong type by its place in the request`, async () => {
      const answer = await login(body);
      expect([answer.status, answer.body.errcode]).to.deep.equal([400, 'M_BAD_JSON']);
      expect(answer.body.error).to.match(new RegExp(`^${wrong.replace('.', '\\.')} must be`));
    });
  }

  it('speaks of auth to a client that sends it', async () => {
    const { body } = await login({ auth: { type: 'm.login.password', user: 'classic' } });
    expect(body.error).to.equal('Missing auth.password');
  });
});
