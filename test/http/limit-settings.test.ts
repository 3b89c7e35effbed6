import { expect } from 'chai';
import {
  call,
  type Enrolled,
  enrolPerson,
  type Person,
  passwordAuth,
  type Reply,
  registerPerson,
  totpAuth,
} from '../support/client.js';
import { ask, begin, deleteDevice, inTurn, LOGIN, race, signIn, wrongCode } from '../support/journeys.js';
import { onEachStore, type TestServer } from '../support/test-server.js';
import { bearer, head, rawRequest } from './raw-request.js';

const MINUTE = 60_000;
const WRONG = 'not the password';

/** Two servers on one store, asked in turn. */
function both(get: () => TestServer) {
  let urls: readonly string[] = [];
  before(async () => {
    urls = [get().url, (await get().another()).url];
  });
  return (time: number) => ({ ...get(), url: urls[time % 2] ?? '' });
}

function expectLimited({ status, body, headers }: Reply): void {
  expect([status, body.errcode]).to.deep.equal([429, 'M_LIMIT_EXCEEDED']);
  expect(headers.get('retry-after')).to.equal(String(Math.ceil(body.retry_after_ms / 1000)));
}

/** The first are let through, and the next one is not. */
async function expectAtMost(most: number, send: (time: number) => Promise<Reply>): Promise<void> {
  const replies = await inTurn(most + 1, send);
  expect(replies.slice(0, most).map(({ status }) => status)).to.not.include(429);
  expectLimited(replies.at(-1) as Reply);
}

const KINDS = [
  ['login', 'POST', 'login', {}],
  ['register', 'POST', 'register', { username: 'x y' }],
  ['register_available', 'GET', 'register/available?username=free', undefined],
  ['token_validity', 'GET', '/_matrix/client/v1/register/m.login.registration_token/validity?token=x', undefined],
  ['refresh', 'POST', 'refresh', { refresh_token: 'x' }],
  ['login_token', 'POST', '/_matrix/client/v1/login/get_token', {}],
  ['mail', 'POST', 'account/password/email/requestToken', {}],
  ['confirm', 'GET', '/_uia/email/submit_token', undefined],
] as const;
const PER_MINUTE = KINDS.map(([kind], index) => `limits.requests_per_minute.${kind}=${index + 2}`);

onEachStore(
  'limits that are set, over two servers on one store',
  { sets: ['limits.per_address=on', ...PER_MINUTE] },
  (get) => {
    const server = both(get);

    for (const [index, [kind, method, path, body]] of KINDS.entries()) {
      it(`requests_per_minute.${kind} holds for both together, for a minute`, async () => {
        const send = (time: number) => call(server(time).url, method, path, body && { body });
        await expectAtMost(index + 2, send);
        get().clock.advance(MINUTE);
        await expectAtMost(index + 2, send);
      });
    }
  },
);

onEachStore(
  'limits of sessions that are set',
  { sets: ['limits.per_address=on', 'limits.sessions_per_requester=2', 'limits.sessions_per_address=5'] },
  (get) => {
    const server = both(get);

    it('hold for a device, then for its network', async () => {
      const people = [await registerPerson(get()), await registerPerson(get()), await registerPerson(get())] as const;
      const open = (person: Person) => (time: number) => ask(server(time), deleteDevice(person, 'ANY'));
      await expectAtMost(2, open(people[0]));
      await expectAtMost(2, open(people[1]));
      await expectAtMost(1, open(people[2]));
      expectLimited(await ask(server(0), LOGIN, {}));
    });
  },
);

const PASSWORDS = ['per_network=2', 'network_window=1m', 'per_account=3', 'account_window=1h'];

