import { expect } from 'chai';
import { call, PASSWORD, type Person, passwordAuth, type Reply, registerPerson } from '../support/client.js';
import { ask, deleteDevice, inTurn, isSignedIn, onNewDevice, race, signIn } from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';

const MINUTE = 60_000;

interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly expires_in_ms: number;
}

const refresh = ({ url }: { url: string }, token: unknown): Promise<Reply> =>
  call(url, 'POST', 'refresh', { body: { refresh_token: token } });

onEachStore('a refresh token', {}, (get) => {
  let person: Person;
  before(async () => {
    person = await registerPerson(get());
  });

  const start = async (more: object = {}): Promise<Tokens & { device_id: string }> => {
    const { status, body } = await signIn(get(), person, { refresh_token: true, ...more });
    if (status !== 200) throw new Error(`signing in failed: ${JSON.stringify(body)}`);
    return body;
  };
  const renewed = async ({ refresh_token }: Tokens, server: { url: string } = get()): Promise<Tokens> => {
    const { status, body } = await refresh(server, refresh_token);
    if (status !== 200) throw new Error(`refreshing failed: ${JSON.stringify(body)}`);
    return body;
  };
  const works = ({ access_token }: Tokens, server: { url: string } = get()): Promise<boolean> =>
    isSignedIn(server, { token: access_token });
  const whoami = ({ access_token }: Tokens) => call(get().url, 'GET', 'account/whoami', { token: access_token });
  const reuses = async () =>
    (await get().store.securities.takeEvents(100)).filter(({ type }) => type === 'refresh_token_reused');

  it('comes with an access token of five minutes, for those who ask for one', async () => {
    const tokens = await start();
    expect(tokens.expires_in_ms).to.equal(5 * MINUTE);
    const { body: plain } = await signIn(get(), person, { refresh_token: false });
    expect(plain).to.have.all.keys('user_id', 'access_token', 'device_id');
  });

  it('comes with a registration, too', async () => {
    const { body } = await call(get().url, 'POST', 'register', {
      body: { username: 'with-refresh', password: PASSWORD, refresh_token: true, auth: { type: 'm.login.dummy' } },
    });
    expect(body.expires_in_ms).to.equal(5 * MINUTE);
    expect(await works(await renewed(body))).to.equal(true);
  });

  it('brings an access token after the old one has expired, of the same device', async () => {
    const tokens = await start();
    get().clock.advance(5 * MINUTE - 1);
    expect(await works(tokens)).to.equal(true);
    get().clock.advance(1);
    const over = await whoami(tokens);
    expect([over.status, over.body.errcode, over.body.soft_logout]).to.deep.equal([401, 'M_UNKNOWN_TOKEN', true]);
    const next = await renewed(tokens);
    expect((await whoami(next)).body).to.deep.equal({ user_id: person.userId, device_id: tokens.device_id });
  });

  it('may be sent again while its answer may be lost, and the later pair counts', async () => {
    const tokens = await start();
    const [lost, got] = [await renewed(tokens), await renewed(tokens)];
    expect(await works(tokens), 'the old pair').to.equal(true);
    expect(await works(lost)).to.equal(false);
    expect((await refresh(get(), lost.refresh_token)).status).to.equal(401);
    expect(await works(got)).to.equal(true);
  });

  it('and the access token of its pair are over once the new access token is used', async () => {
    const tokens = await start();
    const next = await renewed(tokens);
    expect(await works(next)).to.equal(true);
    const old = await whoami(tokens);
    expect([old.status, old.body.soft_logout]).to.deep.equal([401, true]);
    expect((await refresh(get(), tokens.refresh_token)).status).to.equal(401);
    expect(await works(await renewed(next))).to.equal(true);
  });

  it('and the access token of its pair are over once the new refresh token is used', async () => {
    const tokens = await start();
    const next = await renewed(tokens);
    const afterNext = await renewed(next);
    expect(await works(tokens)).to.equal(false);
    expect((await refresh(get(), tokens.refresh_token)).status).to.equal(401);
    expect(await works(next), 'the pair before the newest').to.equal(true);
    expect(await works(afterNext)).to.equal(true);
    expect(await works(next)).to.equal(false);
  });

  it('that was replaced is refused, told to the owner once, and ends nothing', async () => {
    const tokens = await start();
    const next = await renewed(tokens);
    await works(next);
    const before = (await reuses()).length;
    const [first, second] = await inTurn(2, () => refresh(get(), tokens.refresh_token));
    expect([first?.status, first?.body.errcode, first?.body.soft_logout]).to.deep.equal([401, 'M_UNKNOWN_TOKEN', true]);
    expect([second?.status, second?.body]).to.deep.equal([401, first?.body]);
    const told = (await reuses()).slice(before);
    expect(told).to.have.length(1);
    expect(told[0]).to.include({ userId: person.userId, deviceId: tokens.device_id, address: '127.0.0.1' });
    expect(await works(next)).to.equal(true);
  });

  it('is gone with its device: signed out, removed, or signed in anew', async () => {
    const ends = {
      'signed out': ({ access_token: token }: Tokens) => call(get().url, 'POST', 'logout', { token }),
      removed: () => ask(get(), deleteDevice(person, 'GONE'), passwordAuth(person.userId, person.password)),
      'signed in anew': () => onNewDevice(get(), person, { device_id: 'GONE' }),
    };
    for (const [end, act] of Object.entries(ends)) {
      const tokens = await start({ device_id: 'GONE' });
      await act(tokens);
      const { status, body } = await refresh(get(), tokens.refresh_token);
      expect([status, body.errcode, body.soft_logout], end).to.deep.equal([401, 'M_UNKNOWN_TOKEN', false]);
      expect((await whoami(tokens)).body.soft_logout, end).to.equal(false);
    }
  });

  it('is no access token, and an access token is no refresh token', async () => {
    const tokens = await start();
    expect((await whoami({ ...tokens, access_token: tokens.refresh_token })).status).to.equal(401);
    expect((await refresh(get(), tokens.access_token)).status).to.equal(401);
  });

  it('is asked for by name, and must be a text', async () => {
    const { url } = get();
    const missing = await call(url, 'POST', 'refresh', { body: {} });
    expect([missing.status, missing.body.errcode]).to.deep.equal([400, 'M_MISSING_PARAM']);
    const wrong = await refresh(get(), 1);
    expect([wrong.status, wrong.body.errcode]).to.deep.equal([400, 'M_BAD_JSON']);
    const unknown = await refresh(get(), 'mur_nobody');
    expect([unknown.status, unknown.body.errcode]).to.deep.equal([401, 'M_UNKNOWN_TOKEN']);
  });

  it('raced over two servers leaves exactly one new pair, and the chain goes on', async () => {
    const other = await get().another();
    const tokens = await start();
    const pairs = await race(8, (caller) => renewed(tokens, caller % 2 ? other : get()));
    const used = await race(8, (caller) => works(pairs[caller] ?? tokens, caller % 2 ? get() : other));
    expect(used.filter(Boolean)).to.have.length(1);
    expect(await works(tokens)).to.equal(false);
    const left = pairs.find((_, index) => used[index]) ?? tokens;
    expect(await works(await renewed(left, other))).to.equal(true);
  });

  it('of a new pair, whose tokens are first used by many at once on two servers, refuses none of them', async () => {
    const other = await get().another();
    const next = await renewed(await start());
    const used = await race(8, (caller) => works(next, caller % 2 ? other : get()));
    expect(used).to.deep.equal(Array(8).fill(true));
  });
});

