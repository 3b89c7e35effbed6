import { expect } from 'chai';
import { call, PASSWORD, passwordAuth } from '../support/client.js';
import { ask, begin, isSignedIn, race, signIn } from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';

const DUMMY = { type: 'm.login.dummy' };

onEachStore('registering', {}, (get) => {
  const asked = (body: object) => ({ method: 'POST', path: 'register', body });
  const register = (body: object) => ask(get(), asked(body), DUMMY);

  it('begins with a challenge, even with nothing in the body', async () => {
    const { status, body } = await call(get().url, 'POST', 'register', { body: {} });
    expect(status).to.equal(401);
    expect(body.flows).to.deep.equal([
      { stages: ['m.login.dummy'] },
      { stages: ['m.login.registration_token', 'm.login.dummy'] },
    ]);
    expect(body).to.include.all.keys('params', 'session');
    expect(body.completed).to.deep.equal([]);
    expect(body.errcode).to.equal(undefined);
  });

  it('is done by one request with a dummy', async () => {
    const { status, body } = await register({ username: 'oneshot', password: PASSWORD });
    expect([status, body.user_id]).to.deep.equal([200, '@oneshot:example.org']);
    expect(await isSignedIn(get(), { token: body.access_token })).to.equal(true);
  });

  it('is done in two steps with what was sent in the first', async () => {
    const session = await begin(
      get(),
      asked({ username: 'twostep', password: PASSWORD, device_id: 'FIRST', initial_device_display_name: 'Desk' }),
    );
    const { status, body } = await call(get().url, 'POST', 'register', { body: { auth: { ...DUMMY, session } } });
    expect([status, body.user_id, body.device_id]).to.deep.equal([200, '@twostep:example.org', 'FIRST']);
    const { body: device } = await call(get().url, 'GET', 'devices/FIRST', { token: body.access_token });
    expect(device.display_name).to.equal('Desk');
    expect((await signIn(get(), { userId: 'twostep', password: PASSWORD })).status).to.equal(200);
  });

  it('takes what is newest where both steps say something', async () => {
    const session = await begin(get(), asked({ username: 'older', password: PASSWORD }));
    const { body } = await ask(get(), asked({ username: 'newer', password: PASSWORD }), { ...DUMMY, session });
    expect(body.user_id).to.equal('@newer:example.org');
  });

  it('makes capital letters small', async () => {
    const { body } = await register({ username: 'User-UPPER', password: PASSWORD });
    expect(body.user_id).to.equal('@user-upper:example.org');
  });

  it('takes every character that a name may have', async () => {
    const { body } = await register({ username: 'q._=-/+0', password: PASSWORD });
    expect(body.user_id).to.equal('@q._=-/+0:example.org');
  });

  for (const character of '!":?\\@[]{|}£é\n\'\u0000 #%&*,;<>^`~$\u212a\u{1F600}') {
    it(`refuses a name with ${JSON.stringify(character)} in it`, async () => {
      const { status, body } = await register({ username: `user-${character}-reject`, password: PASSWORD });
      expect([status, body.errcode]).to.deep.equal([400, 'M_INVALID_USERNAME']);
    });
  }

  it('refuses a name that begins with _, and one of digits alone', async () => {
    for (const username of ['_bot', '12345', '0']) {
      const { status, body } = await register({ username, password: PASSWORD });
      expect([status, body.errcode], username).to.deep.equal([400, 'M_INVALID_USERNAME']);
      const path = `register/available?username=${username}`;
      expect((await call(get().url, 'GET', path)).body.errcode, username).to.equal('M_INVALID_USERNAME');
    }
  });

  it('refuses an empty name, and one that makes the user id longer than 255 characters', async () => {
    const longest = 'n'.repeat(255 - '@:example.org'.length);
    for (const username of ['', `${longest}n`]) {
      const { status, body } = await register({ username, password: PASSWORD });
      expect([status, body.errcode]).to.deep.equal([400, 'M_INVALID_USERNAME']);
    }
    expect((await register({ username: longest, password: PASSWORD })).status).to.equal(200);
  });

  it('refuses a name that is taken before it asks for anything', async () => {
    await register({ username: 'taken', password: PASSWORD });
    for (const username of ['taken', 'TAKEN']) {
      const { status, body } = await call(get().url, 'POST', 'register', { body: { username, password: PASSWORD } });
      expect([status, body.errcode]).to.deep.equal([400, 'M_USER_IN_USE']);
    }
  });

  it('refuses a name that was taken between the two steps', async () => {
    const session = await begin(get(), asked({ username: 'between', password: PASSWORD }));
    await register({ username: 'between', password: PASSWORD });
    const { status, body } = await call(get().url, 'POST', 'register', { body: { auth: { ...DUMMY, session } } });
    expect([status, body.errcode]).to.deep.equal([400, 'M_USER_IN_USE']);
  });

  it('refuses a weak password before it asks for anything, and takes one of eight characters', async () => {
    const weak = await call(get().url, 'POST', 'register', { body: { username: 'weak', password: '1234567' } });
    expect([weak.status, weak.body.errcode]).to.deep.equal([400, 'M_WEAK_PASSWORD']);
    expect((await register({ username: 'weak', password: '12345678' })).status).to.equal(200);
  });

  it('needs a password in the end, and says so without making an account', async () => {
    const { status, body } = await register({ username: 'no-password' });
    expect([status, body.errcode]).to.deep.equal([400, 'M_MISSING_PARAM']);
    expect(body.error).to.equal('Missing password');
    expect(await get().store.accounts.find('@no-password:example.org')).to.equal(null);
  });

  it('makes no device and no access token when told so', async () => {
    const { status, body } = await register({ username: 'inhibited', password: PASSWORD, inhibit_login: true });
    expect([status, body]).to.deep.equal([200, { user_id: '@inhibited:example.org' }]);
    expect(await get().store.devices.list('@inhibited:example.org')).to.deep.equal([]);
  });

  it('makes up a name when none is asked for, another one each time', async () => {
    const names = [await register({ password: PASSWORD }), await register({ password: PASSWORD })];
    expect(names[0]?.body.user_id).to.match(/^@[a-z0-9-]+:example\.org$/);
    expect(names[1]?.body.user_id).to.not.equal(names[0]?.body.user_id);
  });

  it('gives the same account and access token when the last request is sent again', async () => {
    const session = await begin(get(), asked({ username: 'repeated', password: PASSWORD }));
    const last = asked({ username: 'repeated', password: PASSWORD });
    const first = await ask(get(), last, { ...DUMMY, session });
    const again = await ask(get(), last, { ...DUMMY, session });
    const polled = await call(get().url, 'POST', 'register', { body: { auth: { session } } });
    expect(first.status).to.equal(200);
    expect([again.status, again.body]).to.deep.equal([200, first.body]);
    expect([polled.status, polled.body]).to.deep.equal([200, first.body]);
  });

  it('gives a name that 32 want at once to one of them, and a working access token with it', async () => {
    const replies = await race(32, (caller) => register({ username: 'wanted', password: `${PASSWORD} ${caller}` }));
    const winners = replies.filter(({ status }) => status === 200);
    expect(winners).to.have.length(1);
    const refused = replies.filter(({ status, body }) => status === 400 && body.errcode === 'M_USER_IN_USE');
    expect(refused).to.have.length(31);
    expect(await isSignedIn(get(), { token: winners[0]?.body.access_token })).to.equal(true);
    const password = `${PASSWORD} ${replies.findIndex(({ status }) => status === 200)}`;
    expect((await signIn(get(), { userId: 'wanted', password })).status).to.equal(200);
  });

  it('runs once when the last request of one session is sent 32 times at once', async () => {
    const session = await begin(get(), asked({ username: 'once', password: PASSWORD }));
    const replies = await race(32, () => ask(get(), asked({}), { ...DUMMY, session }));
    const tokens = new Set(replies.filter(({ status }) => status === 200).map(({ body }) => body.access_token));
    expect(tokens.size).to.equal(1);
    for (const { status } of replies) expect(status).to.be.oneOf([200, 429]);
  });

  it('refuses guests, and kinds of accounts that there are not', async () => {
    const guest = await call(get().url, 'POST', 'register?kind=guest', { body: {} });
    expect([guest.status, guest.body.errcode]).to.deep.equal([403, 'M_FORBIDDEN']);
    const other = await call(get().url, 'POST', 'register?kind=other', { body: {} });
    expect([other.status, other.body.errcode]).to.deep.equal([400, 'M_UNRECOGNIZED']);
    expect((await call(get().url, 'POST', 'register?kind=user', { body: {} })).status).to.equal(401);
  });

  it('refuses a stage that is in none of its flows', async () => {
    const session = await begin(get(), asked({ username: 'wrongway', password: PASSWORD }));
    const { status, body } = await ask(get(), asked({}), passwordAuth('@oneshot:example.org', PASSWORD, session));
    expect([status, body.errcode, body.completed]).to.deep.equal([401, 'M_FORBIDDEN', []]);
  });
});

