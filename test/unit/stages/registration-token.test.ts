import { expect } from 'chai';
import { registrationTokenStage } from '../../../src/stages/registration-token.js';
import { fresh, NOW, sampleToken } from '../../../src/testing/store-contract/samples.js';
import { registrationTokenDigest } from '../../../src/tokens/registration-token.js';
import { useStore } from '../uia/engine-kit.js';
import { contextOf } from './stage-kit.js';

describe('m.login.registration_token', () => {
  const store = useStore();
  const stage = () => registrationTokenStage({ registrationTokens: store().registrationTokens });

  async function tokenWith(given: Parameters<typeof sampleToken>[0] = {}) {
    const token = fresh('token');
    const digest = registrationTokenDigest(token);
    await store().registrationTokens.create(sampleToken({ digest, ...given }));
    return { digest, auth: { token } };
  }

  it('keeps the token’s digest and what it grants, for the registration', async () => {
    const { auth, digest } = await tokenWith({ grants: ['admin'] });
    const result = await stage().attempt(auth, await contextOf(store(), null));
    expect(result).to.deep.equal({ outcome: 'passed', state: { token: digest, grants: ['admin'] } });
    expect(JSON.stringify(result)).not.to.include(auth.token);
  });

  it('holds a use for its session: another one finds none left, the same one finds its own', async () => {
    const { auth } = await tokenWith();
    const mine = await contextOf(store(), null);
    expect((await stage().attempt(auth, mine)).outcome).to.equal('passed');
    expect((await stage().attempt(auth, await contextOf(store(), null))).outcome).to.equal('failed');
    expect((await stage().attempt(auth, mine)).outcome).to.equal('passed');
  });

  it('passes exactly as many of 32 sessions as it has uses', async () => {
    const { auth } = await tokenWith({ usesAllowed: 3 });
    const contexts = await Promise.all(Array.from({ length: 32 }, () => contextOf(store(), null)));
    const results = await Promise.all(contexts.map((context) => stage().attempt(auth, context)));
    expect(results.filter(({ outcome }) => outcome === 'passed')).to.have.length(3);
  });

  it('frees the use when its session is over', async () => {
    const { auth } = await tokenWith();
    const mine = await contextOf(store(), null);
    await stage().attempt(auth, mine);
    const later = await contextOf(store(), null, { now: mine.sessionExpiresAt - 1 });
    expect((await stage().attempt(auth, later)).outcome).to.equal('failed');
    const over = await contextOf(store(), null, { now: mine.sessionExpiresAt });
    expect((await stage().attempt(auth, over)).outcome).to.equal('passed');
  });

  it('says the same of a token that is unknown, used up or out of date: 401 M_UNAUTHORIZED', async () => {
    const tokens = [
      { token: fresh('token') },
      (await tokenWith({ usesAllowed: 0 })).auth,
      (await tokenWith({ expiresAt: NOW })).auth,
    ];
    for (const auth of tokens) {
      const result = await stage().attempt(auth, await contextOf(store(), null));
      expect(result).to.have.property('outcome', 'failed');
      expect(result).to.have.nested.property('error').that.includes({ status: 401, errcode: 'M_UNAUTHORIZED' });
    }
  });
});
