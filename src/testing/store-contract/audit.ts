import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { NumberedEvent } from '../../model/security-event.js';
import { freshUser, NOW, sampleEvent } from './samples.js';
import { race, type Stores } from './stores.js';

const numbered = (userId: string, sequence: number, given: Partial<NumberedEvent> = {}): NumberedEvent => ({
  ...sampleEvent(),
  userId,
  sequence,
  ...given,
});

export function auditContract(stores: Stores): void {
  const sequences = async (userId: string, most: number, before?: number): Promise<readonly number[]> =>
    (await stores().second.audit.list(userId, most, before)).map(({ sequence }) => sequence);

  describe('The audit trail', () => {
    it('lists the events of a user as they were appended, newest first', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      const plain = numbered(userId, 1, { address: null, deviceId: null });
      const full = numbered(userId, 2, { at: NOW + 5, detail: { left: 3, 'a.$b': 'x', constructor: 'y' } });
      await store.audit.append([full, numbered(freshUser(), 1), plain]);
      expect(await second.audit.list(userId, 10)).to.deep.equal([full, plain]);
      expect(await second.audit.list(freshUser(), 10)).to.deep.equal([]);
      await store.audit.append([]);
    });

    it('forgets where from and what about, up to a number, and does not learn it again', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      const events = [1, 2, 3].map((sequence) =>
        numbered(userId, sequence, { detail: { name: 'Phone' }, reason: 'Asked for' }),
      );
      const [first, last] = [numbered(freshUser(), 1), events[2]];
      await store.audit.append([...events, first]);
      await store.audit.forget(userId, 2);
      await second.audit.append(events);
      const nowhere = { address: null, userAgent: null, deviceId: null };
      const bare = [2, 1].map((sequence) => numbered(userId, sequence, nowhere));
      expect(await second.audit.list(userId, 10)).to.deep.equal([last, ...bare]);
      expect(await second.audit.list(first.userId, 10)).to.deep.equal([first]);
      await store.audit.forget(freshUser(), 5);
    });

    it('is paged by sequence', async () => {
      const userId = freshUser();
      await stores().store.audit.append(Array.from({ length: 12 }, (_, index) => numbered(userId, index + 1)));
      expect(await sequences(userId, 3)).to.deep.equal([12, 11, 10]);
      expect(await sequences(userId, 3, 10)).to.deep.equal([9, 8, 7]);
      expect(await sequences(userId, 12)).to.have.length(12);
      expect(await sequences(userId, 13)).to.have.length(12);
      expect(await sequences(userId, 5, 3)).to.deep.equal([2, 1]);
      expect(await sequences(userId, 5, 1)).to.deep.equal([]);
    });

    it('keeps what is there when an event is appended again', async () => {
      const { store } = stores();
      const userId = freshUser();
      await store.audit.append([numbered(userId, 1), numbered(userId, 2)]);
      await store.audit.append([numbered(userId, 2, { address: 'changed' }), numbered(userId, 3)]);
      const listed = await store.audit.list(userId, 10);
      expect(listed).to.deep.equal([numbered(userId, 3), numbered(userId, 2), numbered(userId, 1)]);
    });

    it('has each event once when the same ones are appended in a race', async () => {
      const userId = freshUser();
      await race(stores(), ({ audit }) => audit.append([numbered(userId, 1), numbered(userId, 2)]));
      expect(await sequences(userId, 100)).to.deep.equal([2, 1]);
    });

    it('does not mix up users whose ids begin alike', async () => {
      const userId = freshUser();
      const others = [`${userId}1`, `${userId}.1`, `${userId}/`, userId.slice(0, -1), `${userId}\u0001`];
      for (const user of [userId, ...others]) {
        await stores().store.audit.append([numbered(user, 1), numbered(user, 11)]);
      }
      for (const user of [userId, ...others]) expect(await sequences(user, 100), user).to.deep.equal([11, 1]);
    });
  });
}
