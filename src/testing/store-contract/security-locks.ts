import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { NumberedEvent } from '../../model/security-event.js';
import type { StepUse } from '../../store/port/securities.js';
import { enrol, failuresOf, freshUser, NOW, sampleEvent, sampleRule } from './samples.js';
import { count, race, type Stores } from './stores.js';

export function securityLocksContract(stores: Stores): void {
  const eventsOf = async (userId: string): Promise<readonly NumberedEvent['type'][]> =>
    (await stores().second.securities.takeEvents(10_000))
      .filter((event) => event.userId === userId)
      .map(({ type }) => type);
  const locking = sampleEvent({ type: 'factor_locked' });
  const unlocking = sampleEvent({ type: 'factor_unlocked' });

  describe('The failure that locks a lane', () => {
    it('has its event in the same write, and neither the ones before nor the refusals after it have', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      const rule = sampleRule({ lockAfter: 3, delaysMs: [0] });
      const told: number[] = [];
      for (const { securities } of [store, second, store, second]) {
        await securities.reserveAttempt(userId, 'a.$b', rule, NOW, locking);
        told.push((await eventsOf(userId)).length);
      }
      expect(told).to.deep.equal([0, 0, 1, 1]);
      expect(await eventsOf(userId)).to.deep.equal(['factor_locked']);
    });

    it('may be the first one', async () => {
      const userId = freshUser();
      const rule = sampleRule({ lockAfter: 1, delaysMs: [0] });
      const { securities } = stores().store;
      const first = await securities.reserveAttempt(userId, 'unknown', rule, NOW, locking);
      expect([first.outcome, failuresOf(first.security, 'unknown')]).to.deep.equal(['reserved', 1]);
      const next = await securities.reserveAttempt(userId, 'unknown', rule, NOW, locking);
      expect(next.outcome).to.equal('locked');
      expect(await eventsOf(userId)).to.deep.equal(['factor_locked']);
    });

    it('waits like every other one', async () => {
      const userId = freshUser();
      const rule = sampleRule({ lockAfter: 2, delaysMs: [0, 1000] });
      const { securities } = stores().store;
      const reserve = (now: number) => securities.reserveAttempt(userId, 'unknown', rule, now, locking);
      await reserve(NOW);
      expect(await reserve(NOW + 999)).to.include({ outcome: 'delayed', notBeforeAt: NOW + 1000 });
      expect(await eventsOf(userId)).to.deep.equal([]);
      expect((await reserve(NOW + 1000)).outcome).to.equal('reserved');
      expect(await eventsOf(userId)).to.deep.equal(['factor_locked']);
    });

    it('is told once when raced', async () => {
      const userId = freshUser();
      const rule = sampleRule({ lockAfter: 10, delaysMs: [0] });
      const answers = await race(stores(), ({ securities }) =>
        securities.reserveAttempt(userId, 'unknown', rule, NOW, locking),
      );
      expect(count(answers, ({ outcome }) => outcome === 'reserved')).to.equal(10);
      expect(count(answers, ({ outcome }) => outcome === 'locked')).to.equal(22);
      expect(await eventsOf(userId)).to.deep.equal(['factor_locked']);
    });
  });

  describe('A lock', () => {
    it('is opened with all lanes by one of many who try, and there is nothing to open then', async () => {
      const userId = freshUser();
      for (const lane of ['unknown', 'device:a.$b'])
        await stores().store.securities.reserveAttempt(userId, lane, sampleRule(), NOW);
      const answers = await race(stores(), ({ securities }) => securities.unlock(userId, unlocking, NOW));
      expect(count(answers, Boolean)).to.equal(1);
      expect((await stores().second.securities.read(userId, NOW)).lanes).to.deep.equal({});
      expect(await eventsOf(userId)).to.deep.equal(['factor_unlocked']);
    });

    it('is not there to be opened for a user without failures, or whose tries were given back', async () => {
      const { securities } = stores().store;
      const userId = freshUser();
      expect(await securities.unlock(userId, unlocking, NOW)).to.equal(false);
      await securities.reserveAttempt(userId, 'unknown', sampleRule(), NOW);
      await securities.refundAttempt(userId, 'unknown');
      expect(await securities.unlock(userId, unlocking, NOW)).to.equal(false);
      expect(await eventsOf(userId)).to.deep.equal([]);
    });

    it('can be put, also for a user about whom nothing was written, once', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      const answers = await race(stores(), ({ securities }) => securities.lock(userId, 'a.$b', 5, locking, NOW));
      expect(count(answers, Boolean)).to.equal(1);
      expect(failuresOf(await second.securities.read(userId, NOW), 'a.$b')).to.equal(5);
      const tried = await store.securities.reserveAttempt(userId, 'a.$b', sampleRule({ lockAfter: 5 }), NOW);
      expect(tried.outcome).to.equal('locked');
      expect(await store.securities.lock(userId, 'a.$b', 6, locking, NOW)).to.equal(true);
      expect(await eventsOf(userId)).to.deep.equal(['factor_locked', 'factor_locked']);
    });
  });

  describe('The step of a factor', () => {
    const use = (factorId: string, given: Partial<StepUse> = {}): StepUse => ({
      factorId,
      step: 101,
      session: 's1',
      clearLanes: [],
      reused: sampleEvent({ type: 'code_reused' }),
      ...given,
    });

    it('that is used from elsewhere as well is an event, once for each step, and never for its own session', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      const factor = await enrol(store, userId);
      await store.securities.acceptStep(userId, use(factor.id), NOW);
      expect(await second.securities.acceptStep(userId, use(factor.id), NOW)).to.equal('used_here');
      expect(await eventsOf(userId)).to.deep.equal(['factor_added']);
      const answers = await race(stores(), ({ securities }, index) =>
        securities.acceptStep(userId, use(factor.id, { session: `other ${index}` }), NOW),
      );
      expect(count(answers, (answer) => answer === 'used_elsewhere')).to.equal(32);
      expect(await eventsOf(userId)).to.deep.equal(['factor_added', 'code_reused']);

      await store.securities.acceptStep(userId, use(factor.id, { step: 102 }), NOW);
      await store.securities.acceptStep(userId, use(factor.id, { step: 102, session: 's2' }), NOW);
      // An older one may never have been used.
      await store.securities.acceptStep(userId, use(factor.id, { session: 's3' }), NOW);
      expect(await eventsOf(userId)).to.deep.equal(['factor_added', 'code_reused', 'code_reused']);
    });

    it('is used with an event and the lanes named when one is given', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      const factor = await enrol(store, userId);
      const other = await enrol(store, userId);
      for (const lane of ['a.$b', 'c', 'd']) await store.securities.reserveAttempt(userId, lane, sampleRule(), NOW);
      const opening = use(factor.id, { clearLanes: ['a.$b', 'c'], event: unlocking });
      expect(await store.securities.acceptStep(userId, opening, NOW + 5)).to.equal('won');
      const after = await second.securities.read(userId, NOW);
      expect(['a.$b', 'c', 'd'].map((lane) => failuresOf(after, lane))).to.deep.equal([0, 0, 1]);
      expect(after.factors).to.deep.equal({
        [factor.id]: { ...factor, step: 101, stepSession: 's1', lastUsedAt: NOW + 5 },
        [other.id]: other,
      });
      expect((await eventsOf(userId)).slice(2)).to.deep.equal(['factor_unlocked']);
      expect(await store.securities.acceptStep(userId, opening, NOW + 5)).to.equal('used_here');
      expect((await eventsOf(userId)).slice(2)).to.deep.equal(['factor_unlocked']);
    });
  });
}
