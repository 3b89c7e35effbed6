import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { createKeyRing, keyIdOf } from '../../src/base/key-ring.js';
import { systemRandom } from '../../src/base/runtime.js';
import { Secret } from '../../src/base/secret.js';
import { keys } from '../../src/cli/keys.js';
import { resealSecrets } from '../../src/jobs/reseal-secrets.js';
import { openFactorSecret, sealFactorSecret } from '../../src/mfa/factor-secret.js';
import { loadKeyFile } from '../../src/server/key-file.js';
import { activateKey, addKey, listKeys } from '../../src/server/key-file-changes.js';
import { prepareStore } from '../../src/server/prepare-store.js';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.js';
import type { Store } from '../../src/store/port/store.js';
import { enrol, NOW, sampleCodes, samplePending } from '../../src/testing/store-contract/samples.js';
import { command } from '../support/command.js';
import { freshFolder } from '../support/fresh-folder.js';

describe('matrix-uia keys', () => {
  let folder: string;
  let first: string;
  const path = () => join(folder, 'keys.json');
  const users = ['@a:localhost', '@b:localhost', '@c:localhost'];

  beforeEach(async () => {
    folder = await freshFolder('keys');
    await loadKeyFile({ path: path(), mayCreate: true });
    first = (await listKeys(path()))[0]?.id ?? '';
    await inStore(async (store, ring) => {
      await prepareStore(store, ring);
      for (const userId of users) {
        const secret = sealFactorSecret(ring, userId, 'factor', new Secret(`secret of ${userId}`));
        const codes = userId === users[0] ? sampleCodes({ keyId: first }) : null;
        await enrol(store, userId, { pending: samplePending({ id: 'factor', secret }), codes });
      }
    });
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function inStore<T>(task: (store: Store, ring: ReturnType<typeof createKeyRing>) => Promise<T>): Promise<T> {
    const store = await openEmbeddedStore({ path: join(folder, 'data') });
    try {
      const file = await loadKeyFile({ path: path(), mayCreate: false });
      return await task(store, createKeyRing(file.keys, file.activeId));
    } finally {
      await store.close();
    }
  }

  /** What the command does in a process of its own. */
  async function run(...args: readonly string[]) {
    const lines: string[] = [];
    const { log, error } = console;
    console.log = console.error = (line: string) => lines.push(line);
    try {
      const sets = [`store.embedded.path=${join(folder, 'data')}`, `keys.file=${path()}`];
      return { code: await keys([...args, ...sets.flatMap((set) => ['--set', set])]), out: lines.join('\n') };
    } finally {
      Object.assign(console, { log, error });
    }
  }

  const secretsUnder = (): Promise<string[]> =>
    inStore(async ({ securities }, ring) =>
      Promise.all(
        users.map(async (userId) => {
          const { secret = '' } = (await securities.read(userId, NOW)).factors.factor ?? {};
          expect(openFactorSecret(ring, userId, 'factor', secret).reveal()).to.equal(`secret of ${userId}`);
          return keyIdOf(secret);
        }),
      ),
    );

  it('adds one that is used for nothing yet, in a file that stays private', async () => {
    expect((await run('add', '--json')).code).to.equal(0);
    const [old, added] = await listKeys(path());
    expect([old?.active, added?.active]).to.deep.equal([true, false]);
    expect((await stat(path())).mode & 0o077).to.equal(0);
    expect(await secretsUnder()).to.deep.equal([first, first, first]);
    const { keys: entries } = JSON.parse(await readFile(path(), 'utf8'));
    const { out } = await run('list');
    for (const { key } of entries) expect(out).to.not.include(key);
  });

  it('seals everything anew under the added one, and says which old one can go', async () => {
    await run('add');
    const added = (await listKeys(path()))[1]?.id ?? '';
    const { code, out } = await run('rotate');
    expect(code, out).to.equal(0);
    expect(out).to.include(`${added} is the active key; 3 secrets were sealed anew`);
    expect(out).to.include(`${first} is needed yet: secrets 0, sets of recovery codes 1`);
    expect(await secretsUnder()).to.deep.equal([added, added, added]);
    expect(await run('remove', first)).to.include({ code: 1 });
    await inStore(({ securities }) => securities.removeAll(users[0] ?? '', codesGone, NOW));
    expect(JSON.parse((await run('rotate', '--json')).out)).to.deep.equal({
      active: added,
      resealed: 0,
      removable: [first],
      needed: 0,
    });
    expect(await run('remove', added), 'the active one stays').to.include({ code: 1 });
    const seals = (activeKey: string, untilAt: number) =>
      inStore(({ nodes }) => nodes.note({ name: 'one 11 a', keys: [first, added], activeKey, untilAt }));
    await seals(first, Date.now() + 30_000);
    expect((await run('remove', first)).out, 'a server seals under it').to.include('SIGHUP first: one 11 a');
    await seals(added, Date.now() + 30_000);
    expect(await run('remove', first)).to.include({ code: 0 });
    expect((await listKeys(path())).map(({ id }) => id)).to.deep.equal([added]);
    await inStore(prepareStore);
  });

  it('is not made active before every server that runs has loaded it, unless it is forced', async () => {
    await run('add');
    const added = (await listKeys(path()))[1]?.id ?? '';
    const node = (name: string, loaded: readonly string[], untilAt = Date.now() + 30_000) =>
      inStore(({ nodes }) => nodes.note({ name, keys: loaded, untilAt }));
    await node('one 11 a', [first, added]);
    await node('two 22 b', [first]);
    await node('over 33 c', [first], Date.now() - 1);
    const { code, out } = await run('rotate');
    expect(code, out).to.equal(1);
    expect(out).to.include('missing on: two 22 b.').and.not.include('one 11').and.not.include('over 33');
    expect((await listKeys(path())).map(({ active }) => active)).to.deep.equal([true, false]);
    expect(await secretsUnder()).to.deep.equal([first, first, first]);
    await node('two 22 b', [first, added]);
    expect((await run('rotate')).code).to.equal(0);

    await run('add');
    expect((await run('rotate')).code).to.equal(1);
    expect((await run('rotate', '--force')).code).to.equal(0);
    expect((await listKeys(path())).map(({ active }) => active)).to.deep.equal([false, false, true]);
  });

  it('goes on where it was killed', async () => {
    await run('add');
    const added = (await listKeys(path()))[1]?.id ?? '';
    await activateKey(path(), added, systemRandom);
    await inStore(async (store, ring) => {
      let writes = 0;
      const reseal: Store['securities']['reseal'] = async (...args) => {
        if (++writes > 1) throw new Error('killed');
        return store.securities.reseal(...args);
      };
      const dying = { securities: { ...store.securities, reseal } };
      await resealSecrets({ store: dying, keys: ring, clock: () => NOW }).catch(() => undefined);
    });
    expect(await secretsUnder()).to.deep.equal([added, first, first]);
    expect(JSON.parse((await run('rotate', '--json')).out)).to.include({ active: added, resealed: 2 });
    expect(await secretsUnder()).to.deep.equal([added, added, added]);
  });

  it('leaves a secret that a server changes at the same moment', async () => {
    await addKey(path(), { random: systemRandom, clock: () => NOW });
    await activateKey(path(), (await listKeys(path()))[1]?.id ?? '', systemRandom);
    await inStore(async (store, ring) => {
      const reseal: Store['securities']['reseal'] = async (userId, factorId, seen, sealed) => {
        if (userId === users[1]) await store.securities.removeAll(userId, codesGone, NOW);
        return store.securities.reseal(userId, factorId, seen, sealed);
      };
      const raced = { securities: { ...store.securities, reseal } };
      expect(await resealSecrets({ store: raced, keys: ring, clock: () => NOW })).to.equal(2);
      expect((await store.securities.read(users[1] ?? '', NOW)).factors).to.deep.equal({});
    });
  });

  it('is done by one at a time', async () => {
    await inStore(({ jobs }) => jobs.claim('keys', 'another', 60_000, Date.now()));
    for (const name of ['add', 'rotate']) expect(await run(name)).to.include({ code: 1 });
    expect(await listKeys(path())).to.have.length(1);
  });

  it('says what there is for anything else', async () => {
    for (const args of [[], ['burn'], ['remove'], ['add', 'x']]) expect(await run(...args)).to.include({ code: 2 });
  });

  it('reaches a running server by SIGHUP, which goes on with the old ones when the file is no good', async function () {
    this.timeout(90_000);
    const sets = [`store.embedded.path=${join(folder, 'data')}`, `keys.file=${path()}`, 'listen.port=0'];
    const server = await command(['serve', ...sets.flatMap((set) => ['--set', set])]);
    await server.says('listening on');
    await run('add');
    server.child.kill('SIGHUP');
    await server.says('read the key file again');
    expect(await run('rotate')).to.include({ code: 0 });
    await rm(path());
    server.child.kill('SIGHUP');
    while (!server.err().includes('the keys stay as they were')) await new Promise((resolve) => setImmediate(resolve));
    server.child.kill('SIGTERM');
    expect(await server.ended()).to.equal(0);
    await server.dispose();
  });
});

const codesGone = {
  type: 'two_factor_disabled',
  at: NOW,
  actor: { kind: 'person' },
  address: null,
  userAgent: null,
  deviceId: null,
  session: null,
  reason: null,
} as const;
