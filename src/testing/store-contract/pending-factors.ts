import { expect } from 'chai';
import { describe, it } from 'mocha';
import { enrol, freshUser, NOW, sampleEvent, samplePending } from './samples.js';
import { count, race, type Stores } from './stores.js';

const limits = { most: 3, mostFactors: 5 };

export function pendingFactorsContract(stores: Stores): void {
  const pendingIds = async (userId: string, now = NOW): Promise<readonly string[]> =>
    (await stores().second.securities.read(userId, now)).pending.map(({ id }) => id);

  describe('A pending factor', () => {
    it('is kept apart from the active ones until it expires', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      const pending = samplePending();
      expect(await store.securities.addPending(userId, pending, limits, NOW)).to.equal('added');
      const security = await second.securities.read(userId, pending.expiresAt - 1);
      expect(security).to.deep.include({ pending: [pending], factors: {}, stamp: 0, codes: null });
      expect(await pendingIds(userId, pending.expiresAt)).to.deep.equal([]);
    });

    it('replaces the one with the same id', async () => {
      const userId = freshUser();
      const pending = samplePending();
      const renamed = { ...pending, name: 'New phone', wrong: 2 };
      for (const each of [pending, samplePending({ id: 'other' }), renamed]) {
        await stores().store.securities.addPending(userId, each, limits, NOW);
      }
      const security = await stores().second.securities.read(userId, NOW);
      expect(security.pending).to.have.length(2);
      expect(security.pending.find(({ id }) => id === pending.id)).to.deep.equal(renamed);
    });

    it('pushes the oldest one out when there would be too many', async () => {
      const userId = freshUser();
      for (const [index, id] of ['b', 'a', 'c', 'd'].entries()) {
        const pending = samplePending({ id, createdAt: NOW + index });
        expect(await stores().store.securities.addPending(userId, pending, limits, NOW)).to.equal('added');
        if (index === 2) expect(await pendingIds(userId)).to.have.members(['b', 'a', 'c']);
      }
      expect(await pendingIds(userId)).to.have.members(['a', 'c', 'd']);
    });

    it('is not pushed out by an expired one, nor by its own replacement', async () => {
      const userId = freshUser();
      const add = (id: string, expiresAt: number, now: number) =>
        stores().store.securities.addPending(userId, samplePending({ id, createdAt: now, expiresAt }), limits, now);
      await add('a', NOW + 900_000, NOW);
      await add('b', NOW + 1000, NOW + 1);
      await add('c', NOW + 900_000, NOW + 2);
      await add('d', NOW + 900_000, NOW + 1000);
      expect(await pendingIds(userId, NOW + 1000)).to.have.members(['a', 'c', 'd']);
      await add('c', NOW + 900_000, NOW + 2000);
      expect(await pendingIds(userId, NOW + 2000)).to.have.members(['a', 'c', 'd']);
    });

    it('is refused when there are as many active factors as there may be', async () => {
      const { securities } = stores().store;
      const userId = freshUser();
      await enrol(stores().store, userId);
      await enrol(stores().store, userId);
      const few = { most: 3, mostFactors: 2 };
      expect(await securities.addPending(userId, samplePending(), few, NOW)).to.equal('full');
      expect(await pendingIds(userId)).to.deep.equal([]);
      expect(await securities.addPending(userId, samplePending(), { most: 3, mostFactors: 3 }, NOW)).to.equal('added');
    });

    it('is refused under the name of an active factor, not of another pending one', async () => {
      const { securities } = stores().store;
      const userId = freshUser();
      const factor = await enrol(stores().store, userId, { pending: samplePending({ name: '$phone' }) });
      const named = (name: string) => securities.addPending(userId, samplePending({ name }), limits, NOW);
      expect(await named('$phone')).to.equal('taken');
      expect(await pendingIds(userId)).to.deep.equal([]);
      expect([await named('Tablet'), await named('Tablet')]).to.deep.equal(['added', 'added']);
      await securities.remove(userId, factor.id, sampleEvent(), NOW);
      expect(await named('$phone')).to.equal('added');
    });

    it('leaves no more than the most when raced', async () => {
      const userId = freshUser();
      const answers = await race(stores(), ({ securities }, index) =>
        securities.addPending(userId, samplePending({ createdAt: NOW + index }), limits, NOW),
      );
      expect(count(answers, (answer) => answer === 'added')).to.equal(32);
      expect(await pendingIds(userId)).to.have.length(3);
    });

    it('is destroyed by so many wrong codes', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      const pending = samplePending({ wrong: 3 });
      await store.securities.addPending(userId, pending, limits, NOW);
      expect(await store.securities.failPending(userId, pending.id, 5, NOW)).to.equal(4);
      expect((await second.securities.read(userId, NOW)).pending).to.deep.equal([{ ...pending, wrong: 4 }]);
      expect(await second.securities.failPending(userId, pending.id, 5, NOW)).to.equal(5);
      expect(await pendingIds(userId)).to.deep.equal([]);
      expect(await store.securities.failPending(userId, pending.id, 5, NOW)).to.equal(null);
    });

    it('counts each wrong code once when raced', async () => {
      const userId = freshUser();
      const pending = samplePending();
      await stores().store.securities.addPending(userId, pending, limits, NOW);
      const answers = await race(stores(), ({ securities }) => securities.failPending(userId, pending.id, 5, NOW));
      expect(answers.filter((answer) => answer !== null).sort()).to.deep.equal([1, 2, 3, 4, 5]);
    });

    it('that is unknown or expired takes no wrong code', async () => {
      const { securities } = stores().store;
      const userId = freshUser();
      expect(await securities.failPending(userId, 'unknown', 5, NOW)).to.equal(null);
      const pending = samplePending();
      await securities.addPending(userId, pending, limits, NOW);
      expect(await securities.failPending(userId, 'unknown', 5, NOW)).to.equal(null);
      expect(await securities.failPending(userId, pending.id, 5, pending.expiresAt)).to.equal(null);
    });
  });
}
