import { rm } from 'node:fs/promises';
import { v4 as uuid } from 'uuid';
import { createKeyRing, type KeyRing } from '../../src/base/key-ring.js';
import type { Log } from '../../src/base/log.js';
import { systemRandom } from '../../src/base/runtime.js';
import type { BodyLimits } from '../../src/http/body.js';
import type { Runtime } from '../../src/http/uia-kit.js';
import { drainEvents } from '../../src/jobs/drain-events.js';
import { type Config, loadConfig } from '../../src/server/config.js';
import { createServer } from '../../src/server/create-server.js';
import { type Listening, listen } from '../../src/server/listen.js';
import { openPostOffice } from '../../src/server/post-office.js';
import { prepareStore } from '../../src/server/prepare-store.js';
import { prometheus } from '../../src/server/prometheus.js';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.js';
import type { Store } from '../../src/store/port/store.js';
import type { Stage } from '../../src/uia/stage.js';
import { FakeClock } from './fake-clock.js';
import { freshFolder } from './fresh-folder.js';
import { WATCH } from './log-watch.js';
import { type MailServer, startMailServer } from './mail-server.js';
import { sharedMongo } from './mongodb.js';
import { needs } from './real.js';

export type StoreKind = 'embedded' | 'mongodb';
export const STORES: readonly StoreKind[] = ['embedded', 'mongodb'];

export interface TestServerOptions {
  /** As after `--set`. */
  readonly sets?: readonly string[];
  readonly stages?: readonly Stage[];
  readonly bodyLimits?: BodyLimits;
  /** Whether it sends mail, to a mail server of its own. */
  readonly mail?: boolean;
  readonly log?: Log;
  readonly wrapStore?: (store: Store) => Store;
}

export interface TestServer {
  readonly url: string;
  readonly kind: StoreKind;
  readonly clock: FakeClock;
  readonly store: Store;
  readonly keys: KeyRing;
  readonly config: Config;
  readonly runtime: Runtime;
  /** Where its mails arrive. */
  readonly mails: MailServer | null;
  /** Sends what is due in the outbox; resolves when there is no more. */
  sendOutbox(): Promise<void>;
  /** Another server process's view: a second server on the same store and clock. */
  another(): Promise<Listening>;
  /** Copies waiting events to the audit trail and the outbox, as the job does; how many. */
  drain(): Promise<number>;
  stop(): Promise<void>;
}

/** Cheap passwords and no limits per address: tests that are about either turn them on. */
const QUICK = [
  'passwords.memory_kib=1024',
  'passwords.passes=1',
  'limits.per_address=off',
  'registration.open=true',
  'server_name=example.org',
];

export async function startTestServer(kind: StoreKind, options: TestServerOptions = {}): Promise<TestServer> {
  const { store, dispose } = await openTestStore(kind);
  const used = options.wrapStore?.(store) ?? store;
  const clock = new FakeClock();
  const mails = options.mail ? await startMailServer() : null;
  const mailing = mails ? [`mail.smtp_url=${mails.url}`, 'mail.from=Example <no-reply@example.org>'] : [];
  const config = loadConfig({ sets: [...QUICK, ...mailing, ...(options.sets ?? [])] });
  const keys = createKeyRing([{ id: 'k1', bytes: systemRandom(32) }], 'k1');
  const { stages = [], bodyLimits } = options;
  const log = options.log ? WATCH.beside(options.log) : WATCH.log;
  const runtime: Runtime = { clock: clock.now, random: systemRandom, timers: clock.timers, newId: () => uuid(), log };
  await prepareStore(used, keys);

  const counting = config.metrics.enabled ? prometheus() : null;
  const metrics = counting?.metrics;
  const office = openPostOffice({ config, store: used, keys, runtime, metrics });
  const { post, postEvents } = office;
  const serve = (): Promise<Listening> => {
    const own = { ...(bodyLimits && { bodyLimits }), prometheus: counting };
    const app = createServer({ config, store: used, keys, runtime, post, stages, ...own });
    return listen(app.callback(), { host: '127.0.0.1', port: 0 });
  };
  const servers = [await serve()];
  return {
    url: servers[0]?.url ?? '',
    kind,
    clock,
    store: used,
    keys,
    config,
    runtime,
    mails,
    async sendOutbox() {
      office.sender.kick();
      await office.sender.idle();
    },
    drain: () => drainEvents({ store: used, keys, log, postEvents }),
    async another() {
      const server = await serve();
      servers.push(server);
      return server;
    },
    async stop() {
      await Promise.all(servers.map((server) => server.close(0)));
      await office.sender.stop();
      await mails?.stop();
      await store.close();
      await dispose();
    },
  };
}

export async function openTestStore(kind: StoreKind): Promise<{ store: Store; dispose: () => Promise<void> }> {
  if (kind === 'embedded') {
    const path = await freshFolder('store');
    return { store: await openEmbeddedStore({ path }), dispose: () => rm(path, { recursive: true, force: true }) };
  }
  const { openMongoStore } = await import('../../src/store/mongodb/open-mongo-store.js');
  const mongo = await sharedMongo();
  // On a busy machine the database of the tests may take seconds; the contract of the store tests its deadline.
  const timeoutMs = 10_000;
  return {
    store: await openMongoStore({ url: mongo.url, database: mongo.freshDatabase(), timeoutMs }),
    dispose: async () => undefined,
  };
}

/** The same tests over each store; `get` gives the server of the running test. A new one is started for each `describe`. */
export function onEachStore(title: string, options: TestServerOptions, tests: (get: () => TestServer) => void): void {
  for (const kind of STORES) {
    describe(`${title} (${kind})`, () => {
      let server: TestServer | undefined;
      before(async function () {
        if (kind === 'mongodb') await needs(this, 'a MongoDB-wire server', sharedMongo);
        server = await startTestServer(kind, options);
      });
      after(() => server?.stop());
      tests(() => {
        if (!server) throw new Error('the server is not running');
        return server;
      });
    });
  }
}
