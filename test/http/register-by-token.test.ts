import { expect } from 'chai';
import { firstAdministratorToken } from '../../src/server/first-administrator.js';
import { registrationTokenDigest } from '../../src/tokens/registration-token.js';
import { call, PASSWORD, type Reply } from '../support/client.js';
import { ask, begin, race } from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';

const TYPE = 'm.login.registration_token';
const DUMMY = { type: 'm.login.dummy' };
const HOUR = 3_600_000;

onEachStore('registering by token', { sets: ['registration.open=false'] }, (get) => {
  let tokens = 0;
  async function newToken({ uses = 1, livesMs = HOUR } = {}): Promise<string> {
    const token = `token-${++tokens}`;
    const digest = registrationTokenDigest(token);
    const { store, clock } = get();
    await store.registrationTokens.create({
      digest,
      usesAllowed: uses,
      uses: 0,
      expiresAt: clock.now() + livesMs,
      grants: [],
    });
    return token;
  }

  const asked = (username: string) => ({ method: 'POST', path: 'register', body: { username, password: PASSWORD } });
  const sendToken = (username: string, token: string, session?: string) =>
    ask(get(), asked(username), { type: TYPE, token, ...(session !== undefined && { session }) });
  /** The token, and then what an open registration asks for too. The first answer that is no 401 with a completed token. */
  async function register(username: string, token: string): Promise<Reply> {
    const first = await sendToken(username, token);
    if (first.body.completed?.[0] !== TYPE) return first;
    return ask(get(), asked(username), { ...DUMMY, session: first.body.session });
  }
  const isValid = async (token: string): Promise<boolean> => {
    const path = `/_matrix/client/v1/register/m.login.registration_token/validity?token=${token}`;
    return (await call(get().url, 'GET', path)).body.valid;
  };

  it('is the only way while registration is closed', async () => {
    const { body } = await ask(get(), asked('closed'));
    expect(body.flows).to.deep.equal([{ stages: [TYPE, DUMMY.type] }]);
    const dummy = await ask(get(), asked('closed'), DUMMY);
    expect([dummy.status, dummy.body.completed]).to.deep.equal([401, []]);
    expect(await get().store.accounts.find('@closed:example.org')).to.equal(null);
  });

  it('makes an account without roles', async () => {
    const { status, body } = await register('invited', await newToken());
    expect([status, body.user_id]).to.deep.equal([200, '@invited:example.org']);
    expect((await get().store.accounts.find('@invited:example.org'))?.roles).to.deep.equal([]);
  });

  it('answers every token that is not good in the same words', async () => {
    const [spent, late] = [await newToken(), await newToken({ livesMs: 1000 })];
    await register('spends', spent);
    get().clock.advance(1000);
    const answers = [];
    for (const token of [spent, late, 'never-made']) {
      const { status, body } = await sendToken(`not-${token}`, token, await begin(get(), asked(`not-${token}`)));
      answers.push({ status, errcode: body.errcode, error: body.error, completed: body.completed });
      expect(await isValid(token)).to.equal(false);
    }
    expect(answers[0]).to.deep.include({ status: 401, errcode: 'M_UNAUTHORIZED', completed: [] });
    expect(answers[1]).to.deep.equal(answers[0]);
    expect(answers[2]).to.deep.equal(answers[0]);
  });

  it('takes a token up to the last moment of its life', async () => {
    const token = await newToken({ livesMs: 1000 });
    get().clock.advance(999);
    expect(await isValid(token)).to.equal(true);
    expect((await register('last-moment', token)).status).to.equal(200);
  });

  it('takes a token as often as it says', async () => {
    const token = await newToken({ uses: 2 });
    expect((await register('use-one', token)).status).to.equal(200);
    expect(await isValid(token)).to.equal(true);
    expect((await register('use-two', token)).status).to.equal(200);
    expect(await isValid(token)).to.equal(false);
    expect((await register('use-three', token)).status).to.equal(401);
  });

  it('holds a use for a session that is under way, and frees it when that session has expired', async () => {
    const token = await newToken();
    const session = await begin(get(), asked('slow'));
    const held = await sendToken('slow', token, session);
    expect([held.status, held.body.completed, held.body.errcode]).to.deep.equal([401, [TYPE], undefined]);
    expect(await isValid(token)).to.equal(false);
    expect((await register('waits', token)).body.errcode).to.equal('M_UNAUTHORIZED');
    get().clock.advance(15 * 60_000);
    expect(await isValid(token)).to.equal(true);
    expect((await register('waits', token)).status).to.equal(200);
  });

  it('goes on with its own use after a request that lacked the password', async () => {
    const token = await newToken();
    const bare = { method: 'POST', path: 'register' };
    const { body } = await ask(get(), bare, { type: TYPE, token });
    const refused = await ask(get(), bare, { ...DUMMY, session: body.session });
    expect([refused.status, refused.body.errcode]).to.deep.equal([400, 'M_MISSING_PARAM']);
    const done = await ask(get(), asked('goes-on'), { session: body.session });
    expect([done.status, done.body.user_id]).to.deep.equal([200, '@goes-on:example.org']);
    expect(await isValid(token)).to.equal(false);
  });

  it('gives the one use that 32 want at once to one of them', async () => {
    const token = await newToken();
    const replies = await race(32, (caller) => register(`runner-${caller}`, token));
    expect(replies.filter(({ status }) => status === 200)).to.have.length(1);
    expect(replies.filter(({ body }) => body.errcode === 'M_UNAUTHORIZED')).to.have.length(31);
  });

  it('spends the use once when the last request is sent again', async () => {
    const token = await newToken({ uses: 2 });
    const { body } = await sendToken('sent-again', token);
    const last = () => ask(get(), asked('sent-again'), { ...DUMMY, session: body.session });
    const [first, again] = [await last(), await last()];
    expect(first.status).to.equal(200);
    expect([again.status, again.body]).to.deep.equal([200, first.body]);
    expect(await isValid(token)).to.equal(true);
  });

  it('takes no use when the name was taken meanwhile', async () => {
    const [token, other] = [await newToken(), await newToken()];
    const session = await begin(get(), asked('contested'));
    expect((await register('contested', other)).status).to.equal(200);
    expect((await sendToken('contested', token, session)).body.errcode).to.equal('M_USER_IN_USE');
    expect(await isValid(token)).to.equal(true);
  });

  for (const [words, token] of Object.entries({
    'is empty': '',
    'has 65 characters': 'a'.repeat(65),
    'has a space': 'a b',
    'has a letter that is not ASCII': 'é',
  })) {
    it(`refuses a token that ${words} as malformed`, async () => {
      const { status, body } = await register('malformed', token);
      expect([status, body.errcode]).to.deep.equal([400, 'M_INVALID_PARAM']);
    });
  }

  it('names a missing token', async () => {
    const { status, body } = await ask(get(), asked('missing'), { type: TYPE });
    expect([status, body.errcode, body.error]).to.deep.equal([400, 'M_MISSING_PARAM', 'Missing auth.token']);
    const path = '/_matrix/client/v1/register/m.login.registration_token/validity';
    expect((await call(get().url, 'GET', path)).body.errcode).to.equal('M_MISSING_PARAM');
  });

  it('makes the first administrator, after whom every such token is dead', async () => {
    const { store, runtime } = get();
    const made = [await firstAdministratorToken(store, runtime), await firstAdministratorToken(store, runtime)];
    const [used, other] = made.map((token) => token?.reveal() ?? '');
    expect([await isValid(String(used)), await isValid(String(other))]).to.deep.equal([true, true]);
    const { status } = await register('root', String(used));
    expect(status).to.equal(200);
    expect((await store.accounts.find('@root:example.org'))?.roles).to.deep.equal(['admin']);
    expect(await isValid(String(used))).to.equal(false);
    expect(await isValid(String(other))).to.equal(false);
    expect(await firstAdministratorToken(store, runtime)).to.equal(null);
  });
});

const asksForBoth = {
  sets: ['registration.open=true', 'registration.stages=[m.login.registration_token, m.login.dummy]'],
};
onEachStore('an open registration that asks for a token by setting', asksForBoth, (get) => {
  it('has one flow, with the token first', async () => {
    const { body } = await ask(get(), { method: 'POST', path: 'register' }, {});
    expect(body.flows).to.deep.equal([{ stages: [TYPE, DUMMY.type] }]);
  });
});
