import { expect } from 'chai';
import { type Log, silentLog } from '../../../src/base/log.js';
import { drainEvents } from '../../../src/jobs/drain-events.js';
import { pruneTrails } from '../../../src/notify/prune-trails.js';
import { verifyTrail } from '../../../src/notify/verify-trail.js';
import { freshUser, NOW, sampleEvent } from '../../../src/testing/store-contract/samples.js';
import { useStore } from '../uia/engine-kit.js';
import { chain, FOREIGN_KEYS, KEYS, LATER_KEYS, numberedEvent } from './trail-kit.js';

const DAY = 86_400_000;

describe('Pruning the audit trail', () => {
  const store = useStore();
  const parts = (log: Log = silentLog) => ({ store: store(), keys: KEYS, log });
  /** An account with an event on each of so many days. */
  const withDays = async (days: number): Promise<string> => {
    const userId = freshUser();
    for (let day = 0; day < days; day++)
      await store().securities.note(userId, sampleEvent({ at: NOW + day * DAY }), NOW);
    await drainEvents(parts());
    return userId;
  };
  const numbersOf = async (userId: string) =>
    (await store().audit.read(userId, 0, 2000)).map(({ sequence }) => sequence);
  const problemsOf = async (userId: string) =>
    (await verifyTrail({ store: store(), keys: KEYS }, userId)).problems.map(({ kind, sequence }) => [kind, sequence]);

  it('removes what is older than the limit, keeps what is as old as it, and the rest of the chain still holds', async () => {
    const userId = await withDays(5);
    expect(await pruneTrails(parts(), NOW + 2 * DAY, NOW)).to.equal(2);
    expect(await numbersOf(userId)).to.deep.equal([3, 4, 5]);
    expect(await problemsOf(userId)).to.deep.equal([]);
    expect(await pruneTrails(parts(), NOW + 2 * DAY, NOW)).to.equal(0);
    expect(await pruneTrails({ ...parts(), keys: LATER_KEYS }, NOW + 4 * DAY, NOW)).to.equal(2);
    expect(await problemsOf(userId)).to.deep.equal([]);
    await store().securities.note(userId, sampleEvent({ at: NOW + 9 * DAY }), NOW);
    await drainEvents(parts());
    expect(await numbersOf(userId)).to.deep.equal([5, 6]);
    expect(await problemsOf(userId)).to.deep.equal([]);
  });

  it('may take a whole trail, which goes on where it was', async () => {
    const userId = await withDays(2);
    await pruneTrails(parts(), NOW + 9 * DAY, NOW);
    expect(await numbersOf(userId)).to.deep.equal([]);
    expect(await problemsOf(userId)).to.deep.equal([]);
    await store().securities.note(userId, sampleEvent({ at: NOW + 9 * DAY }), NOW);
    await drainEvents(parts());
    expect(await numbersOf(userId)).to.deep.equal([3]);
    expect(await problemsOf(userId)).to.deep.equal([]);
  });

  it('is seen through: with the removed records back, or more removed, a trail does not hold', async () => {
    const userId = await withDays(5);
    const all = await store().audit.read(userId, 0, 10);
    await pruneTrails(parts(), NOW + 2 * DAY, NOW);
    await store().audit.append(all.slice(0, 2));
    expect(await problemsOf(userId), 'what is before the checkpoint does not count').to.deep.equal([]);
    await pruneTrails(parts(), NOW + 2 * DAY, NOW);
    expect(await numbersOf(userId)).to.deep.equal([3, 4, 5]);
    await store().audit.prune(userId, 3);
    expect(await problemsOf(userId)).to.deep.equal([['missing', 3]]);
  });

  it('can be repeated when it was cut short after the checkpoint, and raced', async () => {
    const userId = await withDays(4);
    const cut = { ...store().audit, prune: async () => Promise.reject(new Error('cut short')) };
    const broken = pruneTrails({ ...parts(), store: { ...store(), audit: cut } }, NOW + 2 * DAY, NOW);
    expect(await broken.catch(String)).to.include('cut short');
    expect(await problemsOf(userId)).to.deep.equal([]);
    await Promise.all([1, 2, 3].map(() => pruneTrails(parts(), NOW + 2 * DAY, NOW)));
    expect(await numbersOf(userId)).to.deep.equal([3, 4]);
    expect(await problemsOf(userId)).to.deep.equal([]);
  });

  it('takes more records than one page', async () => {
    const userId = freshUser();
    const records = chain(Array.from({ length: 1203 }, (_, index) => numberedEvent(index + 1, { userId })));
    await store().audit.append(records);
    for (let time = 0; time < 2; time++) await store().securities.note(userId, sampleEvent(), NOW);
    // Its security document has only two events; that many the checkpoint may speak for.
    await store().securities.dropEvents(userId, { sequence: 2, mac: records[1]?.link?.mac ?? '' });
    const upTo = (sequence: number) => ({
      ...store().securities,
      auditState: async () => ({ head: { sequence, mac: '' }, last: sequence, waiting: 0 }),
    });
    const known = { ...store(), securities: upTo(1201) };
    expect(await pruneTrails({ ...parts(), store: known }, NOW + DAY, NOW)).to.be.at.least(1201);
    expect(await numbersOf(userId)).to.deep.equal([1202, 1203]);
    expect(await store().audit.checkpoint(userId)).to.include({ upTo: 1201 });
  });

  it('chains what a release without a chain has kept before it removes any of it', async () => {
    const userId = freshUser();
    for (let time = 0; time < 3; time++)
      await store().securities.note(userId, sampleEvent({ at: NOW + time * DAY }), NOW);
    const waiting = (await store().securities.takeEvents(10_000)).filter((event) => event.userId === userId);
    await store().audit.append(waiting);
    const drained = { ...store().securities, auditState: async () => ({ head: null, last: 3, waiting: 0 }) };
    await pruneTrails({ ...parts(), store: { ...store(), securities: drained } }, NOW + DAY, NOW);
    expect(await numbersOf(userId)).to.deep.equal([2, 3]);
    expect(await problemsOf(userId)).to.deep.equal([]);
  });

  it('keeps records that do not hold, as evidence, and says so', async () => {
    const userId = freshUser();
    await store().audit.append(
      chain(
        [1, 2].map((sequence) => numberedEvent(sequence, { userId })),
        FOREIGN_KEYS,
      ),
    );
    for (let time = 0; time < 2; time++) await store().securities.note(userId, sampleEvent(), NOW);
    await drainEvents(parts());
    const errors: unknown[] = [];
    const log = { ...silentLog, error: (line: unknown) => errors.push(line) } as unknown as Log;
    await pruneTrails(parts(log), NOW + 9 * DAY, NOW);
    expect(await numbersOf(userId)).to.deep.equal([1, 2]);
    expect(errors).to.deep.include({ userId, sequence: 1 });
  });
});
