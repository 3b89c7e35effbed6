import { expect } from 'chai';
import { describe, it } from 'mocha';
import { noSecurity } from '../../model/security.js';
import { AWKWARD, enrol, failuresOf, freshUser, NOW, sampleRule } from './samples.js';
import { count, race, type Stores } from './stores.js';

export function securityAttemptsContract(stores: Stores): void {
  describe('Tries in a lane', () => {
    it('are not there for a user about whom nothing was written', async () => {
      const userId = freshUser();
      expect(await stores().store.securities.read(userId, NOW)).to.deep.equal(noSecurity(userId));
      await stores().store.securities.refundAttempt(userId, 'unknown');
      expect(failuresOf(await stores().second.securities.read(userId, NOW), 'unknown')).to.equal(0);
    });

    it('count as failures before they are checked', async () => {
      const userId = freshUser();
      const answer = await stores().store.securities.reserveAttempt(userId, 'unknown', sampleRule(), NOW);
      expect(answer.outcome).to.equal('reserved');
      expect(failuresOf(answer.security, 'unknown')).to.equal(1);
      expect(await stores().second.securities.read(userId, NOW)).to.deep.equal(answer.security);
      expect(answer.security.stamp).to.equal(0);
    });

    it('wait after the nth failure as the rule says, and after later ones as long as its last word', async () => {
      const { securities } = stores().store;
      const userId = freshUser();
      const rule = sampleRule({ delaysMs: [0, 0, 1000, 5000] });
      const reserve = (now: number) => securities.reserveAttempt(userId, 'unknown', rule, now);
      expect((await reserve(NOW)).outcome).to.equal('reserved');
      expect((await reserve(NOW)).outcome).to.equal('reserved');
      expect(await reserve(NOW + 999)).to.include({ outcome: 'delayed', notBeforeAt: NOW + 1000 });
      expect((await reserve(NOW + 1000)).outcome).to.equal('reserved');
      expect(await reserve(NOW + 5999)).to.include({ outcome: 'delayed', notBeforeAt: NOW + 6000 });
      expect((await reserve(NOW + 6000)).outcome).to.equal('reserved');
      expect(await reserve(NOW + 10_999)).to.include({ outcome: 'delayed', notBeforeAt: NOW + 11_000 });
      const delayed = await reserve(NOW + 10_999);
      expect(failuresOf(delayed.security, 'unknown')).to.equal(4);
      expect(await securities.read(userId, NOW)).to.deep.equal(delayed.security);
    });

    it('are locked at so many failures, however long one waits, and count no further', async () => {
      const { securities } = stores().store;
      const userId = freshUser();
      const rule = sampleRule({ lockAfter: 2, delaysMs: [0, 0, 60_000] });
      await securities.reserveAttempt(userId, 'unknown', rule, NOW);
      expect((await securities.reserveAttempt(userId, 'unknown', rule, NOW)).outcome).to.equal('reserved');
      for (const now of [NOW, NOW + 86_400_000]) {
        const locked = await securities.reserveAttempt(userId, 'unknown', rule, now);
        expect(locked.outcome).to.equal('locked');
        expect(failuresOf(locked.security, 'unknown')).to.equal(2);
      }
    });

    it('have exactly as many winners as there are before the first wait when raced', async () => {
      const userId = freshUser();
      const answers = await race(stores(), ({ securities }) =>
        securities.reserveAttempt(userId, 'unknown', sampleRule(), NOW),
      );
      expect(count(answers, ({ outcome }) => outcome === 'reserved')).to.equal(3);
      expect(count(answers, ({ outcome }) => outcome === 'delayed')).to.equal(29);
      expect(failuresOf(await stores().store.securities.read(userId, NOW), 'unknown')).to.equal(3);
    });

    it('have exactly as many winners as there are before the lock when raced', async () => {
      const userId = freshUser();
      const rule = sampleRule({ lockAfter: 10, delaysMs: [0] });
      const answers = await race(stores(), ({ securities }) => securities.reserveAttempt(userId, 'unknown', rule, NOW));
      expect(count(answers, ({ outcome }) => outcome === 'reserved')).to.equal(10);
      expect(count(answers, ({ outcome }) => outcome === 'locked')).to.equal(22);
    });

    it('are given back with the wait that they brought, and never below none', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      const rule = sampleRule({ lockAfter: 2, delaysMs: [0, 0, 60_000] });
      const reserve = () => second.securities.reserveAttempt(userId, 'unknown', rule, NOW);
      await reserve();
      await reserve();
      await store.securities.refundAttempt(userId, 'unknown');
      expect(failuresOf(await second.securities.read(userId, NOW), 'unknown')).to.equal(1);
      expect((await reserve()).outcome).to.equal('reserved');
      for (let time = 0; time < 4; time += 1) await store.securities.refundAttempt(userId, 'unknown');
      expect(failuresOf(await second.securities.read(userId, NOW), 'unknown')).to.equal(0);
      expect((await reserve()).outcome).to.equal('reserved');
    });

    it('are forgotten with their wait when the lane is cleared', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      const rule = sampleRule({ lockAfter: 2, delaysMs: [60_000] });
      for (const lane of ['a.$b', 'other']) await store.securities.reserveAttempt(userId, lane, rule, NOW);
      await second.securities.clearLane(userId, 'a.$b');
      await second.securities.clearLane(userId, 'never seen');
      await second.securities.clearLane(freshUser(), 'a.$b');
      const security = await store.securities.read(userId, NOW);
      expect(['a.$b', 'other'].map((lane) => failuresOf(security, lane))).to.deep.equal([0, 1]);
      expect((await store.securities.reserveAttempt(userId, 'a.$b', rule, NOW)).outcome).to.equal('reserved');
    });

    it('of one lane are no tries of another, whatever the lanes are called', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      const rule = sampleRule({ lockAfter: 1 });
      for (const lane of AWKWARD) {
        const answer = await store.securities.reserveAttempt(userId, lane, rule, NOW);
        expect(answer.outcome, lane).to.equal('reserved');
      }
      const security = await second.securities.read(userId, NOW);
      expect(Object.keys(security.lanes)).to.have.members([...AWKWARD]);
      for (const lane of AWKWARD) {
        expect((await second.securities.reserveAttempt(userId, lane, rule, NOW)).outcome, lane).to.equal('locked');
        await second.securities.refundAttempt(userId, lane);
        expect((await store.securities.reserveAttempt(userId, lane, rule, NOW)).outcome, lane).to.equal('reserved');
      }
    });
  });

  describe('The step of a factor', () => {
    const use = (
      factorId: string,
      step: number,
      session: string | null = 's1',
      clearLanes: readonly string[] = [],
    ) => ({
      factorId,
      step,
      session,
      clearLanes,
    });

    it('is used when it is later than the last one, and is remembered with its session', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      const factor = await enrol(store, userId);
      const before = await store.securities.read(userId, NOW);
      expect(await store.securities.acceptStep(userId, use(factor.id, 101), NOW + 5)).to.equal('won');
      expect(await second.securities.read(userId, NOW)).to.deep.equal({
        ...before,
        factors: { [factor.id]: { ...factor, step: 101, stepSession: 's1', lastUsedAt: NOW + 5 } },
      });
    });

    it('clears the lanes named, and no other, only when it won', async () => {
      const { securities } = stores().store;
      const userId = freshUser();
      const factor = await enrol(stores().store, userId);
      for (const lane of ['unknown', 'a.b', 'c']) await securities.reserveAttempt(userId, lane, sampleRule(), NOW);
      await securities.acceptStep(userId, use(factor.id, 100, 's1', ['unknown', 'a.b']), NOW);
      expect(Object.keys((await securities.read(userId, NOW)).lanes)).to.have.members(['unknown', 'a.b', 'c']);
      await securities.acceptStep(userId, use(factor.id, 101, 's1', ['unknown', 'a.b', 'none']), NOW);
      const security = await securities.read(userId, NOW);
      expect(['unknown', 'a.b', 'c', 'none'].map((lane) => failuresOf(security, lane))).to.deep.equal([0, 0, 1, 0]);
    });

    it('that was used already is told apart by the session that used it, and changes nothing', async () => {
      const { securities } = stores().store;
      const userId = freshUser();
      const factor = await enrol(stores().store, userId);
      await securities.acceptStep(userId, use(factor.id, 101), NOW);
      const before = await securities.read(userId, NOW);
      expect(await securities.acceptStep(userId, use(factor.id, 101, 's1'), NOW + 5)).to.equal('used_here');
      expect(await securities.acceptStep(userId, use(factor.id, 101, 's2'), NOW + 5)).to.equal('used_elsewhere');
      expect(await securities.acceptStep(userId, use(factor.id, 101, null), NOW + 5)).to.equal('used_elsewhere');
      expect(await securities.acceptStep(userId, use(factor.id, 100, 's1'), NOW + 5)).to.equal('used_elsewhere');
      expect(await securities.read(userId, NOW)).to.deep.equal(before);
    });

    it('of its enrolment belongs to no session, not even to none', async () => {
      const userId = freshUser();
      const factor = await enrol(stores().store, userId);
      for (const session of ['s1', null]) {
        const answer = await stores().store.securities.acceptStep(userId, use(factor.id, 100, session), NOW);
        expect(answer).to.equal('used_elsewhere');
      }
    });

    it('is absent when there is no such factor, be it that the user is unknown', async () => {
      const { securities } = stores().store;
      const userId = freshUser();
      expect(await securities.acceptStep(userId, use('factor', 101), NOW)).to.equal('absent');
      await enrol(stores().store, userId);
      for (const id of ['other', 'constructor', '__proto__']) {
        expect(await securities.acceptStep(userId, use(id, 101), NOW), id).to.equal('absent');
      }
    });

    it('is used exactly once when raced by different sessions', async () => {
      const userId = freshUser();
      const factor = await enrol(stores().store, userId);
      const answers = await race(stores(), ({ securities }, index) =>
        securities.acceptStep(userId, use(factor.id, 101, `session ${index}`), NOW),
      );
      expect(count(answers, (answer) => answer === 'won')).to.equal(1);
      expect(count(answers, (answer) => answer === 'used_elsewhere')).to.equal(31);
    });

    it('is used exactly once when raced by one session', async () => {
      const userId = freshUser();
      const factor = await enrol(stores().store, userId);
      const answers = await race(stores(), ({ securities }) => securities.acceptStep(userId, use(factor.id, 101), NOW));
      expect(count(answers, (answer) => answer === 'won')).to.equal(1);
      expect(count(answers, (answer) => answer === 'used_here')).to.equal(31);
    });
  });
}
