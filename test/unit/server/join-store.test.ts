import { expect } from 'chai';
import { createKeyRing } from '../../../src/base/key-ring.js';
import { silentLog } from '../../../src/base/log.js';
import { systemRandom } from '../../../src/base/runtime.js';
import { createUia } from '../../../src/server/create-uia.js';
import { joinStore } from '../../../src/server/join-store.js';
import type { Store } from '../../../src/store/port/store.js';
import { FakeClock } from '../../support/fake-clock.js';
import { openTestStore } from '../../support/test-server.js';

describe('a process that begins to use a store', () => {
  const [old, added] = ['old', 'new'].map((id) => ({ id, bytes: systemRandom(32) }));
  if (!old || !added) throw new Error('no keys');
  const oldRing = createKeyRing([old], 'old');
  const bothRing = createKeyRing([old, added], 'old');

  const inStore = async (task: (store: Store, clock: FakeClock) => Promise<void>): Promise<void> => {
    const { store, dispose } = await openTestStore('embedded');
    try {
      await task(store, new FakeClock());
    } finally {
      await store.close();
      await dispose();
    }
  };
  const runtimeOf = ({ now, timers }: FakeClock, name = 'x') => ({
    clock: now,
    timers,
    log: silentLog,
    newId: () => name,
  });
  const keysOf = async (store: Store, clock: FakeClock) =>
    (await store.nodes.running(clock.now())).map(({ keys }) => keys);

  it('is seen without a new key by whoever registers that first, or is refused: there is no third way', () =>
    inStore(async (store, clock) => {
      await store.settings.registerKeys(oldRing.fingerprints());
      for (const when of ['before', 'after'] as const) {
        const seen: unknown[] = [];
        /** What `keys rotate` does on another machine: the new key is registered, then all who run are looked at. */
        const rotate = async (): Promise<void> => {
          await store.settings.registerKeys(bothRing.fingerprints());
          seen.push(...(await keysOf(store, clock)));
        };
        const registerKeys: Store['settings']['registerKeys'] = async (marks) => {
          if (when === 'before') await rotate();
          const known = await store.settings.registerKeys(marks);
          if (when === 'after') await rotate();
          return known;
        };
        const raced = { ...store, settings: { ...store.settings, registerKeys } };
        const joined = await joinStore(raced, oldRing, runtimeOf(clock)).catch(String);
        expect(seen, when).to.deep.equal([['old']]);
        if (when === 'before') expect(joined).to.include('not the ones that this store was made with');
        if (typeof joined !== 'string') await joined.stop();
        expect(await keysOf(store, clock)).to.deep.equal([]);
        await store.settings.forgetKey('new');
      }
    }));

  it('of an application of its own says which keys it has, again and again, until it is closed', () =>
    inStore(async (store, clock) => {
      const accounts = { find: async () => null, verifyPassword: async () => false };
      let noted = Promise.resolve();
      const note: Store['nodes']['note'] = (node) => {
        noted = store.nodes.note(node);
        return noted;
      };
      const watched = { ...store, nodes: { ...store.nodes, note } };
      const host = { store: watched, accounts, issuer: 'Example', requester: () => null };
      const uia = await createUia({ ...host, keys: bothRing, runtime: runtimeOf(clock, 'host') });
      for (let beats = 0; beats < 4; beats++) {
        const [node, ...more] = await store.nodes.running(clock.now());
        expect([node?.keys, node?.activeKey, more]).to.deep.equal([['old', 'new'], 'old', []]);
        expect(node?.name).to.match(/ \d+ host$/);
        clock.advance(10_000);
        clock.tick();
        await noted;
      }
      await uia.close();
      expect(await keysOf(store, clock)).to.deep.equal([]);
      const refused = createUia({ ...host, keys: oldRing, runtime: runtimeOf(clock) }).catch(String);
      expect(await refused).to.include('not the ones that this store was made with');
      expect(await keysOf(store, clock)).to.deep.equal([]);
    }));
});
