import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { expect } from 'chai';
import { BSON, MongoClient } from 'mongodb';
import { Secret as OtpSecret } from 'otpauth';
import { pino } from 'pino';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.js';
import { openMongoStore } from '../../src/store/mongodb/open-mongo-store.js';
import type { Store } from '../../src/store/port/store.js';
import { registrationTokenDigest } from '../../src/tokens/registration-token.js';
import { sharedMongo } from '../support/mongodb.js';
import { needs } from '../support/real.js';
import { startTestServer, STORES, type StoreKind, type TestServer } from '../support/test-server.js';
import { liveThrough } from './secret-life.js';

/** A store whose very bytes can be read beside it. */
interface OpenedStore {
  readonly store: Store;
  bytes(): Promise<Buffer>;
  dispose(): Promise<void>;
}

async function openEmbedded(): Promise<OpenedStore> {
  const path = await mkdtemp(join(tmpdir(), 'matrix-uia-secrets-'));
  return {
    store: await openEmbeddedStore({ path }),
    async bytes() {
      const names = (await readdir(path, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
      return Buffer.concat(await Promise.all(names.map(({ parentPath, name }) => readFile(join(parentPath, name)))));
    },
    dispose: () => rm(path, { recursive: true, force: true }),
  };
}

async function openMongo(): Promise<OpenedStore> {
  const { url, freshDatabase } = await sharedMongo();
  const database = freshDatabase();
  const client = new MongoClient(url);
  return {
    store: await openMongoStore({ url, database }),
    async bytes() {
      const collections = await client.db(database).collections();
      const documents = await Promise.all(collections.map((collection) => collection.find().toArray()));
      return Buffer.concat(documents.flat().map((document) => BSON.serialize(document)));
    },
    dispose: () => client.close(),
  };
}
