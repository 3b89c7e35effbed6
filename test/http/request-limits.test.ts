import { expect } from 'chai';
import { call, type Person, passwordAuth, registerPerson } from '../support/client.js';
import { ask, begin, deleteDevice, inTurn, LOGIN, onNewDevice, race } from '../support/journeys.js';
import { onEachStore } from '../support/test-server.js';

const MINUTE = 60_000;
const SETS = ['limits.per_address=on', 'trusted_proxies=[127.0.0.1]'];

onEachStore('an address', { sets: SETS }, (get) => {
  let addresses = 0;
  let names = 0;
  const newAddress = () => `198.51.100.${++addresses}`;
  const from = (address: string, method: string, path: string, body?: object) =>
    call(get().url, method, path, { headers: { 'x-forwarded-for': address }, ...(body && { body }) });

  const LIMITED = [
    ['POST', 'login', {}],
    ['POST', 'register', { username: 'x y' }],
    ['POST', 'refresh', {}],
    ['POST', '/_matrix/client/v1/login/get_token', {}],
    ['GET', 'register/available?username=free', undefined],
    ['GET', '/_matrix/client/v1/register/m.login.registration_token/validity?token=x', undefined],
  ] as const;

  for (const [method, path, body] of LIMITED) {
    it(`may ask ${method} ${path.replace(/.*v1.|\?.*/g, '')} 60 times a minute`, async () => {
      const address = newAddress();
      const replies = await race(61, () => from(address, method, path, body));
      expect(replies.filter(({ status }) => status === 429)).to.have.length(1);
      const { status, body: refusal, headers } = await from(address, method, path, body);
      expect([status, refusal.errcode, refusal.retry_after_ms]).to.deep.equal([429, 'M_LIMIT_EXCEEDED', MINUTE]);
      expect(headers.get('retry-after')).to.equal('60');
      expect((await from(newAddress(), method, path, body)).status).to.not.equal(429);
      get().clock.advance(MINUTE);
      expect((await from(address, method, path, body)).status).to.not.equal(429);
    });
  }

  it('may ask each of them 60 times a minute, whatever it asks the others', async () => {
    const address = newAddress();
    for (const [method, path, body] of LIMITED) {
      const replies = await inTurn(60, () => from(address, method, path, body));
      expect(replies.filter(({ status }) => status === 429)).to.deep.equal([]);
    }
    for (const [method, path, body] of LIMITED) expect((await from(address, method, path, body)).status).to.equal(429);
  });

  it('may sign in 60 times a minute, in whichever way', async () => {
    const address = newAddress();
    const ways = [{ type: 'm.login.token', token: 'x' }, { type: 'm.login.password' }, { auth: {} }];
    const signIn = (time: number) => from(address, 'POST', 'login', ways[time % ways.length]);
    const replies = await inTurn(60, signIn);
    expect(replies.filter(({ status }) => status === 429)).to.deep.equal([]);
    for (const way of ways.keys()) {
      const { status, headers } = await signIn(way);
      expect([status, headers.get('retry-after')]).to.deep.equal([429, '60']);
    }
  });

  it('may ask how to sign in as often as it likes', async () => {
    const address = newAddress();
    const replies = await race(61, () => from(address, 'GET', 'login'));
    expect(replies.filter(({ status }) => status !== 200)).to.deep.equal([]);
    expect((await from(address, 'POST', 'login', {})).status).to.equal(400);
  });

  it('may have 120 sessions open that nobody is signed in to', async () => {
    const address = newAddress();
    const open = () => from(address, 'POST', 'login', { auth: {} });
    await inTurn(2, async () => {
      const replies = await race(60, open);
      expect(replies.filter(({ status }) => status === 401)).to.have.length(60);
      get().clock.advance(MINUTE);
    });
    const { status, body } = await open();
    expect([status, body.errcode]).to.deep.equal([429, 'M_LIMIT_EXCEEDED']);
    get().clock.advance(13 * MINUTE);
    expect((await open()).status).to.equal(401);
  });

  it('is what the connection says when no trusted proxy stands before it', async () => {
    const address = newAddress();
    const { token } = await registerFrom(address);
    const { body } = await call(get().url, 'GET', 'devices', { token, headers: { 'x-forwarded-for': '192.0.2.77' } });
    expect(body.devices[0].last_seen_ip).to.equal(address);
  });

  for (const header of ['203.0.113.9, unknown', '203.0.113.9, 203.0.113.8:', '203.0.113.9,, 127.0.0.1']) {
    it(`is not the one to the left of what is no address: ${header}`, async () => {
      const { body } = await register(header);
      const token = body.access_token;
      const { devices } = (await call(get().url, 'GET', 'devices', { token, headers: { 'x-forwarded-for': header } }))
        .body;
      expect(devices[0].last_seen_ip).to.equal('127.0.0.1');
    });
  }

  async function registerFrom(address: string): Promise<{ token: string }> {
    return { token: (await register(address)).body.access_token };
  }

  function register(address: string) {
    const body = { username: `from-${++names}`, password: 'long enough', auth: { type: 'm.login.dummy' } };
    return from(address, 'POST', 'register', body);
  }
});

onEachStore('a device', {}, (get) => {
  let person: Person;
  beforeEach(async () => {
    person = await registerPerson(get());
  });
  const asked = () => deleteDevice(person, 'ANY');

  it('may have 30 sessions open, and no more', async () => {
    const replies = await race(31, () => ask(get(), asked()));
    expect(replies.filter(({ status }) => status === 401)).to.have.length(30);
    const [refused] = replies.filter(({ status }) => status === 429);
    expect(refused?.body.errcode).to.equal('M_LIMIT_EXCEEDED');
    get().clock.advance(15 * MINUTE);
    expect((await ask(get(), asked())).status).to.equal(401);
  });

  it('frees a place with each one that is done', async () => {
    const sessions = await inTurn(30, () => begin(get(), asked()));
    expect((await ask(get(), asked())).status).to.equal(429);
    const done = await ask(get(), asked(), passwordAuth(person.userId, person.password, sessions[0]));
    expect(done.status).to.equal(200);
    expect((await ask(get(), asked())).status).to.equal(401);
    expect((await ask(get(), asked())).status).to.equal(429);
  });

  it('takes no place from the account’s other devices', async () => {
    await inTurn(31, () => ask(get(), asked()));
    const other = await onNewDevice(get(), person);
    expect((await ask(get(), deleteDevice(other, 'ANY'))).status).to.equal(401);
  });

  it('takes no place by what is done in one request', async () => {
    const replies = await inTurn(31, () => ask(get(), asked(), passwordAuth(person.userId, person.password)));
    expect(replies.map(({ status }) => status)).to.deep.equal(Array(31).fill(200));
  });
});

onEachStore('without limits', { sets: ['limits.sessions_per_requester=0'] }, (get) => {
  it('any number of sessions may be open', async () => {
    const person = await registerPerson(get());
    const own = await race(40, () => ask(get(), deleteDevice(person, 'ANY')));
    const nobodys = await race(130, () => ask(get(), LOGIN, {}));
    expect([...own, ...nobodys].filter(({ status }) => status !== 401)).to.deep.equal([]);
  });
});