onEachStore('an expired access token', { sets: ['tokens.plain_lifetime=1h'] }, (get) => {
  const expired = async (): Promise<{ person: Person; other: Person }> => {
    const person = await registerPerson(get());
    get().clock.advance(60 * MINUTE);
    return { person, other: await onNewDevice(get(), person) };
  };

  it('is one without a refresh token, too, where the settings say so', async () => {
    const { body } = await signIn(get(), await registerPerson(get()));
    expect(body.expires_in_ms).to.equal(60 * MINUTE);
    expect(body).to.not.have.property('refresh_token');
  });

  it('still signs its device out, and no other', async () => {
    const { person, other } = await expired();
    const { status, body } = await call(get().url, 'POST', 'logout', { token: person.token });
    expect([status, body]).to.deep.equal([200, {}]);
    expect(await isSignedIn(get(), other)).to.equal(true);
    const again = await call(get().url, 'GET', 'account/whoami', { token: person.token });
    expect([again.status, again.body.soft_logout]).to.deep.equal([401, false]);
  });

  it('still signs all devices out', async () => {
    const { person, other } = await expired();
    expect((await call(get().url, 'POST', 'logout/all', { token: person.token })).status).to.equal(200);
    expect(await isSignedIn(get(), other)).to.equal(false);
  });

  it('does nothing else', async () => {
    const { person } = await expired();
    const { status, body } = await call(get().url, 'GET', 'devices', { token: person.token });
    expect([status, body.errcode, body.soft_logout]).to.deep.equal([401, 'M_UNKNOWN_TOKEN', true]);
  });
});

onEachStore(
  'a refresh token with an end',
  { sets: ['tokens.refresh_lifetime=1h', 'tokens.access_lifetime=1m'] },
  (get) => {
    it('is good for its time from each refresh on, and then asks for a new sign-in of the same device', async () => {
      const person = await registerPerson(get());
      const { body: first } = await signIn(get(), person, { refresh_token: true });
      expect(first.expires_in_ms).to.equal(MINUTE);
      get().clock.advance(60 * MINUTE - 1);
      const { status, body: second } = await refresh(get(), first.refresh_token);
      expect(status).to.equal(200);
      get().clock.advance(60 * MINUTE);
      const { status: late, body } = await refresh(get(), second.refresh_token);
      expect([late, body.errcode, body.soft_logout]).to.deep.equal([401, 'M_UNKNOWN_TOKEN', true]);
    });
  },
);
