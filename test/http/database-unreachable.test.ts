import { expect } from 'chai';
import { openMongoStore } from '../../src/store/mongodb/open-mongo-store.js';
import type { Store } from '../../src/store/port/store.js';
import { type BreakableProxy, startBreakableProxy } from '../contract/breakable-proxy.js';
import {
  call,
  type Enrolled,
  enrolPerson,
  PASSWORD,
  passwordAuth,
  type Reply,
  registerPerson,
  totpAuth,
} from '../support/client.js';
import {
  ask,
  beginSignIn,
  deleteDevice,
  isSignedIn,
  LOGIN,
  nextCode,
  onNewDevice,
  signIn,
} from '../support/journeys.js';
import { sharedMongo } from '../support/mongodb.js';
import { needs } from '../support/real.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

describe('while the database cannot be reached', () => {
  let proxy: BreakableProxy;
  let distant: Store;
  let server: TestServer;
  let person: Enrolled;
  /** What is done once a session's try is reserved. */
  let onReserved = (): void => undefined;
  const breaking = (store: Store): Store => ({
    ...store,
    sessions: {
      ...store.sessions,
      async reserveTry(...given) {
        const session = await store.sessions.reserveTry(...given);
        onReserved();
        return session;
      },
    },
  });
  before(async function () {
    const mongo = await needs(this, 'a MongoDB-wire server', sharedMongo);
    proxy = await startBreakableProxy(mongo.url);
    distant = await openMongoStore({ url: proxy.url, database: mongo.freshDatabase() });
    server = await startTestServer('mongodb', { wrapStore: () => breaking(distant) });
  });
  after(async () => {
    await server?.stop();
    await distant?.close();
    await proxy?.cut();
  });
  beforeEach(async () => {
    person = await enrolPerson(server);
  });
  afterEach(() => {
    onReserved = () => undefined;
    return proxy.mend();
  });

  /** 503 within two seconds, and nothing granted. */
  async function unavailable(asked: () => Promise<Reply>): Promise<void> {
    const begunAt = performance.now();
    const { status, body } = await asked();
    const tookMs = performance.now() - begunAt;
    expect([status, body.errcode]).to.deep.equal([503, 'M_UNKNOWN']);
    expect(body).to.have.all.keys('errcode', 'error');
    expect(body.error).to.not.match(/mongo|127\.0\.0\.1|ECONN/i);
    expect(tookMs, `it took ${Math.round(tookMs)} ms`).to.be.lessThan(2000);
  }

  /** Asks until the server is back, as a client would. */
  async function back(): Promise<void> {
    for (let tries = 0; tries < 50; tries++) {
      if ((await call(server.url, 'GET', '/readyz')).status === 200) return;
    }
    throw new Error('the server did not come back');
  }

  for (const way of ['cut', 'silence'] as const) {
    it(`(${way}) every request is 503 within two seconds, and readiness says so`, async () => {
      const session = await beginSignIn(server, person);
      const code = nextCode(server, person);
      await proxy[way]();
      await Promise.all([
        unavailable(() => call(server.url, 'GET', '/readyz')),
        unavailable(() => signIn(server, person)),
        unavailable(() => ask(server, LOGIN, {})),
        unavailable(() => ask(server, LOGIN, passwordAuth(person.userId, PASSWORD))),
        unavailable(() => ask(server, LOGIN, totpAuth(code, session))),
        unavailable(() => call(server.url, 'GET', 'devices', { token: person.token })),
        unavailable(() => ask(server, deleteDevice(person, person.deviceId))),
        unavailable(() => call(server.url, 'GET', 'account/two-factor', { token: person.token })),
        unavailable(() => call(server.url, 'POST', 'logout', { token: person.token })),
        unavailable(() => call(server.url, 'GET', 'register/available?username=free')),
        unavailable(() =>
          call(server.url, 'POST', 'register', { body: { password: PASSWORD, auth: { type: 'm.login.dummy' } } }),
        ),
      ]);
      const alive = await call(server.url, 'GET', '/healthz');
      expect([alive.status, alive.body.status]).to.deep.equal([200, 'ok']);
    });

    it(`(${way}) nothing is lost: afterwards the server goes on by itself, with the sessions it had`, async () => {
      const session = await beginSignIn(server, person);
      const code = nextCode(server, person);
      await proxy[way]();
      await unavailable(() => ask(server, LOGIN, totpAuth(code, session)));
      await proxy.mend();
      await back();
      expect((await ask(server, LOGIN, totpAuth(code, session))).status).to.equal(200);
      expect(await isSignedIn(server, person)).to.equal(true);
      const other = await registerPerson(server);
      expect(await isSignedIn(server, await onNewDevice(server, other))).to.equal(true);
    });
  }

  it('(silence in the middle of a request) the answer takes no longer, and the try is not lost', async () => {
    const session = await beginSignIn(server, person);
    const code = nextCode(server, person);
    for (let time = 0; time < 2; time++) {
      onReserved = () => proxy.silence();
      await unavailable(() => ask(server, LOGIN, totpAuth(code, session)));
      onReserved = () => undefined;
      await proxy.cut();
      await proxy.mend();
      await back();
    }
    expect((await ask(server, LOGIN, totpAuth(code, session))).status).to.equal(200);
  });
});
