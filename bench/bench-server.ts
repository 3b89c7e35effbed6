import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v4 as uuid } from 'uuid';
import { createKeyRing } from '../src/base/key-ring.js';
import { silentLog } from '../src/base/log.js';
import { systemRandom, systemTimers } from '../src/base/runtime.js';
import { loadConfig } from '../src/server/config.js';
import { createServer } from '../src/server/create-server.js';
import { listen } from '../src/server/listen.js';
import { prepareStore } from '../src/server/prepare-store.js';
import { openEmbeddedStore } from '../src/store/embedded/open-embedded-store.js';
import { openMongoStore } from '../src/store/mongodb/open-mongo-store.js';
import type { MongoServer } from '../test/support/mongodb.js';

export interface BenchServer {
  readonly url: string;
  readonly now: () => number;
  /** A code counts once, so each round of flows needs a later step than the one before. */
  nextStep(): void;
  stop(): Promise<void>;
}

/** The account server with its default passwords, without limits, on a clock that can be moved on. */
export async function openBenchServer(kind: 'embedded' | MongoServer): Promise<BenchServer> {
  const path = await mkdtemp(join(tmpdir(), 'matrix-uia-bench-'));
  const store =
    kind === 'embedded'
      ? await openEmbeddedStore({ path })
      : await openMongoStore({ url: kind.url, database: kind.freshDatabase() });
  const keys = createKeyRing([{ id: 'k1', bytes: systemRandom(32) }], 'k1');
  await prepareStore(store, keys);
  let now = Date.UTC(2026, 0, 1);
  const runtime = { clock: () => now, random: systemRandom, timers: systemTimers, newId: () => uuid(), log: silentLog };
  const sets = ['registration.open=true', 'limits.per_address=off', 'limits.sessions_per_requester=0'];
  const app = createServer({ config: loadConfig({ sets }), store, keys, runtime });
  const listening = await listen(app.callback(), { host: '127.0.0.1', port: 0 });
  return {
    url: listening.url,
    now: () => now,
    nextStep() {
      now += 30_000;
    },
    async stop() {
      await listening.close(1000);
      await store.close();
      await rm(path, { recursive: true, force: true });
    },
  };
}
