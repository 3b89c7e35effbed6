import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { openDatabase } from '../../src/store/embedded/database.js';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.js';
import { SCHEMA_VERSION, type Store, StoreUnusableError } from '../../src/store/port/store.js';
import { NOW, sampleAccount, sampleSession, sampleToken } from '../../src/testing/store-contract/samples.js';
import { storeContract } from '../../src/testing/store-contract.js';
import {
  type ChildMessage,
  type ChildTask,
  type GuardName,
  prepareRaces,
  WINNERS,
  type WriteName,
} from './store-processes.js';

const freshFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'embedded-store-'));

storeContract('embedded', async () => {
  const path = await freshFolder();
  const [store, second] = await Promise.all([openEmbeddedStore({ path }), openEmbeddedStore({ path })]);
  return {
    store,
    second,
    async close() {
      await Promise.all([store.close(), second.close()]);
      await rm(path, { recursive: true });
    },
  };
});

describe('the embedded store', () => {
  const cleanups: (() => Promise<unknown>)[] = [];
  let path: string;

  beforeEach(async () => {
    path = await freshFolder();
    cleanups.push(() => rm(path, { recursive: true }));
  });
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  });

  async function open(folder = path): Promise<Store> {
    const store = await openEmbeddedStore({ path: folder });
    cleanups.push(() => store.close());
    return store;
  }

  async function refusal(folder: string): Promise<unknown> {
    return openEmbeddedStore({ path: folder }).then(
      () => 'opened',
      (error: unknown) => error,
    );
  }

  async function startChild(): Promise<ChildProcess> {
    const program = new URL('store-processes.ts', import.meta.url);
    const child = fork(program, ['embedded', path], { execArgv: ['--import=tsx'] });
    cleanups.push(() => end(child));
    await once(child, 'message');
    return child;
  }

  async function end(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  it('lets as many callers win each guard, of two processes on one folder, as one process would', async () => {
    const store = await open();
    await store.migrate();
    await prepareRaces(store);
    const children = await Promise.all([startChild(), startChild()]);
    for (const [guard, winners] of Object.entries(WINNERS) as [GuardName, number][]) {
      const won = await Promise.all(children.map((child) => raceIn(child, guard)));
      expect(
        won.reduce((sum, each) => sum + each, 0),
        guard,
      ).to.equal(winners);
    }
  });

  const kept: Readonly<Record<WriteName, (store: Store, id: string) => Promise<boolean>>> = {
    session: async ({ sessions }, id) => (await sessions.find(id, NOW)) !== null,
    account: async ({ accounts }, id) => (await accounts.find(id)) !== null,
    event: async ({ securities }, id) => (await securities.read(id, NOW)).stamp === 1,
    counter: async ({ counters }, id) => !(await counters.hit(id, { limit: 1, windowMs: 1000 }, NOW)).ok,
  };
  for (const [write, isKept] of Object.entries(kept) as [WriteName, (typeof kept)[WriteName]][]) {
    it(`has every ${write} that was acknowledged before its process was killed`, async () => {
      for (let round = 0; round < 2; round += 1) {
        const written = await writeUntilKilled(await startChild(), write, 20 * (round + 1));
        const store = await open();
        for (const id of written) expect(await isKept(store, id), id).to.equal(true);
      }
    });
  }

  async function writeUntilKilled(child: ChildProcess, write: WriteName, most: number): Promise<readonly string[]> {
    const written: string[] = [];
    child.on('message', (message: ChildMessage) => {
      if (typeof message === 'object' && 'written' in message) written.push(message.written);
      if (written.length === most) child.kill('SIGKILL');
    });
    child.send({ writeUntilKilled: write } satisfies ChildTask);
    await once(child, 'exit');
    return written;
  }

  it('refuses what no longer fits on the disk, keeps what did, and can be closed', async function () {
    if (process.platform === 'win32') this.skip();
    const messages: ChildMessage[] = [];
    const small = 'ulimit -f 400; exec "$0" "$@"';
    const program = fileURLToPath(new URL('store-processes.ts', import.meta.url));
    const args = ['-c', small, process.execPath, '--import=tsx', program, 'embedded', path];
    const child = spawn('sh', args, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    cleanups.push(() => end(child));
    child.on('message', (message: ChildMessage) => {
      messages.push(message);
      if (message === 'ready') child.send({ writeUntilRefused: 'account' } satisfies ChildTask);
      if (message === 'closed') child.disconnect();
    });
    await once(child, 'exit');
    expect(child.exitCode).to.equal(0);
    expect(messages.slice(-2)).to.deep.equal([{ refused: 'StoreUnavailableError' }, 'closed']);
    const written = messages.flatMap((message) =>
      typeof message === 'object' && 'written' in message ? message.written : [],
    );
    expect(written).to.have.length.greaterThan(20);
    const { accounts } = await open();
    for (const id of written) expect(await accounts.find(id), id).to.not.equal(null);
  });

  it('makes its folder, which only its owner may enter', async () => {
    const folder = join(path, 'a', 'store.d');
    const store = await open(folder);
    await store.ping();
    expect((await stat(folder)).mode & 0o777).to.equal(0o700);
  });

  it('keeps what it has when it is closed and opened again', async () => {
    const account = sampleAccount();
    const before = await openEmbeddedStore({ path });
    await before.migrate();
    await before.accounts.create(account);
    await before.close();
    expect(await (await open()).accounts.find(account.userId)).to.deep.equal(account);
  });

  it('is opened again with the schema of this release, and refused with a newer one', async () => {
    await (await open()).migrate();
    await open();
    await mark(SCHEMA_VERSION + 1);
    const error = await refusal(path);
    expect(error).to.be.instanceOf(StoreUnusableError);
    expect(String(error))
      .to.include(path)
      .and.to.include(`schema version ${SCHEMA_VERSION + 1}`);
  });

  it('is not migrated when a newer release did so since it was opened', async () => {
    const store = await open();
    await store.migrate();
    await mark(SCHEMA_VERSION + 1);
    const error = await store.migrate().catch((fault: unknown) => fault);
    expect(error).to.be.instanceOf(StoreUnusableError);
  });

  async function mark(version: number): Promise<void> {
    const database = openDatabase(path);
    const marks = database.table<number>('marks');
    await database.write(() => marks.putSync('schema', version));
    await database.close();
  }

  it('is not opened below a file, on a file, or on something that is no store', async () => {
    const file = join(path, 'file');
    await writeFile(file, 'text');
    await mkdir(join(path, 'data', 'data.mdb'), { recursive: true });
    await mkdir(join(path, 'lock', 'lock.mdb'), { recursive: true });
    const others = ['no', 'no database'.repeat(1000)].map((text, index) => ({ text, folder: join(path, `${index}`) }));
    for (const { text, folder } of others) {
      await mkdir(folder);
      await writeFile(join(folder, 'data.mdb'), text);
    }
    const places = [file, join(file, 'below'), join(path, 'data'), join(path, 'lock'), ...others.map((o) => o.folder)];
    for (const folder of places) {
      const error = await refusal(folder);
      expect(error, folder).to.be.instanceOf(StoreUnusableError);
      expect(String(error), folder).to.include(folder);
    }
  });

  it('is swept of what has expired, and of that only', async () => {
    const store = await open();
    await store.migrate();
    const old = sampleSession({ expiresAt: NOW });
    const live = sampleSession({ expiresAt: NOW + 1 });
    const moved = sampleSession({ expiresAt: NOW, status: 'running', lease: { id: 'l', untilAt: NOW } });
    for (const session of [old, live, moved]) await store.sessions.create(session);
    await store.sessions.finish(moved.key, 'l', null, NOW + 1, NOW - 1);
    const oldToken = sampleToken({ expiresAt: NOW, grants: ['admin'] });
    const tokens = [oldToken, sampleToken({ expiresAt: NOW + 1, grants: ['admin'] }), sampleToken()];
    for (const token of tokens) await store.registrationTokens.create(token);
    await store.registrationTokens.reserve(oldToken.digest, 's', NOW, NOW - 1);
    await store.registrationTokens.commit(oldToken.digest, 's');
    for (const [key, windowMs] of [
      ['old', 1],
      ['live', 2],
    ] as const) {
      await store.counters.hit(key, { limit: 1, windowMs }, NOW - 1);
    }
    const { userId } = sampleAccount();
    await store.accounts.create(sampleAccount({ userId }));
    const rule = { perNetwork: { limit: 1, windowMs: 1 }, overall: { limit: 1, windowMs: 2 } };
    for (const name of [userId, 'nobody']) await store.accounts.reservePassword(name, 'a', rule, NOW - 1);

    expect(await store.sweep(NOW)).to.equal(5);
    expect(await store.sweep(NOW)).to.equal(0);
    expect(await store.sessions.find(old.key, 0)).to.equal(null);
    expect(await store.sessions.find(live.key, NOW)).to.deep.equal(live);
    expect(await store.sessions.find(moved.key, NOW)).to.include({ status: 'done' });
    expect(await store.registrationTokens.find(oldToken.digest, 0)).to.equal(null);
    expect(await store.registrationTokens.commit(oldToken.digest, 's')).to.equal(false);
    expect(await store.registrationTokens.removeGranting('admin')).to.equal(1);
    expect((await store.counters.hit('live', { limit: 1, windowMs: 2 }, NOW)).ok).to.equal(false);
    for (const name of [userId, 'nobody']) {
      expect(await store.accounts.reservePassword(name, 'b', rule, NOW)).to.include({ outcome: 'limited' });
    }
    expect(await store.sweep(NOW + 1)).to.be.greaterThan(2);
    expect(await store.accounts.find(userId)).to.not.equal(null);
  });

  it('is swept a bounded number at a time', async () => {
    const store = await open();
    await store.migrate();
    const sessions = Array.from({ length: 501 }, () => sampleSession({ expiresAt: NOW }));
    await Promise.all(sessions.map((session) => store.sessions.create(session)));
    expect(await store.sweep(NOW)).to.equal(500);
    expect(await store.sweep(NOW)).to.equal(1);
  });
});

async function raceIn(child: ChildProcess, guard: GuardName): Promise<number> {
  child.send({ race: guard } satisfies ChildTask);
  const [message] = (await once(child, 'message')) as [ChildMessage];
  if (typeof message === 'object' && 'won' in message) return message.won;
  throw new Error(`the child did not race ${guard}`);
}
