import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { expect } from 'chai';
import { MongoClient } from 'mongodb';
import { createMongoClient } from '../../src/store/mongodb/mongo-client.js';
import { type MongoStoreOptions, openMongoStore } from '../../src/store/mongodb/open-mongo-store.js';
import { SCHEMA_VERSION, type Store, StoreUnavailableError, StoreUnusableError } from '../../src/store/port/store.js';
import { storeContract } from '../../src/testing/store-contract.js';
import { type MongoServer, sharedMongo } from '../support/mongodb.js';
import { needs } from '../support/real.js';
import { type BreakableProxy, startBreakableProxy } from './breakable-proxy.js';
import type { Wins } from './mongodb-node.js';
import {
  activation,
  completion,
  event,
  hotOperations,
  lanes,
  NOW,
  passwords,
  pending,
  session,
  USER,
} from './mongodb-operations.js';

// The tests' server is slow: what is measured here is not how soon an operation gives up.
const patient = { timeoutMs: 15_000 };

describe('the MongoDB store', () => {
  let server: MongoServer;
  const closing: (() => Promise<unknown>)[] = [];

  before(async function () {
    server = await needs(this, 'a MongoDB server', sharedMongo);
  });

  storeContract('MongoDB', async () => {
    const given = { url: server.url, database: server.freshDatabase(), ...patient };
    const [store, second] = await Promise.all([openMongoStore(given), openMongoStore(given)]);
    const close = async (): Promise<void> => void (await Promise.all([store.close(), second.close()]));
    return { store, second, close };
  });

  afterEach(() => Promise.all(closing.splice(0).map((close) => close())));

  async function open(database: string, given: Partial<MongoStoreOptions> = patient): Promise<Store> {
    const store = await openMongoStore({ url: server.url, database, ...given });
    closing.push(() => store.close());
    return store;
  }

  function raw(database: string) {
    const client = new MongoClient(server.url);
    closing.push(() => client.close());
    return client.db(database);
  }

  async function startNode(task: string, database: string): Promise<ChildProcess> {
    const program = new URL('mongodb-node.ts', import.meta.url);
    const node = fork(program, [task, server.url, database], { execArgv: ['--import=tsx'] });
    closing.push(async () => node.kill('SIGKILL'));
    await once(node, 'message');
    return node;
  }

  it('makes its indexes once though several nodes migrate at the same time', async () => {
    const database = server.freshDatabase();
    const nodes = await Promise.all(Array.from({ length: 4 }, () => open(database)));
    await Promise.all(nodes.map((node) => node.migrate()));
    const db = raw(database);
    const collections = (await db.listCollections().toArray()).map(({ name }) => name);
    const indexes = await Promise.all(
      collections.map(async (name) =>
        (await db.collection(name).indexes()).map((index) => [name, index.name, index.expireAfterSeconds]),
      ),
    );
    expect(indexes.flat().filter(([, index]) => index !== '_id_')).to.have.deep.members([
      ['accounts', 'role', undefined],
      ['accounts', 'expiry', 3600],
      ['audit', 'user_sequence', undefined],
      ['audit', 'at', undefined],
      ['counters', 'expiry', 3600],
      ['devices', 'user', undefined],
      ['held_names', 'expiry', 3600],
      ['nodes', 'expiry', 3600],
      ['login_tokens', 'expiry', 3600],
      ['outbox', 'channel_due', undefined],
      ['outbox', 'expiry', 3600],
      ['outbox', 'user', undefined],
      ['registration_tokens', 'expiry', 3600],
      ['securities', 'waiting_events', undefined],
      ['securities', 'due_reset', undefined],
      ['sessions', 'expiry', 3600],
      ['threepids', 'user', undefined],
      ['validations', 'expiry', 3600],
    ]);
  });

  it('refuses a database that a newer release has written to', async () => {
    const database = server.freshDatabase();
    const earlier = await open(database);
    await earlier.migrate();
    await open(database);
    await raw(database)
      .collection<{ _id: string }>('settings')
      .updateOne({ _id: 'schema' }, { $set: { version: SCHEMA_VERSION + 1 } });
    expect(await faultOf(open(database))).to.be.instanceOf(StoreUnusableError);
    expect(await faultOf(earlier.migrate())).to.be.instanceOf(StoreUnusableError);
  });

  it('does not find what has expired although it is still stored', async () => {
    const database = server.freshDatabase();
    const { sessions } = await open(database);
    await sessions.create(session);
    expect(await sessions.find('session', session.expiresAt - 1)).to.deep.equal(session);
    expect(await sessions.find('session', session.expiresAt)).to.equal(null);
    expect(await sessions.reserveTry('session', 5, session.expiresAt)).to.equal(null);
    expect(await raw(database).collection('sessions').countDocuments()).to.equal(1);
  });

  it('needs one command for each operation that meets no rival', async () => {
    const client = createMongoClient(server.url, 10_000, { monitorCommands: true });
    const store = await open(server.freshDatabase(), { ...patient, client });
    let commands = 0;
    client.on('commandStarted', () => {
      commands += 1;
    });
    for (const [name, run] of hotOperations) {
      commands = 0;
      const answer = await run(store);
      expect([commands, answer], name).to.satisfy(
        ([count, won]: unknown[]) => count === 1 && won !== null && won !== false && won !== 'lost',
      );
    }
  });

  it('gives the TTL index no date of an account, not even of one that took over a shadow', async () => {
    const database = server.freshDatabase();
    const { accounts } = await open(database);
    await accounts.reservePassword(USER, 'net', passwords, NOW);
    const shadow = () => raw(database).collection('accounts').findOne();
    expect((await shadow())?.expiresAt).to.deep.equal(new Date(NOW + 1000));
    for (const [name, run] of hotOperations) if (name.startsWith('accounts.')) await run(await open(database));
    await accounts.reservePassword(USER, 'net', passwords, NOW);
    const found = await raw(database)
      .collection('accounts')
      .find({ expiresAt: { $type: 'date' } })
      .toArray();
    expect(found.map(({ _id }) => String(_id))).to.deep.equal(['$un.known']);
  });

  it('stores no map key that a database could take for a path or an operator', async () => {
    const database = server.freshDatabase();
    const store = await open(database);
    for (const [, run] of hotOperations) await run(store);
    await store.securities.reserveAttempt(USER, '$device.__proto__', lanes, NOW);
    const db = raw(database);
    const collections = await db.listCollections().toArray();
    const documents = await Promise.all(collections.map(({ name }) => db.collection(name).find().toArray()));
    const keys = [...new Set(documents.flat().flatMap(keysOf))];
    expect(keys).to.include('state');
    expect(keys.filter((key) => /[.$]|^__proto__$|^$/.test(key))).to.deep.equal([]);
    expect((await store.sessions.find('session', NOW))?.status).to.equal('done');
    expect(Object.keys((await store.securities.read(USER, NOW)).lanes)).to.deep.equal(['$device.__proto__']);
  });

  it('keeps what a client names as it is, also where it looks like an expression', async () => {
    const { sessions, securities } = await open(server.freshDatabase());
    await sessions.create(session);
    const passed = { ...completion, completed: ['$tries'], hostStamp: '$$ROOT', request: '$subject' };
    expect(await sessions.completeStage('session', passed, NOW)).to.deep.include({
      completed: ['$tries'],
      hostStamp: '$$ROOT',
      request: '$subject',
      state: session.state,
    });
    await securities.addPending(USER, pending, { most: 3, mostFactors: 5 }, NOW);
    expect((await securities.read(USER, NOW)).pending).to.deep.equal([pending]);
  });

  it('lets no guard be won more often by two processes than by one', async () => {
    const database = server.freshDatabase();
    const store = await open(database);
    await store.sessions.create(session);
    await store.registrationTokens.create({ digest: 'token', usesAllowed: 3, uses: 0, expiresAt: null, grants: [] });
    await store.securities.addPending(USER, pending, { most: 3, mostFactors: 5 }, NOW);
    await store.securities.activate(USER, activation, NOW);
    const nodes = await Promise.all([startNode('race', database), startNode('race', database)]);
    const wins = await Promise.all(nodes.map(async (node) => (await say(node, 'go')) as { readonly wins: Wins }));
    const sum = (guard: keyof Wins): number => wins.reduce((total, won) => total + won.wins[guard], 0);
    expect([sum('begin'), sum('acceptStep'), sum('consumeCode'), sum('claim')]).to.deep.equal([1, 1, 1, 1]);
    expect([sum('reserveUse'), sum('reserveAttempt'), sum('hit')]).to.deep.equal([3, 7, 10]);
    expect(sum('reservePassword')).to.equal(passwords.perNetwork.limit);
  });

  it('still has every write that was acknowledged to a process that was killed', async () => {
    const database = server.freshDatabase();
    const node = await startNode('write', database);
    const written: string[] = [];
    const killed = once(node, 'exit');
    node.on('message', (message: { readonly written: string }) => {
      written.push(message.written);
      if (written.length === 20) node.kill('SIGKILL');
    });
    node.send('go');
    await killed;
    const { sessions } = await open(database);
    const found = await Promise.all(written.map((key) => sessions.find(key, NOW)));
    expect(found.map((document) => document?.key)).to.deep.equal(written);
  });

  describe('behind a connection that fails', () => {
    let proxy: BreakableProxy;
    let store: Store;

    beforeEach(async () => {
      proxy = await startBreakableProxy(server.url);
      closing.push(() => proxy.cut());
      store = await open(server.freshDatabase(), { url: proxy.url });
    });

    it('rejects within two seconds once the server is gone, and works again once it is back', async () => {
      await store.sessions.create(session);
      await proxy.cut();
      await expectUnavailable(() => store.sessions.reserveTry('session', 5, NOW));
      await expectUnavailable(() => store.ping());
      await expectUnavailable(() => store.audit.append([{ ...event, userId: USER, sequence: 1 }]));
      await proxy.mend();
      expect((await store.sessions.reserveTry('session', 5, NOW))?.tries).to.equal(1);
    });

    it('rejects within two seconds while the server is silent, and works again once it answers', async () => {
      await store.sessions.create(session);
      proxy.silence();
      await expectUnavailable(() => store.sessions.find('session', NOW));
      await proxy.mend();
      expect((await store.sessions.find('session', NOW))?.key).to.equal('session');
    });

    it('does not open without a server, and says nothing of the credentials in its URL', async () => {
      await proxy.cut();
      const url = proxy.url.replace('mongodb://', 'mongodb://alice:hunter2@');
      await expectUnavailable(() => openMongoStore({ url }));
      const malformed = await faultOf(openMongoStore({ url: 'mongodb://alice:hunter2@/?appName' }));
      expect(malformed).to.be.instanceOf(StoreUnusableError);
      expect(String(malformed)).not.to.contain('hunter2');
    });
  });
});

/** Sends a message; what the process answers. */
async function say(node: ChildProcess, message: string): Promise<unknown> {
  const answered = once(node, 'message');
  node.send(message);
  return (await answered)[0];
}

const faultOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (fault: unknown) => fault,
  );

async function expectUnavailable(run: () => Promise<unknown>): Promise<void> {
  const startedAt = performance.now();
  const fault = await faultOf(run());
  expect(performance.now() - startedAt).to.be.below(2000);
  expect(fault).to.be.instanceOf(StoreUnavailableError);
  expect(String(fault)).not.to.contain('hunter2');
}

const keysOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null && !(value instanceof Date)
    ? Object.entries(value).flatMap(([key, inner]) => [...(Array.isArray(value) ? [] : [key]), ...keysOf(inner)])
    : [];
