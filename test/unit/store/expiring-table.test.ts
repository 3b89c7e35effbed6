import { expect } from 'chai';
import fc from 'fast-check';
import { expiringTable } from '../../../src/store/embedded/expiring-table.js';
import { sweepOf } from '../../../src/store/embedded/sweep.js';
import { type FreshDatabase, openFreshDatabase } from './open-fresh-database.js';

interface Value {
  readonly endsAt: number | null;
}

describe('an expiring table', () => {
  let fresh: FreshDatabase;
  before(async () => {
    fresh = await openFreshDatabase();
  });
  after(() => fresh.remove());

  it('knows the end of every value through any number of changes', async () => {
    const table = expiringTable<Value>(fresh.database, 'values', ({ endsAt }) => endsAt);
    const id = fc.constantFrom('a', 'b', 'c');
    const end = fc.option(fc.integer({ min: 1, max: 9 }));
    const change = fc.oneof(
      fc.record({ id, endsAt: end }),
      fc.record({ id, endsAt: fc.constant<'removed'>('removed') }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 12 }), fc.integer({ min: 0, max: 10 }), async (changes, now) => {
        const model = new Map<string, number | null>();
        await fresh.database.write(() => {
          for (const { id, endsAt } of changes) {
            if (endsAt === 'removed') table.remove(id);
            else table.put(id, { endsAt });
            if (endsAt === 'removed') model.delete(id);
            else model.set(id, endsAt);
          }
        });
        const ended = [...model].filter(([, endsAt]) => endsAt !== null && endsAt <= now).map(([key]) => key);
        expect(table.due(now, 10)).to.have.members(ended);
        for (const key of ['a', 'b', 'c']) {
          const there = model.has(key) && !ended.includes(key);
          expect(table.get(key, now) !== undefined).to.equal(there);
        }
        await fresh.database.write(() => {
          for (const key of model.keys()) table.remove(key);
        });
        expect(table.due(Number.MAX_SAFE_INTEGER, 10)).to.deep.equal([]);
      }),
      { numRuns: 200 },
    );
  });

  it('is swept of the first to end first, and of no more than asked for', async () => {
    const table = expiringTable<Value>(fresh.database, 'swept', ({ endsAt }) => endsAt);
    await fresh.database.write(() => {
      for (const endsAt of [3, 1, 2, 4]) table.put(`${endsAt}`, { endsAt });
    });
    const sweep = (now: number, most: number) => fresh.database.write(() => sweepOf(table)(now, most));
    expect(await sweep(3, 2)).to.equal(2);
    expect(['1', '2', '3', '4'].map((id) => table.getAny(id) !== undefined)).to.deep.equal([false, false, true, true]);
    expect(await sweep(3, 2)).to.equal(1);
    expect(await sweep(3, 2)).to.equal(0);
  });
});
