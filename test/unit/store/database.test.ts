import { expect } from 'chai';
import fc from 'fast-check';
import type { Table } from '../../../src/store/embedded/database.js';
import { keysUnder } from '../../../src/store/embedded/keys-under.js';
import { StoreUnavailableError } from '../../../src/store/port/store.js';
import { type FreshDatabase, openFreshDatabase } from './open-fresh-database.js';

/** Any text that a client can send as JSON and a key of lmdb can hold. */
const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });

describe('the embedded database', () => {
  let fresh: FreshDatabase;
  before(async () => {
    fresh = await openFreshDatabase();
  });
  after(() => fresh.remove());

  it('keeps keys of two texts apart, whatever the texts are, and lists those under one text', async () => {
    const index: Table<true, [string, string]> = fresh.database.table('pairs');
    const near = fc.tuple(anyText, anyText, fc.constantFrom('', '\u0000', '\u0001', '.', '"', '\uffff', '😀'));
    const pairs = near.map(([a, b, mark]): [string, string][] => [
      [a, `${mark}${b}`],
      [`${a}${mark}`, b],
      [a, b],
      [`${a}${b}`, a],
    ]);
    await fc.assert(
      fc.asyncProperty(pairs, async (made) => {
        await fresh.database.write(() => {
          for (const pair of made) index.putSync(pair, true);
        });
        const texts = (all: readonly (readonly [string, string])[]) => [
          ...new Set(all.map((each) => JSON.stringify(each))),
        ];
        for (const [first] of made) {
          const expected = texts(made.filter(([head]) => head === first));
          expect(texts(keysUnder(index, first))).to.have.members(expected);
        }
        await fresh.database.write(() => {
          for (const pair of made) index.removeSync(pair);
        });
        expect([...index.getKeys()]).to.deep.equal([]);
      }),
      { numRuns: 300 },
    );
  });

  it('gives back values as they were put, whatever their members are called', async () => {
    const table = fresh.database.table<unknown>('values');
    await fc.assert(
      fc.asyncProperty(anyText, fc.dictionary(anyText, fc.jsonValue()), async (id, members) => {
        const value = { ...members, ['__proto__']: 'own' };
        await fresh.database.write(() => table.putSync(id, value));
        const found = await fresh.database.read(() => table.get(id));
        expect(JSON.stringify(found)).to.equal(JSON.stringify(value));
      }),
      { numRuns: 200 },
    );
  });

  it('keeps nothing of a change that throws, and passes on what it threw', async () => {
    const table = fresh.database.table<number>('thrown');
    const thrown = new Error('refused');
    const writing = fresh.database.write(() => {
      table.putSync('a', 1);
      throw thrown;
    });
    expect(await writing.catch((error: unknown) => error)).to.equal(thrown);
    expect(await fresh.database.read(() => table.get('a'))).to.equal(undefined);
  });

  it('refuses reads and writes once it is closing, and waits for those before', async () => {
    const { database, remove } = await openFreshDatabase();
    const table = database.table<number>('late');
    const earlier = database.write(() => table.putSync('a', 1));
    const closing = database.close();
    const late = [database.read(() => table.get('a')), database.write(() => table.putSync('b', 1))];
    for (const each of late) {
      expect(await each.catch((error: unknown) => error)).to.be.instanceOf(StoreUnavailableError);
    }
    await earlier;
    await closing;
    await remove();
  });
});
