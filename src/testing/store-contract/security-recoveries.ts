import { expect } from 'chai';
import { describe, it } from 'mocha';
import { MOST_WAITING_EVENTS } from '../../model/security.js';
import { fresh, freshUser, NOW, sampleEvent } from './samples.js';
import { count, race, type Stores } from './stores.js';

export function securityRecoveriesContract(stores: Stores): void {
  const event = sampleEvent({ type: 'signed_in_by_recovery' });

  describe('A sign-in by a recovery code', () => {
    it('is noted with its event, and is no change of the stamp', async () => {
      const { store, second } = stores();
      const [userId, operationId] = [freshUser(), fresh('operation')];
      expect((await store.securities.read(userId, NOW)).lastRecovery).to.equal(null);
      expect(await store.securities.noteRecovery(userId, { operationId, event }, NOW)).to.equal(true);
      const { lastRecovery, stamp } = await second.securities.read(userId, NOW);
      expect([lastRecovery, stamp]).to.deep.equal([{ at: NOW, operationId }, 0]);
      expect(await second.securities.auditState(userId)).to.include({ waiting: 1 });
    });

    it('is noted once of many that note it at the same time, and the next one takes its place', async () => {
      const { store, second } = stores();
      const [userId, operationId] = [freshUser(), fresh('operation')];
      const noted = await race(stores(), (each) => each.securities.noteRecovery(userId, { operationId, event }, NOW));
      expect(count(noted, Boolean)).to.equal(1);
      expect(await store.securities.auditState(userId)).to.include({ waiting: 1 });
      const next = fresh('operation');
      expect(await store.securities.noteRecovery(userId, { operationId: next, event }, NOW + 1)).to.equal(true);
      expect((await second.securities.read(userId, NOW)).lastRecovery).to.deep.equal({
        at: NOW + 1,
        operationId: next,
      });
    });

    it('is refused when as many events wait as may', async () => {
      const { store } = stores();
      const userId = freshUser();
      for (let number = 0; number < MOST_WAITING_EVENTS; number++) await store.securities.note(userId, event, NOW);
      const refused = await store.securities
        .noteRecovery(userId, { operationId: fresh('operation'), event }, NOW)
        .catch((fault: unknown) => fault);
      expect(refused).to.include({ status: 503 });
      expect((await store.securities.read(userId, NOW)).lastRecovery).to.equal(null);
    });

    it('is forgotten with all that stood on the account', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      await store.securities.noteRecovery(userId, { operationId: fresh('operation'), event }, NOW);
      await store.securities.voidAll(userId, fresh('session'), event, NOW);
      expect((await second.securities.read(userId, NOW)).lastRecovery).to.equal(null);
    });
  });
}
