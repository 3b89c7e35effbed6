import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { RegistrationToken } from '../../model/registration-token.js';
import { AWKWARD, fresh, NOW, sampleToken } from './samples.js';
import { count, race, type Stores } from './stores.js';

const END = NOW + 900_000;

export function registrationTokensContract(stores: Stores): void {
  const created = async (given: Partial<RegistrationToken> = {}): Promise<RegistrationToken> => {
    const token = sampleToken(given);
    await stores().store.registrationTokens.create(token);
    return token;
  };

  describe('A registration token', () => {
    it('is created once, and found as it was created until it expires', async () => {
      const { store, second } = stores();
      const token = sampleToken({ usesAllowed: 3, expiresAt: END, grants: ['admin', 'a.$b'] });
      expect(await store.registrationTokens.create(token)).to.equal(true);
      expect(await second.registrationTokens.create({ ...token, usesAllowed: 9 })).to.equal(false);
      expect(await second.registrationTokens.find(token.digest, END - 1)).to.deep.equal(token);
      expect(await second.registrationTokens.find(token.digest, END)).to.equal(null);
      expect(await second.registrationTokens.find(fresh('token'), NOW)).to.equal(null);
    });

    it('is created by exactly one when raced', async () => {
      const digest = fresh('token');
      const answers = await race(stores(), ({ registrationTokens }) =>
        registrationTokens.create(sampleToken({ digest })),
      );
      expect(count(answers, Boolean)).to.equal(1);
    });

    it('is unusable, for any operation, when it is unknown or expired', async () => {
      const { registrationTokens } = stores().store;
      const { digest } = await created({ expiresAt: NOW });
      for (const each of [digest, fresh('token')]) {
        expect(await registrationTokens.usable(each, NOW)).to.equal(false);
        expect(await registrationTokens.reserve(each, 's', END, NOW)).to.equal(null);
        expect(await registrationTokens.commit(each, 's')).to.equal(false);
        await registrationTokens.release(each, 's');
      }
      const brief = await created({ expiresAt: NOW + 1 });
      expect(await registrationTokens.usable(brief.digest, NOW)).to.equal(true);
      expect(await registrationTokens.reserve(brief.digest, 's', END, NOW)).to.deep.equal(brief);
    });

    it('is used up by pending uses until they are released', async () => {
      const { store, second } = stores();
      const token = await created();
      const { registrationTokens } = store;
      expect(await registrationTokens.reserve(token.digest, 's1', END, NOW)).to.deep.equal(token);
      expect(await registrationTokens.reserve(token.digest, 's1', END, NOW)).to.deep.equal(token);
      expect(await second.registrationTokens.usable(token.digest, NOW)).to.equal(false);
      expect(await second.registrationTokens.reserve(token.digest, 's2', END, NOW)).to.equal(null);
      await registrationTokens.release(token.digest, 'another');
      expect(await second.registrationTokens.usable(token.digest, NOW)).to.equal(false);
      await registrationTokens.release(token.digest, 's1');
      expect(await second.registrationTokens.reserve(token.digest, 's2', END, NOW)).to.deep.equal(token);
      expect(await registrationTokens.commit(token.digest, 's1')).to.equal(false);
    });

    it('has its use back once the pending one is past its end, and the one who was late has none', async () => {
      const { registrationTokens } = stores().store;
      const { digest } = await created();
      await registrationTokens.reserve(digest, 's1', END, NOW);
      expect(await registrationTokens.usable(digest, END - 1)).to.equal(false);
      expect(await registrationTokens.reserve(digest, 's2', END + 1, END - 1)).to.equal(null);
      expect(await registrationTokens.usable(digest, END)).to.equal(true);
      expect(await registrationTokens.reserve(digest, 's2', END + 900_000, END)).to.not.equal(null);
      expect(await registrationTokens.commit(digest, 's1')).to.equal(false);
      expect(await registrationTokens.commit(digest, 's2')).to.equal(true);
      expect((await registrationTokens.find(digest, END))?.uses).to.equal(1);
    });

    it('counts a committed use once, however often it is committed, and never gives it back', async () => {
      const { store, second } = stores();
      const token = await created({ usesAllowed: 2 });
      const { registrationTokens } = store;
      await registrationTokens.reserve(token.digest, 's1', END, NOW);
      expect(await registrationTokens.commit(token.digest, 's2')).to.equal(false);
      const answers = await race(stores(), (each) => each.registrationTokens.commit(token.digest, 's1'));
      expect(count(answers, Boolean)).to.equal(32);
      await registrationTokens.release(token.digest, 's1');
      expect(await second.registrationTokens.find(token.digest, NOW)).to.deep.equal({ ...token, uses: 1 });
      expect(await registrationTokens.usable(token.digest, NOW)).to.equal(true);
      expect(await registrationTokens.reserve(token.digest, 's3', END, NOW)).to.deep.equal({ ...token, uses: 1 });
      expect(await registrationTokens.usable(token.digest, NOW)).to.equal(false);
    });

    it('with a number of uses has exactly so many winners when raced', async () => {
      const { digest } = await created({ usesAllowed: 5 });
      const reserved = await race(stores(), ({ registrationTokens }, index) =>
        registrationTokens.reserve(digest, `session ${index}`, END, NOW),
      );
      expect(count(reserved, (answer) => answer !== null)).to.equal(5);
      const committed = await race(stores(), ({ registrationTokens }, index) =>
        registrationTokens.commit(digest, `session ${index}`),
      );
      expect(committed).to.deep.equal(reserved.map((answer) => answer !== null));
      expect(await stores().store.registrationTokens.find(digest, NOW)).to.include({ uses: 5 });
    });

    it('without a bound is always usable, by sessions of any name', async () => {
      const { digest } = await created({ usesAllowed: null });
      const { registrationTokens } = stores().store;
      for (const session of AWKWARD) {
        expect(await registrationTokens.commit(digest, session), session).to.equal(false);
        expect(await registrationTokens.reserve(digest, session, END, NOW), session).to.not.equal(null);
        expect(await registrationTokens.commit(digest, session), session).to.equal(true);
      }
      expect(await registrationTokens.usable(digest, NOW)).to.equal(true);
      expect(await registrationTokens.find(digest, NOW)).to.include({ uses: AWKWARD.length });
    });

    it('goes with all others that grant the role', async () => {
      const { store, second } = stores();
      const role = fresh('role.$');
      const first = await created({ grants: [role] });
      const both = await created({ grants: ['support', role] });
      const other = await created({ grants: ['support', `${role}x`] });
      await store.registrationTokens.reserve(first.digest, 's', END, NOW);
      expect(await second.registrationTokens.removeGranting(role)).to.equal(2);
      for (const { digest } of [first, both]) expect(await store.registrationTokens.find(digest, NOW)).to.equal(null);
      expect(await store.registrationTokens.commit(first.digest, 's')).to.equal(false);
      expect(await store.registrationTokens.find(other.digest, NOW)).to.deep.equal(other);
      expect(await second.registrationTokens.removeGranting(role)).to.equal(0);
    });
  });
}