onEachStore('asking whether a name is free', {}, (get) => {
  const available = (query: string) => call(get().url, 'GET', `register/available${query}`);

  it('is answered by yes, by taken, or by why the name cannot be', async () => {
    const body = { username: 'had', password: PASSWORD, auth: DUMMY };
    await call(get().url, 'POST', 'register', { body });
    expect((await available('?username=free')).body).to.deep.equal({ available: true });
    for (const [username, errcode] of Object.entries({
      had: 'M_USER_IN_USE',
      HAD: 'M_USER_IN_USE',
      'not%20this': 'M_INVALID_USERNAME',
    })) {
      const answer = await available(`?username=${username}`);
      expect([answer.status, answer.body.errcode]).to.deep.equal([400, errcode]);
    }
  });

  it('needs one name', async () => {
    for (const query of ['', '?username=a&username=b']) {
      const answer = await available(query);
      expect([answer.status, answer.body.errcode]).to.deep.equal([400, 'M_MISSING_PARAM']);
    }
  });
});

const off = { sets: ['registration.open=false', 'registration.by_token=false'] };
onEachStore('registration that is off', off, (get) => {
  it('refuses every request for it with 403, before anything else of it', async () => {
    const validity = '/_matrix/client/v1/register/m.login.registration_token/validity?token=any';
    const replies = [
      await call(get().url, 'POST', 'register', { body: { username: 'taken', password: PASSWORD, auth: DUMMY } }),
      await call(get().url, 'POST', 'register', { body: {} }),
      await call(get().url, 'GET', 'register/available?username=free'),
      await call(get().url, 'GET', validity),
    ];
    for (const { status, body } of replies) expect([status, body.errcode]).to.deep.equal([403, 'M_FORBIDDEN']);
    const other = await call(get().url, 'POST', 'register?kind=other', { body: {} });
    expect([other.status, other.body.errcode]).to.deep.equal([400, 'M_UNRECOGNIZED']);
  });
});
