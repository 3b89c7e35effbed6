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

    it('has finished the writes that were under way', async () => {
      const opened = await open();
      const { store, second } = opened;
      await store.migrate();
      const sessions = Array.from({ length: RACERS }, () => sampleSession());
      const writes = Promise.all(sessions.map((session) => store.sessions.create(session)));
      await store.close();
      await writes;
      for (const session of sessions) expect(await second.sessions.find(session.key, NOW)).to.deep.equal(session);
      await opened.close();
    });
  });
}
