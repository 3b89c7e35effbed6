import { expect } from 'chai';
import { describe, it } from 'mocha';
import { enrol, fresh, freshUser, NOW, sampleEvent } from './samples.js';
import { count, race, type Stores } from './stores.js';

export function securityResetsContract(stores: Stores): void {
  const scheduled = sampleEvent({ type: 'reset_scheduled' });
  const cancelled = sampleEvent({ type: 'reset_cancelled' });
  const DUE = NOW + 1000;
  const wanted = (id = fresh('reset')) => ({
    id,
    dueAt: DUE,
    by: '@a.$b:example.org',
    reason: '$lost',
    tokenDigest: 'd',
  });
  const waiting = async (userId = freshUser()) => {
    const reset = wanted();
    await stores().store.securities.scheduleReset(userId, reset, scheduled, NOW);
    return { userId, ...reset };
  };
  const isDue = async (userId: string, now: number) =>
    (await stores().second.securities.dueResets(1000, now)).some((due) => due.userId === userId);

  describe('A reset that is done later', () => {
    it('waits with its event, and is no change of the stamp', async () => {
      const { store, second } = stores();
      const [userId, reset] = [freshUser(), wanted()];
      const { factors } = { factors: await enrol(store, userId) };
      const before = await store.securities.read(userId, NOW);
      expect(before.reset).to.equal(null);
      const answer = await store.securities.scheduleReset(userId, reset, scheduled, NOW);
      expect(answer).to.deep.equal({ ...reset, claimedAt: null });
      expect(await second.securities.read(userId, NOW)).to.deep.equal({ ...before, reset: answer });
      expect(Object.keys(before.factors)).to.deep.equal([factors.id]);
    });

    it('is one of many that are asked for at the same time, and stays as it was when it is asked for again', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      const answers = await race(stores(), ({ securities }) =>
        securities.scheduleReset(userId, wanted(), scheduled, NOW),
      );
      const [won] = answers.filter((answer) => answer !== null);
      expect(count(answers, (answer) => answer !== null)).to.equal(1);
      const again = { ...wanted(won?.id), dueAt: DUE + 1 };
      expect(await second.securities.scheduleReset(userId, again, scheduled, NOW)).to.deep.equal(won);
      expect(await store.securities.auditState(userId)).to.include({ waiting: 1 });
    });

    it('is claimed from when it is due on, and once more when it was cut short', async () => {
      const { store, second } = stores();
      const { userId, id } = await waiting();
      expect(await store.securities.claimReset(userId, id, DUE - 1)).to.equal(false);
      expect(await isDue(userId, DUE - 1)).to.equal(false);
      expect(await isDue(userId, DUE)).to.equal(true);
      expect(await store.securities.claimReset(userId, 'another', DUE)).to.equal(false);
      expect(await store.securities.claimReset(userId, id, DUE)).to.equal(true);
      expect(await isDue(userId, DUE)).to.equal(true);
      expect(await second.securities.claimReset(userId, id, DUE + 1)).to.equal(true);
      expect((await second.securities.read(userId, NOW)).reset).to.include({ claimedAt: DUE });
    });

    it('is cancelled once, by its id, with the event', async () => {
      const { store } = stores();
      const { userId, id } = await waiting();
      expect(await store.securities.cancelReset(userId, 'another', cancelled, NOW)).to.equal(false);
      const answers = await race(stores(), ({ securities }) => securities.cancelReset(userId, id, cancelled, NOW));
      expect(count(answers, Boolean)).to.equal(1);
      expect((await store.securities.read(userId, NOW)).reset).to.equal(null);
      expect(await isDue(userId, DUE)).to.equal(false);
      expect(await store.securities.auditState(userId)).to.include({ waiting: 2 });
    });

    it('is either cancelled or claimed when both are tried at the same time', async () => {
      for (let time = 0; time < 4; time++) {
        const { userId, id } = await waiting();
        const answers = await race(stores(), ({ securities }, index) =>
          (index + time) % 3 === 0
            ? securities.cancelReset(userId, id, cancelled, DUE).then((won) => won && 'cancelled')
            : securities.claimReset(userId, id, DUE).then((won) => won && 'claimed'),
        );
        const { reset } = await stores().second.securities.read(userId, DUE);
        expect(new Set(answers.filter(Boolean)).size).to.equal(1);
        expect(answers).to.include(reset ? 'claimed' : 'cancelled');
      }
    });

    it('stays for its own voiding until it is finished, and for that has to be claimed', async () => {
      const { store, second } = stores();
      const { userId, id } = await waiting();
      await store.securities.finishReset(userId, id);
      expect((await store.securities.read(userId, NOW)).reset).to.include({ id });
      await store.securities.claimReset(userId, id, DUE);
      await store.securities.voidAll(userId, id, sampleEvent(), DUE);
      expect((await second.securities.read(userId, NOW)).reset).to.include({ id });
      await store.securities.finishReset(userId, id);
      expect((await second.securities.read(userId, NOW)).reset).to.equal(null);
    });

    describe('and needs a second administrator', () => {
      const approved = sampleEvent({ type: 'reset_approved' });
      const OTHER = '@other:example.org';
      const asking = async () => {
        const [userId, reset] = [freshUser(), { ...wanted(), awaitsApproval: true }];
        await stores().store.securities.scheduleReset(userId, reset, scheduled, NOW);
        return { userId, ...reset };
      };
      const approve = (userId: string, id: string, by: string, now = NOW, dueAt = DUE + 5) =>
        stores().second.securities.approveReset(userId, id, { by, dueAt }, approved, now);

      it('is not claimed until it is approved, by another and in time, and then waits for its new date', async () => {
        const { store, second } = stores();
        const { userId, id, by } = await asking();
        expect(await store.securities.claimReset(userId, id, DUE)).to.equal(false);
        expect(await approve(userId, id, by)).to.equal(null);
        expect(await approve(userId, 'another', OTHER)).to.equal(null);
        expect(await approve(userId, id, OTHER, DUE)).to.equal(null);
        expect(await store.securities.auditState(userId)).to.include({ waiting: 1 });
        const answer = await approve(userId, id, OTHER, DUE - 1);
        expect(answer).to.include({
          id,
          by,
          awaitsApproval: false,
          approvedBy: OTHER,
          dueAt: DUE + 5,
          claimedAt: null,
        });
        expect((await store.securities.read(userId, NOW)).reset).to.deep.equal(answer);
        expect(await second.securities.claimReset(userId, id, DUE + 4)).to.equal(false);
        expect(await second.securities.claimReset(userId, id, DUE + 5)).to.equal(true);
      });

      it('is approved by one of many, who may say so again', async () => {
        const { userId, id } = await asking();
        const answers = await race(stores(), ({ securities }, index) =>
          securities.approveReset(userId, id, { by: `@$a${index}:b`, dueAt: DUE + 5 }, approved, NOW),
        );
        const [won] = answers.filter((answer) => answer !== null);
        expect(count(answers, (answer) => answer !== null)).to.equal(1);
        expect(await approve(userId, id, won?.approvedBy ?? '', DUE, DUE + 9)).to.deep.equal(won);
        expect(await stores().store.securities.auditState(userId)).to.include({ waiting: 2 });
      });

      it('lapses once when nobody has approved it in time, and never when somebody has', async () => {
        const { store } = stores();
        const { userId, id } = await asking();
        expect(await store.securities.lapseReset(userId, id, cancelled, DUE - 1)).to.equal(false);
        expect(await isDue(userId, DUE)).to.equal(true);
        const lapsed = await race(stores(), ({ securities }) => securities.lapseReset(userId, id, cancelled, DUE));
        expect(count(lapsed, Boolean)).to.equal(1);
        expect((await store.securities.read(userId, NOW)).reset).to.equal(null);
        const other = await asking();
        await approve(other.userId, other.id, OTHER);
        expect(await store.securities.lapseReset(other.userId, other.id, cancelled, DUE + 9)).to.equal(false);
        const needless = await waiting();
        expect(await store.securities.lapseReset(needless.userId, needless.id, cancelled, DUE)).to.equal(false);
        expect(await approve(needless.userId, needless.id, OTHER)).to.equal(null);
      });

      it('is cancelled or left approved when both are tried at the same time', async () => {
        const { userId, id } = await asking();
        const answers = await race(stores(), ({ securities }, index) =>
          index % 2 === 0
            ? securities.cancelReset(userId, id, cancelled, NOW)
            : securities
                .approveReset(userId, id, { by: `@$a${index}:b`, dueAt: DUE }, approved, NOW)
                .then((answer) => answer !== null),
        );
        const [cancels, approvals] = [0, 1].map(
          (odd) => answers.filter((won, index) => won && index % 2 === odd).length,
        );
        expect(cancels).to.equal(1);
        expect(approvals).to.be.at.most(1);
        expect((await stores().second.securities.read(userId, NOW)).reset).to.equal(null);
        // Whoever approved may find it cancelled already when they look for what they did.
        expect((await stores().store.securities.auditState(userId)).waiting).to.be.within(2 + (approvals ?? 0), 3);
      });
    });

    it('is dropped when all is voided by something else, or all factors are removed', async () => {
      const { store, second } = stores();
      const one = await waiting();
      await store.securities.voidAll(one.userId, 'x', sampleEvent(), NOW);
      const other = freshUser();
      await enrol(store, other);
      await waiting(other);
      await store.securities.removeAll(other, sampleEvent(), NOW);
      for (const userId of [one.userId, other]) {
        expect((await second.securities.read(userId, NOW)).reset).to.equal(null);
        expect(await isDue(userId, DUE)).to.equal(false);
      }
    });
  });
}
