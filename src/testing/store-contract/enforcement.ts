import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { KeptEnforcement } from '../../model/enforcement.js';
import { noSecurity } from '../../model/security.js';
import { SERVER } from '../../model/security-event.js';
import { enrol, freshUser, NOW, sampleEvent, samplePending } from './samples.js';
import { count, race, type Stores } from './stores.js';

const kept = (version: number, more: Partial<KeptEnforcement> = {}): KeptEnforcement => ({
  required: 'everyone',
  from: NOW,
  version,
  changedAt: NOW,
  by: 'operation',
  ...more,
});

export function enforcementContract(stores: Stores): void {
  describe('Who must have a second factor', () => {
    it('is not kept at first, is set by one of those who try at once, and is seen by all', async () => {
      const { store, second } = stores();
      expect(await store.enforcement.read()).to.equal(null);
      const before = (await store.securities.auditState(SERVER)).last;
      const won = await race(stores(), ({ enforcement }, index) =>
        enforcement.put(kept(1, { from: NOW + index }), 0, sampleEvent(), NOW),
      );
      expect(count(won, Boolean)).to.equal(1);
      const winner = kept(1, { from: NOW + won.indexOf(true) });
      expect(await store.enforcement.read()).to.deep.equal(winner);
      expect(await second.enforcement.read()).to.deep.equal(winner);
      expect((await second.securities.auditState(SERVER)).last, 'one event').to.equal(before + 1);
    });

    it('is changed by whoever saw the newest, with an event in the same write', async () => {
      const { store, second } = stores();
      const version = (await store.enforcement.read())?.version ?? 0;
      const before = (await store.securities.auditState(SERVER)).last;
      const won = await race(stores(), ({ enforcement }, index) =>
        enforcement.put(kept(version + 1, { required: [`role${index}`, '$role.x'] }), version, sampleEvent(), NOW),
      );
      expect(count(won, Boolean)).to.equal(1);
      const winner = kept(version + 1, { required: [`role${won.indexOf(true)}`, '$role.x'] });
      expect(await second.enforcement.read()).to.deep.equal(winner);
      expect(await store.enforcement.put(kept(version + 1), version, sampleEvent(), NOW)).to.equal(false);
      expect(await store.enforcement.put(kept(1), 0, sampleEvent(), NOW)).to.equal(false);
      expect((await store.securities.auditState(SERVER)).last).to.equal(before + 1);
    });

    it('keeps as many authenticators as it says when they are removed at once', async () => {
      const { store } = stores();
      const userId = freshUser();
      const ids: string[] = [];
      for (let n = 0; n < 3; n++) ids.push((await enrol(store, userId, { pending: samplePending() })).id);
      const event = sampleEvent();
      expect(await store.securities.remove(userId, String(ids[0]), event, NOW, 3)).to.equal(false);
      expect(await store.securities.remove(userId, String(ids[0]), event, NOW, 2)).to.equal(true);
      const won = await race(stores(), ({ securities }, index) =>
        securities.remove(userId, String(ids[1 + (index % 2)]), sampleEvent(), NOW, 1),
      );
      expect(count(won, Boolean)).to.equal(1);
      expect(Object.keys((await store.securities.read(userId, NOW)).factors)).to.have.length(1);
    });

    it('reminds each account once of each step of a deadline, and nobody with an authenticator', async () => {
      const { store } = stores();
      const userId = freshUser();
      const remind = (by: number, step: number) =>
        race(stores(), ({ securities }) => securities.remind(userId, { by, step }, sampleEvent(), NOW));
      expect(count(await remind(NOW + 5, 0), Boolean), 'the first write about the account').to.equal(1);
      expect(count(await remind(NOW + 5, 0), Boolean)).to.equal(0);
      expect(count(await remind(NOW + 5, 2), Boolean)).to.equal(1);
      expect(count(await remind(NOW + 5, 1), Boolean)).to.equal(0);
      expect(count(await remind(NOW + 9, 0), Boolean), 'another deadline').to.equal(1);
      expect((await store.securities.auditState(userId)).last).to.equal(3);
      expect(await store.securities.read(userId, NOW)).to.deep.equal(noSecurity(userId));
      await enrol(store, userId);
      expect(count(await remind(NOW + 10, 0), Boolean)).to.equal(0);
    });
  });
}
