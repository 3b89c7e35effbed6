import { rm } from 'node:fs/promises';
import { expect } from 'chai';
import { MongoClient } from 'mongodb';
import { createKeyRing } from '../../src/base/key-ring.js';
import { silentLog } from '../../src/base/log.js';
import { drainEvents } from '../../src/jobs/drain-events.js';
import { byServer, securityEvent } from '../../src/model/security-event.js';
import { verifyTrail } from '../../src/notify/verify-trail.js';
import { openDatabase } from '../../src/store/embedded/database.js';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.js';
import { openMongoStore } from '../../src/store/mongodb/open-mongo-store.js';
import type { Store } from '../../src/store/port/store.js';
import { freshFolder } from '../support/fresh-folder.js';
import { sharedMongo } from '../support/mongodb.js';
import { needs } from '../support/real.js';
import { STORES } from '../support/test-server.js';

const USER = '@old:example.org';
const KEYS = createKeyRing([{ id: 'k1', bytes: Buffer.alloc(32, 1) }], 'k1');

/** Events as schema version 1 kept them: three drained, one still waiting. */
const oldEvent = (sequence: number) => ({
  type: 'password_changed',
  at: sequence,
  address: '192.0.2.1',
  deviceId: 'LAPTOP',
  sequence,
});
const DRAINED = [1, 2, 3].map(oldEvent);
const WAITING = oldEvent(4);
const STATE = { stamp: 4, passwordStamp: 4, passwordSession: 's', pending: [], codes: null, lanes: {} };

const byServerEvent = securityEvent('app_password_revoked', byServer, 0, { id: 'x' });

interface OldStore {
  readonly store: Store;
  dispose(): Promise<void>;
}

async function oldEmbedded(): Promise<OldStore> {
  const path = await freshFolder('old');
  const database = openDatabase(path);
  const audit = database.table<unknown, [string, number]>('audit');
  const securities = database.table<unknown>('securities');
  const waiting = database.table<unknown>('securities-waiting');
  const marks = database.table<number>('marks');
  await database.write(() => {
    for (const event of DRAINED) audit.putSync([USER, event.sequence], { ...event, userId: USER });
    const events = [{ ...WAITING, userId: USER }];
    securities.putSync(USER, { userId: USER, ...STATE, factors: {}, events, nextSequence: 5 });
    waiting.putSync(USER, true);
    marks.putSync('schema', 1);
  });
  await database.close();
  return { store: await openEmbeddedStore({ path }), dispose: () => rm(path, { recursive: true }) };
}

async function oldMongo(): Promise<OldStore> {
  const { url, freshDatabase } = await sharedMongo();
  const database = freshDatabase();
  const client = new MongoClient(url);
  const raw = client.db(database);
  const documents = DRAINED.map((event) => ({ ...event, _id: JSON.stringify([USER, event.sequence]), userId: USER }));
  await raw.collection<{ _id: string }>('audit').insertMany(documents);
  await raw
    .collection<{ _id: string }>('securities')
    .insertOne({ _id: USER, ...STATE, factors: [], sequence: 4, events: [WAITING] } as { _id: string });
  await raw.collection<{ _id: string }>('settings').insertOne({ _id: 'schema', version: 1 } as { _id: string });
  return { store: await openMongoStore({ url, database, timeoutMs: 10_000 }), dispose: () => client.close() };
}

for (const kind of STORES) {
  describe(`An audit trail of schema version 1 (${kind})`, () => {
    let old: OldStore;
    before(async function () {
      if (kind === 'mongodb') await needs(this, 'a MongoDB-wire server', sharedMongo);
      old = await (kind === 'embedded' ? oldEmbedded : oldMongo)();
      await old.store.migrate();
    });
    after(async () => {
      await old?.store.close();
      await old?.dispose();
    });

    it('lies beside a state whose newer members are as if nothing had happened', async () => {
      const { securities } = old.store;
      const state = await securities.read(USER, 0);
      const { lastRecovery, factorsChange, factors, stamp, appPasswords, rememberedDevices, reset } = state;
      expect([lastRecovery, factorsChange, factors, stamp]).to.deep.equal([null, null, {}, 4]);
      expect([appPasswords, rememberedDevices, reset]).to.deep.equal([[], [], null]);
      expect(await securities.cancelReset(USER, 'x', byServerEvent, 0)).to.equal(false);
      expect(await securities.dueResets(1, 0)).to.deep.equal([]);
      const use = { digest: 'x', deviceId: 'LAPTOP', next: 'y', operationId: 'z' };
      expect(await securities.useAppPassword(USER, ['x'], 0)).to.equal(null);
      expect(await securities.useDeviceToken(USER, use, 0)).to.equal(null);
      expect(await securities.forgetDevices(USER, null, byServerEvent, 0)).to.equal(false);
      expect(await securities.removeAppPassword(USER, 'x', byServerEvent, 0)).to.equal(false);
    });

    it('is read as what its account’s holder did, and counted until it is chained with the next event', async () => {
      const { store } = old;
      const added = { actor: { kind: 'person' }, userAgent: null, session: null, reason: null };
      expect(await store.audit.read(USER, 2, 1)).to.deep.equal([{ ...oldEvent(3), ...added, userId: USER }]);
      const before = await verifyTrail({ store, keys: KEYS }, USER);
      expect(before).to.deep.include({ records: 3, unchained: 3, to: 3, problems: [] });

      expect(await drainEvents({ store, keys: KEYS, log: silentLog })).to.equal(1);
      const after = await verifyTrail({ store, keys: KEYS }, USER);
      expect(after).to.deep.include({ records: 4, unchained: 0, to: 4, problems: [] });
      const [first] = await store.audit.read(USER, 0, 1);
      expect(first)
        .to.deep.include({ ...oldEvent(1), ...added })
        .and.to.have.property('link');

      await store.audit.prune(USER, 2);
      const { problems } = await verifyTrail({ store, keys: KEYS }, USER);
      expect(problems).to.deep.include({ kind: 'missing', sequence: 1, through: 2, words: 'missing' });
    });
  });
}
