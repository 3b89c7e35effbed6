import { expect } from 'chai';
import { call, registerPerson } from '../support/client.js';
import { deviceIds, isSignedIn, onNewDevice } from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';

onEachStore('signing out', {}, (get) => {
  it('removes this device and its access token, and leaves the others', async () => {
    const first = await registerPerson(get());
    const second = await onNewDevice(get(), first);
    const { status, body } = await call(get().url, 'POST', 'logout', { token: first.token });
    expect([status, body]).to.deep.equal([200, {}]);
    expect(await isSignedIn(get(), first)).to.equal(false);
    expect(await deviceIds(get(), second)).to.deep.equal([second.deviceId]);
  });

  it('looks at no body, not even at one that is no JSON', async () => {
    const { token } = await registerPerson(get());
    expect((await call(get().url, 'POST', 'logout', { token, raw: '{' })).status).to.equal(200);
  });

  it('of all devices removes each of them, and none of anybody else', async () => {
    const first = await registerPerson(get());
    const second = await onNewDevice(get(), first);
    const other = await registerPerson(get());
    const { status, body } = await call(get().url, 'POST', 'logout/all', { token: second.token });
    expect([status, body]).to.deep.equal([200, {}]);
    expect(await isSignedIn(get(), first)).to.equal(false);
    expect(await isSignedIn(get(), second)).to.equal(false);
    expect(await isSignedIn(get(), other)).to.equal(true);
  });

  it('leaves an account that can sign in again', async () => {
    const person = await registerPerson(get());
    await call(get().url, 'POST', 'logout/all', { token: person.token });
    expect(await isSignedIn(get(), await onNewDevice(get(), person))).to.equal(true);
  });
});

onEachStore('an access token', {}, (get) => {
  const PLACES = [
    ['POST', 'logout'],
    ['POST', 'logout/all'],
    ['GET', 'account/whoami'],
    ['POST', 'account/password'],
    ['GET', 'devices'],
    ['GET', 'devices/ANY'],
    ['PUT', 'devices/ANY'],
    ['DELETE', 'devices/ANY'],
    ['POST', 'delete_devices'],
    ['GET', 'account/two-factor'],
    ['DELETE', 'account/two-factor'],
    ['POST', 'account/two-factor/totp'],
    ['POST', 'account/two-factor/totp/any/confirm'],
    ['PUT', 'account/two-factor/totp/any'],
    ['DELETE', 'account/two-factor/totp/any'],
    ['POST', 'account/two-factor/recovery'],
    ['POST', '/_matrix/client/v1/login/get_token'],
  ] as const;

  for (const [method, path] of PLACES) {
    const body = method === 'GET' ? {} : { body: {} };

    it(`is asked for by ${method} ${path}, without a challenge`, async () => {
      const answer = await call(get().url, method, path, body);
      expect([answer.status, answer.body.errcode]).to.deep.equal([401, 'M_MISSING_TOKEN']);
    });

    it(`must be a living one for ${method} ${path}`, async () => {
      const answer = await call(get().url, method, path, { ...body, token: 'mua_unknown' });
      expect([answer.status, answer.body.errcode]).to.deep.equal([401, 'M_UNKNOWN_TOKEN']);
      expect(answer.body.soft_logout).to.equal(false);
    });
  }

  it('is unknown when one letter of it differs', async () => {
    const { token } = await registerPerson(get());
    const last = token.endsWith('A') ? 'B' : 'A';
    expect(await isSignedIn(get(), { token: token.slice(0, -1) + last })).to.equal(false);
  });

  it('of one account with the handle of another is unknown', async () => {
    const [one, two] = [await registerPerson(get()), await registerPerson(get())];
    const [, handle] = two.token.split('_');
    expect(await isSignedIn(get(), { token: `mua_${handle}${one.token.slice(-44)}` })).to.equal(false);
  });

  it('is missing when another scheme is used', async () => {
    const { token } = await registerPerson(get());
    for (const authorization of [`Basic ${token}`, token, 'Bearer', 'Bearer ']) {
      const { body } = await call(get().url, 'GET', 'account/whoami', { headers: { authorization } });
      expect(body.errcode, authorization).to.equal('M_MISSING_TOKEN');
    }
  });

  it('may be given in the query, as older clients do', async () => {
    const { token, userId } = await registerPerson(get());
    const { body } = await call(get().url, 'GET', `account/whoami?access_token=${token}`);
    expect(body.user_id).to.equal(userId);
  });

  it('in the header goes before one in the query', async () => {
    const { token } = await registerPerson(get());
    const { body } = await call(get().url, 'GET', `account/whoami?access_token=${token}`, { token: 'mua_unknown' });
    expect(body.errcode).to.equal('M_UNKNOWN_TOKEN');
  });
});

onEachStore(
  'an access token in the query, where the settings refuse it',
  { sets: ['tokens.in_query=false'] },
  (get) => {
    it('is not looked at', async () => {
      const { token } = await registerPerson(get());
      const { status, body } = await call(get().url, 'GET', `account/whoami?access_token=${token}`);
      expect([status, body.errcode]).to.deep.equal([401, 'M_MISSING_TOKEN']);
      expect(await isSignedIn(get(), { token })).to.equal(true);
    });
  },
);
