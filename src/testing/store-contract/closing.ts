import { expect } from 'chai';
import { describe, it } from 'mocha';
import { StoreUnavailableError } from '../../store/port/store.js';
import { fresh, NOW, sampleSession } from './samples.js';
import { type OpenedStores, RACERS } from './stores.js';

const errorOf = (answer: Promise<unknown>): Promise<unknown> =>
  answer.then(
    () => 'answered',
    (error: unknown) => error,
  );

export function closingContract(open: () => Promise<OpenedStores>): void {
  describe('A closed store', () => {
    it('refuses every operation, may be closed again, and leaves other handles alone', async () => {
      const opened = await open();
      const { store, second } = opened;
      await store.migrate();
      await Promise.all([store.close(), store.close()]);
      await store.close();
      for (const late of [
        store.ping(),
        store.sessions.find(fresh('session'), NOW),
        store.sessions.create(sampleSession()),
        store.sweep(NOW),
      ]) {
        expect(await errorOf(late)).to.be.instanceOf(StoreUnavailableError);
      }
      const session = sampleSession();
      await second.sessions.create(session);
      expect(await second.sessions.find(session.key, NOW)).to.deep.equal(session);
      await opened.close();
    });

    it('has done or refused each write that was under way, and done all that were answered', async () => {
      const opened = await open();
      const { store, second } = opened;
      await store.migrate();
      const sessions = Array.from({ length: RACERS }, () => sampleSession());
      const writes = sessions.map((session) => errorOf(store.sessions.create(session)));
      await store.close();
      for (const [index, answer] of (await Promise.all(writes)).entries()) {
        const session = sessions[index] ?? sampleSession();
        if (answer !== 'answered') expect(answer).to.be.instanceOf(StoreUnavailableError);
        else expect(await second.sessions.find(session.key, NOW)).to.deep.equal(session);
      }
      await opened.close();
    });
  });
}