onEachStore(
  'limits of wrong passwords that are set',
  { sets: ['trusted_proxies=[127.0.0.1]', ...PASSWORDS.map((set) => `limits.wrong_passwords.${set}`)] },
  (get) => {
    const server = both(get);

    it('hold for an account from one network, and from all', async () => {
      const { userId: user } = await registerPerson(get());
      const guess = (address: string) => (time: number) =>
        call(server(time).url, 'POST', 'login', {
          body: { type: 'm.login.password', user, password: WRONG },
          headers: { 'x-forwarded-for': address },
        });
      await expectAtMost(2, guess('192.0.2.1'));
      get().clock.advance(MINUTE);
      await expectAtMost(1, guess('192.0.2.1'));
      expectLimited(await guess('192.0.2.2')(0));
      get().clock.advance(60 * MINUTE);
      expect((await guess('192.0.2.2')(1)).status).to.equal(403);
    });
  },
);

onEachStore('limits of second factors that are set', { sets: ['limits.second_factor.device_tries=2'] }, (get) => {
  it('let a known device try so often in a lane of its own', async () => {
    const person: Enrolled = await enrolPerson(get());
    const failures = async () => {
      const { lanes } = await get().store.securities.read(person.userId, get().clock.now());
      return [lanes[`device:${person.deviceId}`]?.failures ?? 0, lanes.unknown?.failures ?? 0];
    };
    const asked = deleteDevice(person, 'ANY');
    const session = await begin(get(), asked);
    await ask(get(), asked, passwordAuth(person.userId, person.password, session));
    for (const counted of [
      [1, 0],
      [2, 0],
      [2, 1],
    ]) {
      await ask(get(), asked, totpAuth(wrongCode(get(), person), session));
      expect(await failures()).to.deep.equal(counted);
    }
  });
});

onEachStore(
  'limits of a request that are set',
  { sets: ['limits.requests.body_bytes=1024', 'limits.requests.body_time=100ms'] },
  (get) => {
    const bodyOf = (bytes: number): string => JSON.stringify({ fill: 'f'.repeat(bytes - 11) });

    it('hold for how long a body is', async () => {
      expect(Buffer.byteLength(bodyOf(1024))).to.equal(1024);
      expect((await call(get().url, 'POST', 'login', { raw: bodyOf(1024) })).body.errcode).to.equal('M_MISSING_PARAM');
      const { status, body } = await call(get().url, 'POST', 'login', { raw: bodyOf(1025) });
      expect([status, body.error]).to.deep.equal([413, 'A body has at most 1024 bytes']);
    });

    it('hold for how long it takes', async () => {
      const { status } = await rawRequest(get().url, head('POST', 'login', { 'Content-Length': 2 }), '{');
      expect(status).to.equal(408);
    });
  },
);

const HASHING = ['passwords.at_once=1', 'passwords.waiting=2', 'passwords.memory_kib=65536', 'passwords.passes=4'];

onEachStore('passwords beyond the queue', { sets: HASHING }, (get) => {
  it('are refused with 429 at once, cost nothing, and are checked later', async () => {
    const person = await registerPerson(get());
    const replies = await race(20, () => signIn(get(), { ...person, password: WRONG }));
    const checked = replies.filter(({ status }) => status === 403);
    const refused = replies.filter(({ status }) => status === 429);
    expect(checked.length + refused.length).to.equal(20);
    expect(checked.length).to.be.within(3, 10);
    for (const reply of refused) expectLimited(reply);
    expect((await signIn(get(), person)).status).to.equal(checked.length < 10 ? 200 : 429);
  });
});

onEachStore('limits of login tokens that are set', { sets: ['limits.login_tokens_per_minute=2'] }, (get) => {
  const server = both(get);

  it('hold for an account', async () => {
    const person = await registerPerson(get());
    const body = { auth: passwordAuth(person.userId, person.password) };
    const send = (time: number) =>
      call(server(time).url, 'POST', '/_matrix/client/v1/login/get_token', { headers: bearer(person), body });
    await expectAtMost(2, send);
    get().clock.advance(MINUTE);
    expect((await send(0)).status).to.equal(200);
  });
});
