import { expect } from 'chai';
import { registrationTokenDigest } from '../../src/tokens/registration-token.js';
import { call, PASSWORD, type Reply } from '../support/client.js';
import { ask, begin, race } from '../support/journeys.js';
import { PageClient } from '../support/page-client.js';
import { onEachStore } from '../support/test-server.js';

const TOKEN = 'm.login.registration_token';
const DUMMY = 'm.login.dummy';
const LIFE_MS = 15 * 60_000;

onEachStore('the name of a registration under way', {}, (get) => {
  let tokens = 0;
  async function newToken(uses = 1): Promise<string> {
    const token = `token-${++tokens}`;
    const digest = registrationTokenDigest(token);
    await get().store.registrationTokens.create({ digest, usesAllowed: uses, uses: 0, expiresAt: null, grants: [] });
    return token;
  }
  const isFree = async (token: string) =>
    get().store.registrationTokens.usable(registrationTokenDigest(token), get().clock.now());

  const asked = (username: string, password = PASSWORD) => ({
    method: 'POST',
    path: 'register',
    body: { username, password },
  });
  const oneShot = (username: string) => ask(get(), asked(username), { type: DUMMY });
  const available = async (username: string): Promise<string> => {
    const { body } = await call(get().url, 'GET', `register/available?username=${username}`);
    return body.available === true ? 'available' : body.errcode;
  };
  const proveToken = (username: string, token: string, session: string) =>
    ask(get(), asked(username), { type: TOKEN, token, session });
  /** A session whose first stage is passed. */
  async function hold(username: string): Promise<{ session: string; token: string }> {
    const session = await begin(get(), asked(username));
    const token = await newToken();
    const { body } = await proveToken(username, token, session);
    if (body.completed?.[0] !== TOKEN) throw new Error(`the token failed: ${JSON.stringify(body)}`);
    return { session, token };
  }
  const finish = (username: string, session: string): Promise<Reply> =>
    ask(get(), asked(username), { type: DUMMY, session });

  it('is nobody’s before a stage is passed, and this session’s from then on', async () => {
    const session = await begin(get(), asked('held'));
    expect(await available('held')).to.equal('available');
    await proveToken('held', await newToken(), session);
    expect(await available('held')).to.equal('M_USER_IN_USE');
    expect(await available('HELD')).to.equal('M_USER_IN_USE');
    for (const reply of [await ask(get(), asked('held')), await oneShot('held')]) {
      expect([reply.status, reply.body.errcode]).to.deep.equal([400, 'M_USER_IN_USE']);
    }
    const { status, body } = await finish('held', session);
    expect([status, body.user_id]).to.deep.equal([200, '@held:example.org']);
  });

  it('is free again when the session has expired, and not a moment earlier', async () => {
    await hold('expires');
    get().clock.advance(LIFE_MS - 1);
    expect(await available('expires')).to.equal('M_USER_IN_USE');
    get().clock.advance(1);
    expect(await available('expires')).to.equal('available');
    expect((await oneShot('expires')).status).to.equal(200);
  });

  it('and the use of a token are free again at once when somebody stops the session on a page', async () => {
    const { session, token } = await hold('stopped');
    expect(await isFree(token)).to.equal(false);
    const page = `${get().url}/_matrix/client/v3/auth/${DUMMY}/fallback/web?session=${session}`;
    expect((await new PageClient().submit(page, { _stop: 'yes' })).title).to.match(/^Stopped/);
    expect(await available('stopped')).to.equal('available');
    expect(await isFree(token)).to.equal(true);
  });

  it('is the newer one when the client changes it on the way', async () => {
    const { session } = await hold('first-choice');
    const { body } = await finish('second-choice', session);
    expect(body.user_id).to.equal('@second-choice:example.org');
    get().clock.advance(LIFE_MS);
    expect(await available('first-choice')).to.equal('available');
  });

  it('is kept by one of two sessions that pass a stage at the same moment, and the other may take another name', async () => {
    const sessions = await Promise.all([begin(get(), asked('both')), begin(get(), asked('both'))]);
    const token = await newToken(2);
    const second = await get().another();
    const urls = [get().url, second.url];
    const replies = await Promise.all(
      sessions.map((session, index) => ask({ url: urls[index] ?? '' }, asked('both'), { type: TOKEN, token, session })),
    );
    const won = replies.findIndex(({ body }) => body.completed?.[0] === TOKEN);
    const [winner, loser] = [sessions[won] ?? '', sessions[1 - won] ?? ''];
    expect(replies[1 - won]?.body.errcode).to.equal('M_USER_IN_USE');
    expect((await finish('both', winner)).status).to.equal(200);
    expect((await finish('both', loser)).body.errcode).to.equal('M_USER_IN_USE');
    const other = await ask(get(), asked('other'), { type: TOKEN, token, session: loser });
    const { status, body } = other.status === 200 ? other : await finish('other', loser);
    expect([status, body.user_id]).to.deep.equal([200, '@other:example.org']);
  });

  it('becomes one account’s when 16 sessions on two servers want it, some in one step and some in two', async () => {
    const second = await get().another();
    const token = await newToken(16);
    const replies = await race(16, async (caller) => {
      const server = { url: caller % 2 === 0 ? get().url : second.url };
      const wanted = asked('contested', `${PASSWORD} ${caller}`);
      if (caller < 8) return ask(server, wanted, { type: DUMMY });
      const { body } = await ask(server, wanted, { type: TOKEN, token });
      return body.session === undefined
        ? { status: 400, body }
        : ask(server, wanted, { type: DUMMY, session: body.session });
    });
    const winners = replies.filter(({ status }) => status === 200);
    expect(winners).to.have.length(1);
    const refused = replies.filter(({ status, body }) => status === 400 && body.errcode === 'M_USER_IN_USE');
    expect(refused).to.have.length(15);
  });

  it('that a deactivated account had stays taken', async () => {
    const { store, clock } = get();
    const userId = '@gone:example.org';
    const account = { userId, passwordHash: '', roles: [], createdAt: 0, deactivatedAt: clock.now(), operationId: 'x' };
    await store.accounts.create(account);
    expect(await available('gone')).to.equal('M_USER_IN_USE');
    expect((await oneShot('gone')).body.errcode).to.equal('M_USER_IN_USE');
  });
});

