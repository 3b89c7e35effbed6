import { randomUUID } from 'node:crypto';
import { MongoClient } from 'mongodb';
import { startMongod, startSecantus } from './mongodb-process.js';
import { environment, onPath, Unavailable } from './system.js';

/** A server that speaks MongoDB's protocol as a replica set, so that majority writes and transactions work. */
export interface MongoServer {
  readonly url: string;
  readonly kind: 'external' | 'mongod' | 'secantus';
  /** Ends the process, with its data; of an external server, only the databases handed out here are dropped. */
  stop(): Promise<void>;
  /** A database name nobody else has. */
  freshDatabase(): string;
}

let shared: Promise<MongoServer> | undefined;

/** The one server of this mocha process; `hooks.ts` stops it. */
export function sharedMongo(): Promise<MongoServer> {
  shared ??= startMongo();
  return shared;
}

export async function stopSharedMongo(): Promise<void> {
  const running = shared;
  shared = undefined;
  await (await running?.catch(() => undefined))?.stop();
}

/** A server of one's own, for a test that stops it; everybody else uses `sharedMongo`. */
export async function startMongo(): Promise<MongoServer> {
  const url = environment('MATRIX_UIA_TEST_MONGODB_URL');
  if (url) return external(url);
  const mongod = onPath('mongod');
  const child = await (mongod ? startMongod(mongod) : startSecantus().catch(explain));
  return { ...child, kind: mongod ? 'mongod' : 'secantus', freshDatabase: databaseName };
}

async function external(url: string): Promise<MongoServer> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 20_000 });
  await client.db('admin').command({ ping: 1 });
  await client.close();
  const handedOut: string[] = [];
  return {
    url,
    kind: 'external',
    async stop() {
      await client.connect();
      await Promise.all(handedOut.map((name) => client.db(name).dropDatabase()));
      await client.close();
    },
    freshDatabase() {
      const name = databaseName();
      handedOut.push(name);
      return name;
    },
  };
}

const databaseName = (): string => `uia_test_${randomUUID().replaceAll('-', '')}`;

function explain(error: unknown): never {
  if (!(error instanceof Unavailable)) throw error;
  throw new Unavailable(`MATRIX_UIA_TEST_MONGODB_URL is not set, no mongod on the PATH, and ${error.message}`);
}
