import { expect } from 'chai';
import { describe, it } from 'mocha';
import { enrol, fresh, freshUser, NOW, sampleCodes, sampleEvent } from './samples.js';
import type { Stores } from './stores.js';

export function factorChangesContract(stores: Stores): void {
  describe('A change of the factors', () => {
    it('is known by the session that made it, with the stamp after it, until another session makes one', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      await enrol(store, userId);
      const changeOf = async () => {
        const { stamp, factorsChange } = await second.securities.read(userId, NOW);
        return [factorsChange?.session, factorsChange?.stamp === stamp];
      };
      const [first, other] = [fresh('session'), fresh('session')];
      const { codes } = await store.securities.read(userId, NOW);
      const made = sampleCodes({ id: fresh('set') });
      const event = sampleEvent({ session: first });
      expect(await store.securities.replaceCodes(userId, made, codes?.id ?? null, event, NOW)).to.equal(true);
      expect(await changeOf()).to.deep.equal([first, true]);
      await store.securities.removeCodes(userId, sampleEvent({ session: other }), NOW);
      expect(await changeOf()).to.deep.equal([other, true]);
      await store.securities.passwordChanged(userId, first, sampleEvent({ session: first }), NOW);
      expect(await changeOf()).to.deep.equal([other, false]);
    });

    it('that is lost is nobody’s', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      await enrol(store, userId);
      const before = await second.securities.read(userId, NOW);
      const event = sampleEvent({ session: fresh('session') });
      expect(await store.securities.remove(userId, 'no-such-factor', event, NOW)).to.equal(false);
      expect(await second.securities.read(userId, NOW)).to.deep.equal(before);
    });
  });
}