const CLOSED = { sets: ['registration.open=false', 'registration.stages=[m.login.registration_token]'] };
onEachStore('the use of a registration token', CLOSED, (get) => {
  const asked = (username: string) => ({ method: 'POST', path: 'register', body: { username, password: PASSWORD } });
  const create = async (token: string, uses = 1) => {
    const digest = registrationTokenDigest(token);
    await get().store.registrationTokens.create({ digest, usesAllowed: uses, uses: 0, expiresAt: null, grants: [] });
  };
  const usesOf = async (token: string) =>
    (await get().store.registrationTokens.find(registrationTokenDigest(token), get().clock.now()))?.uses;
  const isFree = (token: string) =>
    get().store.registrationTokens.usable(registrationTokenDigest(token), get().clock.now());

  it('is given back when the one request that brought it cannot be finished', async () => {
    await create('unfinished');
    const { body } = await ask(get(), { method: 'POST', path: 'register' }, { type: TOKEN, token: 'unfinished' });
    expect(body.errcode).to.equal('M_MISSING_PARAM');
    expect(await isFree('unfinished')).to.equal(true);
    expect(await usesOf('unfinished')).to.equal(0);
  });

  it('is of one token when two are sent in one session at the same moment', async () => {
    await create('left');
    await create('right');
    const session = await begin(get(), asked('two-tokens'));
    const replies = await Promise.all(
      ['left', 'right'].map((token) => ask(get(), asked('two-tokens'), { type: TOKEN, token, session })),
    );
    expect(replies.map(({ status }) => status)).to.include(200);
    const [left, right] = [await usesOf('left'), await usesOf('right')];
    expect([left, right].sort()).to.deep.equal([0, 1]);
    expect(await isFree(left === 0 ? 'left' : 'right')).to.equal(true);
  });
});

const TOKEN_FIRST = { sets: ['registration.open=false'] };
onEachStore('the token stage of a session', TOKEN_FIRST, (get) => {
  const asked = { method: 'POST', path: 'register', body: { username: 'steady', password: PASSWORD } };

  it('keeps the token that it was passed with', async () => {
    const { store, clock } = get();
    for (const token of ['kept', 'later']) {
      const digest = registrationTokenDigest(token);
      await store.registrationTokens.create({ digest, usesAllowed: 1, uses: 0, expiresAt: null, grants: [] });
    }
    const session = await begin(get(), asked);
    await ask(get(), asked, { type: TOKEN, token: 'kept', session });
    const changed = await ask(get(), asked, { type: TOKEN, token: 'later', session });
    expect([changed.status, changed.body.completed]).to.deep.equal([401, [TOKEN]]);
    expect((await ask(get(), asked, { type: DUMMY, session })).status).to.equal(200);
    const usesOf = async (token: string) =>
      (await store.registrationTokens.find(registrationTokenDigest(token), clock.now()))?.uses;
    expect([await usesOf('kept'), await usesOf('later')]).to.deep.equal([1, 0]);
  });
});
