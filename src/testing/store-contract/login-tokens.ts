import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { LoginToken } from '../../model/login-token.js';
import { fresh, freshUser, NOW } from './samples.js';
import { count, race, type Stores } from './stores.js';

const END = NOW + 120_000;

const sampleLoginToken = (given: Partial<LoginToken> = {}): LoginToken => ({
  digest: fresh('login-token'),
  userId: freshUser(),
  stamp: 3,
  secondFactor: true,
  madeBy: 'ABC',
  expiresAt: END,
  ...given,
});

export function loginTokensContract(stores: Stores): void {
  describe('A login token', () => {
    it('is consumed once, through any handle, as it was created', async () => {
      const { store, second } = stores();
      for (const secondFactor of [true, false]) {
        const token = sampleLoginToken({ secondFactor });
        expect(await store.loginTokens.create(token)).to.equal(true);
        expect(await second.loginTokens.create({ ...token, stamp: 9 })).to.equal(false);
        expect(await second.loginTokens.consume(token.digest, NOW)).to.deep.equal(token);
        expect(await store.loginTokens.consume(token.digest, NOW)).to.equal(null);
      }
    });

    it('is created by exactly one when raced', async () => {
      const token = sampleLoginToken();
      const answers = await race(stores(), ({ loginTokens }) => loginTokens.create(token));
      expect(count(answers, Boolean)).to.equal(1);
    });

    it('is consumed by exactly one when raced', async () => {
      const token = sampleLoginToken();
      await stores().store.loginTokens.create(token);
      const answers = await race(stores(), ({ loginTokens }) => loginTokens.consume(token.digest, NOW));
      expect(count(answers, (answer) => answer !== null)).to.equal(1);
    });

    it('ends at its end, and is unknown when nobody made it', async () => {
      const { loginTokens } = stores().store;
      const [late, intime] = [sampleLoginToken(), sampleLoginToken()];
      await loginTokens.create(late);
      await loginTokens.create(intime);
      expect(await loginTokens.consume(late.digest, END)).to.equal(null);
      expect(await loginTokens.consume(intime.digest, END - 1)).to.deep.equal(intime);
      expect(await loginTokens.consume(fresh('login-token'), NOW)).to.equal(null);
    });

    it('that has ended is swept away, and no other', async () => {
      const { store } = stores();
      const [ended, living] = [sampleLoginToken({ expiresAt: NOW }), sampleLoginToken({ expiresAt: NOW + 1 })];
      await store.loginTokens.create(ended);
      await store.loginTokens.create(living);
      expect(await store.sweep(NOW)).to.be.greaterThan(0);
      expect(await store.loginTokens.create(ended), 'its place is free').to.equal(true);
      expect(await store.loginTokens.consume(living.digest, NOW)).to.deep.equal(living);
    });
  });
}
