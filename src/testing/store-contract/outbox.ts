import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Store } from '../../store/port/store.js';
import { AWKWARD, fresh, freshUser, NOW, sampleMessage } from './samples.js';
import { count, race, type Stores } from './stores.js';

const UNTIL = NOW + 60_000;

export function outboxContract(stores: Stores): void {
  /** All that is due, taken away. */
  const drain = async ({ outbox }: Store, now: number): Promise<string[]> => {
    const ids: string[] = [];
    for (;;) {
      const message = await outbox.claim('mail', 'drain', now + 1, now);
      if (!message) return ids;
      ids.push(message.id);
      await outbox.done(message.id, 'drain');
    }
  };

  describe('The outbox', () => {
    it('takes a message once, and gives it for one attempt as it was put in', async () => {
      const { store, second } = stores();
      const message = sampleMessage();
      const added = await race(stores(), ({ outbox }) => outbox.add(message));
      expect(count(added, Boolean)).to.equal(1);
      const taken = await second.outbox.claim('mail', 'lease', UNTIL, NOW);
      expect(taken).to.deep.equal({ ...message, dueAt: UNTIL, attempts: 1 });
      expect(await store.outbox.claim('mail', 'other', UNTIL, UNTIL - 1)).to.equal(null);
      expect(await store.outbox.add(message), 'still there').to.equal(false);
      expect(await second.outbox.done(message.id, 'lease')).to.equal(true);
      expect(await second.outbox.done(message.id, 'lease')).to.equal(false);
    });

    it('never takes a message that is done again, until that expires', async () => {
      const { store, second } = stores();
      const message = sampleMessage({ userId: freshUser() });
      const { id, expiresAt } = message;
      await store.outbox.add(message);
      await store.outbox.claim('mail', 'a', UNTIL, NOW);
      expect(await second.outbox.done(id, 'a')).to.equal(true);
      expect(await second.outbox.add(message)).to.equal(false);
      expect(await drain(store, expiresAt - 1)).to.deep.equal([]);
      expect(await drain(store, expiresAt)).to.deep.equal([]);
      expect(await store.outbox.dropFor(message.userId ?? ''), 'it goes with the account').to.equal(1);
      expect(await second.outbox.add(message)).to.equal(true);
      expect(await drain(second, NOW)).to.deep.equal([id]);
    });

    it('gives what is of one channel to that channel alone', async () => {
      const { store, second } = stores();
      const [channel, other] = [fresh('channel'), fresh('channel')];
      const late = sampleMessage({ channel, dueAt: NOW });
      const messages = [
        sampleMessage({ channel: other, dueAt: NOW - 9 }),
        late,
        sampleMessage({ channel: `${channel} ` }),
      ];
      for (const each of messages) await store.outbox.add(each);
      expect((await second.outbox.claim(channel, 'a', UNTIL, NOW))?.id).to.equal(late.id);
      expect(await second.outbox.claim(channel, 'b', UNTIL, NOW)).to.equal(null);
      expect(await second.outbox.claim(channel.slice(0, -1), 'b', UNTIL, NOW)).to.equal(null);
    });

    it('gives nothing before its time or after its end', async () => {
      const { store, second } = stores();
      const early = sampleMessage({ dueAt: NOW + 1 });
      const late = sampleMessage({ expiresAt: NOW + 1 });
      for (const each of [early, late]) await store.outbox.add(each);
      expect((await second.outbox.claim('mail', 'a', NOW + 1, NOW))?.id).to.equal(late.id);
      expect((await second.outbox.claim('mail', 'b', UNTIL, NOW + 1))?.id).to.equal(early.id);
      expect(await drain(second, UNTIL)).to.deep.equal([early.id]);
    });

    it('gives the longest due first, each to exactly one when raced', async () => {
      const { store, second } = stores();
      const messages = [3, 1, 2].map((ms) => sampleMessage({ dueAt: NOW - ms }));
      for (const each of messages) await store.outbox.add(each);
      const ids = messages.map(({ id }) => id);
      expect((await second.outbox.claim('mail', 'first', UNTIL, NOW))?.id).to.equal(ids[0]);
      const taken = await race(stores(), ({ outbox }, index) => outbox.claim('mail', `lease ${index}`, UNTIL, NOW));
      expect(taken.flatMap((message) => message?.id ?? []).sort()).to.deep.equal(ids.slice(1).sort());
      expect((await drain(second, UNTIL)).sort()).to.deep.equal([...ids].sort());
    });

    it('gives a message again when its lease is over, and the one before has no say any more', async () => {
      const { store, second } = stores();
      const { id } = sampleMessage();
      await store.outbox.add(sampleMessage({ id }));
      await store.outbox.claim('mail', 'a', UNTIL, NOW);
      expect(await second.outbox.claim('mail', 'b', UNTIL + 9, UNTIL)).to.include({ id, attempts: 2 });
      expect(await store.outbox.done(id, 'a')).to.equal(false);
      expect(await store.outbox.retry(id, 'a', NOW)).to.equal(false);
      expect(await second.outbox.done(id, 'b')).to.equal(true);
    });

    it('gives a message that was tried in vain again at its new time', async () => {
      const { store, second } = stores();
      const message = sampleMessage();
      await store.outbox.add(message);
      await store.outbox.claim('mail', 'a', UNTIL, NOW);
      expect(await second.outbox.retry(message.id, 'a', UNTIL + 5)).to.equal(true);
      expect(await second.outbox.retry(message.id, 'a', NOW), 'the lease is given back').to.equal(false);
      expect(await second.outbox.claim('mail', 'b', UNTIL + 9, UNTIL + 4)).to.equal(null);
      expect(await second.outbox.claim('mail', 'b', UNTIL + 9, UNTIL + 5)).to.include({ id: message.id, attempts: 2 });
      await second.outbox.done(message.id, 'b');
    });

    it('drops all messages of an account, those under way too', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      const own = [sampleMessage({ userId, dueAt: NOW - 1 }), sampleMessage({ userId })];
      const others = [sampleMessage({ userId: freshUser() }), sampleMessage({ userId: null })];
      for (const each of [...own, ...others]) await store.outbox.add(each);
      const taken = await store.outbox.claim('mail', 'a', UNTIL, NOW);
      expect(taken?.id).to.equal(own[0]?.id);
      expect(await second.outbox.dropFor(userId)).to.equal(2);
      expect(await second.outbox.dropFor(userId)).to.equal(0);
      expect(await store.outbox.retry(own[0]?.id ?? '', 'a', NOW)).to.equal(false);
      expect((await drain(second, UNTIL)).sort()).to.deep.equal(others.map(({ id }) => id).sort());
    });

    it('takes texts of any kind for what they are', async () => {
      const { store, second } = stores();
      for (const text of AWKWARD) {
        const message = sampleMessage({ id: fresh(text), userId: text, channel: text, payload: text });
        await store.outbox.add(message);
        expect(await second.outbox.claim(text, text, UNTIL, NOW)).to.deep.equal({
          ...message,
          dueAt: UNTIL,
          attempts: 1,
        });
        expect(await second.outbox.done(message.id, text)).to.equal(true);
      }
    });
  });
}
