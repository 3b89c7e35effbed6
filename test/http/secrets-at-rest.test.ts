import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { expect } from 'chai';
import { BSON, MongoClient } from 'mongodb';
import { pino } from 'pino';
import { auditJson } from '../../src/notify/audit-json.js';
import { allUsers, readTrail } from '../../src/notify/read-trail.js';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.js';
import { openMongoStore } from '../../src/store/mongodb/open-mongo-store.js';
import type { Store } from '../../src/store/port/store.js';
import { freshFolder } from '../support/fresh-folder.js';
import { sharedMongo } from '../support/mongodb.js';
import { needs } from '../support/real.js';
import { STORES, startTestServer, type TestServer } from '../support/test-server.js';
import { type KeptSecret, liveThrough } from './secret-life.js';

/** A store whose very bytes can be read beside it. */
interface OpenedStore {
  readonly store: Store;
  bytes(): Promise<Buffer>;
  dispose(): Promise<void>;
}

async function openEmbedded(): Promise<OpenedStore> {
  const path = await freshFolder('secrets');
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

const found = (secrets: readonly KeptSecret[], bytes: Buffer): string[] =>
  secrets.flatMap(({ name, spellings }) => (spellings.some((spelling) => bytes.includes(spelling)) ? [name] : []));

for (const kind of STORES) {
  describe(`secrets at rest (${kind})`, () => {
    let opened: OpenedStore;
    let server: TestServer;
    let secrets: KeptSecret[];
    let codes: string[];
    const lines: string[] = [];

    before(async function () {
      if (kind === 'mongodb') await needs(this, 'a MongoDB-wire server', sharedMongo);
      opened = await (kind === 'embedded' ? openEmbedded : openMongo)();
      const write = (chunk: unknown, _encoding: unknown, done: () => void): void => {
        lines.push(String(chunk));
        done();
      };
      const log = pino({ level: 'debug' }, new Writable({ write }));
      server = await startTestServer(kind, {
        log,
        sets: ['two_factor.recovery_codes.on_use=replace', 'two_factor.remember_device.enabled=true'],
        wrapStore: () => opened.store,
      });
      ({ secrets, codes } = await liveThrough(server));
    });
    after(async () => {
      await server?.stop();
      await opened?.store.close();
      await opened?.dispose();
    });

    it('are many, and the run has left its records', async () => {
      expect(secrets.length).to.be.greaterThan(40);
      const bytes = await opened.bytes();
      for (const trace of ['@secretive:example.org', 'recovery_codes_replaced', 'changePassword', '$argon2id$'])
        expect(bytes.includes(trace), trace).to.equal(true);
      expect(lines.join('')).to.include('recovery_codes_replaced');
    });

    it('are found nowhere in what the database holds', async () => {
      expect(found(secrets, await opened.bytes())).to.deep.equal([]);
    });

    it('are found nowhere in the log, and codes neither', () => {
      const text = lines.join('');
      expect(found(secrets, Buffer.from(text))).to.deep.equal([]);
      expect(codes.filter((code) => new RegExp(`\\b${code}\\b`).test(text))).to.deep.equal([]);
    });

    it('are found nowhere in the audit trail’s export, and codes neither', async () => {
      const exported: string[] = [];
      for await (const userId of allUsers(server.store.audit.users)) {
        for await (const record of readTrail(server.store.audit, userId, 0))
          exported.push(JSON.stringify(auditJson(record)));
      }
      const text = exported.join('\n');
      expect(text).to.include('recovery_codes_replaced').and.to.include('two_factor_enabled');
      expect(found(secrets, Buffer.from(text))).to.deep.equal([]);
      expect(codes.filter((code) => new RegExp(`\\b${code}\\b`).test(text))).to.deep.equal([]);
    });

    it('would be found: each one planted is', async () => {
      const [userId, deviceId] = [
        '@invited:example.org',
        (await server.store.devices.list('@invited:example.org'))[0]?.deviceId,
      ];
      for (const { name, spellings } of secrets.slice(0, 60)) {
        const planted = spellings.findLast((spelling) => /^[ -~]+$/.test(spelling.toString('latin1')));
        await server.store.devices.rename(userId, String(deviceId), `<${planted}>`);
        expect(found(secrets, await opened.bytes()), name).to.include(name);
      }
    });
  });
}
