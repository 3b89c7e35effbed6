import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { AuditRecord, ChainLink } from '../../model/audit.js';
import type { NumberedEvent } from '../../model/security-event.js';
import { freshUser, NOW, sampleEvent } from './samples.js';
import { count, race, type Stores } from './stores.js';

const numbered = (userId: string, sequence: number, given: Partial<NumberedEvent> = {}): NumberedEvent => ({
  ...sampleEvent(),
  userId,
  sequence,
  ...given,
});

const LINK: ChainLink = { prev: 'prev', traces: 'traces', mac: 'mac', keyId: 'k1' };
const linked = (userId: string, sequence: number): AuditRecord => ({ ...numbered(userId, sequence), link: LINK });

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

    it('answers with what is there after an append, in the order of the append', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      const [one, two] = [linked(userId, 1), linked(userId, 2)];
      expect(await store.audit.append([two, one])).to.deep.equal([two, one]);
      const other = { ...linked(userId, 1), address: 'changed', link: { ...LINK, mac: 'other' } };
      expect(await second.audit.append([other, linked(userId, 3)])).to.deep.equal([one, linked(userId, 3)]);
      expect(await second.audit.list(userId, 1, 2)).to.deep.equal([one]);
    });

    it('takes one of several records for a number when raced, and answers all with it', async () => {
      const userId = freshUser();
      const answers = await race(stores(), ({ audit }, index) =>
        audit.append([{ ...linked(userId, 1), link: { ...LINK, mac: `mac ${index}` } }]),
      );
      const [there] = await stores().second.audit.read(userId, 0, 10);
      for (const answer of answers) expect(answer).to.deep.equal([there]);
    });

    it('puts a link on a record that has none, once', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      await store.audit.append([numbered(userId, 1), linked(userId, 2)]);
      const answers = await race(stores(), ({ audit }, index) =>
        audit.link(userId, 1, { ...LINK, mac: `mac ${index}` }),
      );
      const [there] = await second.audit.read(userId, 0, 1);
      expect(there?.link?.mac).to.match(/^mac \d+$/);
      for (const answer of answers) expect(answer).to.deep.equal(there);
      expect(await store.audit.link(userId, 2, { ...LINK, mac: 'late' })).to.deep.equal(linked(userId, 2));
      expect(await store.audit.link(userId, 3, LINK)).to.equal(null);
    });

    it('keeps the link of what it forgets', async () => {
      const { store } = stores();
      const userId = freshUser();
      await store.audit.append([linked(userId, 1)]);
      await store.audit.forget(userId, 1);
      const [bare] = await store.audit.read(userId, 0, 1);
      expect(bare).to.deep.include({ address: null, link: LINK });
    });

    it('is read from the oldest on, above a number', async () => {
      const userId = freshUser();
      await stores().store.audit.append(Array.from({ length: 12 }, (_, index) => numbered(userId, index + 1)));
      const read = async (after: number, most: number): Promise<readonly number[]> =>
        (await stores().second.audit.read(userId, after, most)).map(({ sequence }) => sequence);
      expect(await read(0, 3)).to.deep.equal([1, 2, 3]);
      expect(await read(3, 3)).to.deep.equal([4, 5, 6]);
      expect(await read(9, 3)).to.deep.equal([10, 11, 12]);
      expect(await read(10, 3)).to.deep.equal([11, 12]);
      expect(await read(12, 3)).to.deep.equal([]);
      expect(await stores().second.audit.read(freshUser(), 0, 3)).to.deep.equal([]);
    });

    it('names its users in order, page by page, and those with records from before an instant', async () => {
      const { store, second } = stores();
      const prefix = freshUser();
      const users = ['1', '.2', '/3', '4', '5'].map((end) => `${prefix}${end}`).sort();
      for (const [index, userId] of users.entries()) {
        await store.audit.append([1, 2].map((sequence) => numbered(userId, sequence, { at: NOW + index })));
      }
      const named = async (page: (after: string | null) => Promise<readonly string[]>): Promise<readonly string[]> => {
        const all: string[] = [];
        for (let after = prefix; ; after = all.at(-1) ?? '') {
          const some = await page(after);
          const ours = some.filter((userId) => userId.startsWith(prefix));
          all.push(...ours);
          if (ours.length === 0) return all;
        }
      };
      expect(await named((after) => second.audit.users(after, 4))).to.deep.equal(users);
      expect(await named((after) => second.audit.agedUsers(NOW + 2, after, 3))).to.deep.equal(users.slice(0, 2));
      expect(await named((after) => second.audit.agedUsers(NOW, after, 3))).to.deep.equal([]);
      expect(await second.audit.users(null, 1)).to.have.length(1);
      expect(await second.audit.users('\uffff', 10)).to.deep.equal([]);
    });

    it('has a checkpoint that only goes on, won by exactly one when raced', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      const at = (upTo: number, mac = 'mac') => ({ userId, upTo, mac, at: NOW, keyId: 'k1', seal: 'seal' });
      expect(await store.audit.checkpoint(userId)).to.equal(null);
      const won = await race(stores(), ({ audit }, index) => audit.putCheckpoint(at(3, `mac ${index}`)));
      expect(count(won, Boolean)).to.equal(1);
      expect(await second.audit.checkpoint(userId)).to.deep.equal(at(3, `mac ${won.indexOf(true)}`));
      expect(await store.audit.putCheckpoint(at(2))).to.equal(false);
      expect(await store.audit.putCheckpoint(at(4))).to.equal(true);
      expect(await second.audit.checkpoint(userId)).to.deep.equal(at(4));
    });

    it('is pruned up to a number, of one user only', async () => {
      const { store, second } = stores();
      const [userId, other] = [freshUser(), freshUser()];
      for (const user of [userId, other]) {
        await store.audit.append([1, 2, 3].map((sequence) => numbered(user, sequence)));
      }
      await store.audit.prune(userId, 2);
      await second.audit.prune(userId, 2);
      expect(await sequences(userId, 10)).to.deep.equal([3]);
      expect(await sequences(other, 10)).to.deep.equal([3, 2, 1]);
      await store.audit.prune(freshUser(), 5);
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
