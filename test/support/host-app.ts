import Router from '@koa/router';
import Koa, { type Context, type Middleware } from 'koa';
import type { HostAccounts } from '../../src/account/host-accounts.js';
import { createKeyRing } from '../../src/base/key-ring.js';
import { systemRandom } from '../../src/base/runtime.js';
import type { Enforcement } from '../../src/model/enforcement.js';
import type { OnEvent } from '../../src/notify/event-listeners.js';
import { createUia, type HostRequester } from '../../src/server/create-uia.js';
import { listen } from '../../src/server/listen.js';
import type { Store } from '../../src/store/port/store.js';
import { Authenticator, type Reply } from './client.js';
import { FakeClock } from './fake-clock.js';
import { WATCH } from './log-watch.js';
import { openTestStore, type StoreKind } from './test-server.js';

/** An application whose users, sessions and faults a test decides from one request to the next. */
export interface HostApp {
  readonly url: string;
  readonly clock: FakeClock;
  /** By user id. */
  readonly passwords: Map<string, string>;
  /** What the host says, or throws, in place of what it would. */
  readonly says: {
    verifyPassword?: HostAccounts['verifyPassword'];
    find?: HostAccounts['find'];
    requester?: (ctx: Context) => HostRequester | null;
  };
  /** Faults that reached the application. */
  readonly faults: unknown[];
  /** How often the handler of `/act` ran. */
  runs(): number;
  forget(userId: string): Promise<void>;
  readonly on: OnEvent;
  readonly store: Store;
  stop(): Promise<void>;
}

export interface HostAppOptions {
  readonly kind?: StoreKind;
  /** What runs before everything of ours. */
  readonly before?: readonly Middleware[];
  readonly enforcement?: Enforcement;
}

export async function startHostApp({
  kind = 'embedded',
  before = [],
  enforcement,
}: HostAppOptions = {}): Promise<HostApp> {
  const { store, dispose } = await openTestStore(kind);
  const clock = new FakeClock();
  const passwords = new Map([['alice', 'right']]);
  const changed = new Map<string, string>();
  const says: HostApp['says'] = {};
  const faults: unknown[] = [];
  let runs = 0;
  const uia = await createUia({
    store,
    keys: createKeyRing([{ id: 'k1', bytes: systemRandom(32) }], 'k1'),
    issuer: 'Example',
    ...(enforcement && { enforcement }),
    accounts: {
      find: async (name) => (says.find ? says.find(name) : passwords.has(name) ? name : null),
      findByEmail: async (address) => (address === 'alice@example.org' ? 'alice' : null),
      verifyPassword: (userId, password) =>
        says.verifyPassword?.(userId, password) ??
        Promise.resolve(userId !== null && passwords.get(userId) === password.reveal()),
      securityStamp: async (userId) => changed.get(userId) ?? passwords.get(userId) ?? '',
    },
    requester: (ctx) => (says.requester ? says.requester(ctx) : { userId: 'alice', deviceId: 'browser' }),
    sessionLimits: { perRequester: 0, perAddress: 0 },
    runtime: { clock: clock.now, timers: clock.timers, log: WATCH.log },
  }).catch(async (fault: unknown) => {
    await dispose();
    throw fault;
  });
  const router = new Router();
  router.post('/act', uia.interactive('act'), (ctx) => {
    runs += 1;
    ctx.body = { subject: ctx.state.uia.subject, body: ctx.state.uia.body };
  });
  router.post('/act-lately', uia.interactive('actLately', { stepUpMs: 60_000 }), (ctx) => {
    ctx.body = { factorProof: ctx.state.uia.factorProof };
  });
  router.post('/sign-in', uia.interactive('signIn', { signedIn: false, bind: [] }), (ctx) => {
    ctx.body = { subject: ctx.state.uia.subject, requester: ctx.state.uia.requester };
  });
  const app = new Koa();
  app.on('error', (fault) => faults.push(fault));
  for (const middleware of before) app.use(middleware);
  app.use(uia.routes()).use(router.routes());
  const server = await listen(app.callback(), { host: '127.0.0.1', port: 0 });
  return {
    url: server.url,
    clock,
    passwords,
    says,
    faults,
    runs: () => runs,
    forget: (userId) => uia.forget(userId),
    on: uia.on,
    store,
    async stop() {
      await server.close(0);
      await uia.close();
      await store.close();
      await dispose();
    },
  };
}

export async function send(
  { url }: Pick<HostApp, 'url'>,
  method: string,
  path: string,
  body?: object | string,
  headers: Record<string, string> = {},
): Promise<Reply> {
  WATCH.keepFrom(body);
  const payload = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(url + path, { method, headers, ...(body !== undefined && { body: payload }) });
  const text = await response.text();
  const json = response.headers.get('content-type')?.startsWith('application/json');
  return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
}

export const proof = (password = 'right', user = 'alice', session?: string) => ({
  type: 'm.login.password',
  user,
  password,
  ...(session !== undefined && { session }),
});

const BASE = '/_matrix/client/v3/account/two-factor';

/** Gives the requester an authenticator; moves the clock on, so that its next code is fresh. */
export async function enrolInHost(app: HostApp, auth: object = proof(), base = BASE): Promise<Authenticator> {
  const begun = await send(app, 'POST', `${base}/totp`, { auth });
  if (begun.status !== 200) throw new Error(`enrolling failed: ${JSON.stringify(begun.body)}`);
  const authenticator = new Authenticator(begun.body.secret);
  const token = authenticator.code(app.clock.now());
  const confirmed = await send(app, 'POST', `${base}/totp/${begun.body.id}/confirm`, { token });
  if (confirmed.status !== 200) throw new Error(`confirming failed: ${JSON.stringify(confirmed.body)}`);
  app.clock.advance(30_000);
  return authenticator;
}

export const twoFactorOf = async (app: HostApp) => (await send(app, 'GET', BASE)).body;
