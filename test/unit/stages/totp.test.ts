import { expect } from 'chai';
import { createKeyRing, KeyMissingError } from '../../../src/base/key-ring.js';
import { systemRandom } from '../../../src/base/runtime.js';
import type { Secret } from '../../../src/base/secret.js';
import { sealFactorSecret } from '../../../src/mfa/factor-secret.js';
import { codeOfStep, newTotpSecret, stepAt } from '../../../src/mfa/totp.js';
import { type PendingFactor, UNKNOWN_LANE } from '../../../src/model/security.js';
import { totpStage } from '../../../src/stages/totp.js';
import {
  enrol,
  failuresOf,
  freshUser,
  NOW,
  sampleEvent,
  samplePending,
  sampleRule,
} from '../../../src/testing/store-contract/samples.js';
import { useStore } from '../uia/engine-kit.js';
import { contextOf, KEYS } from './stage-kit.js';

const HERE = stepAt(NOW, 30);

describe('m.login.2fa.totp', () => {
  const store = useStore();
  const stageOf = (window?: number) =>
    totpStage({ securities: store().securities, keys: KEYS, ...(window !== undefined && { window }) });

  async function addFactor(userId: string, given: Partial<PendingFactor> = {}) {
    const secret: Secret = newTotpSecret(systemRandom);
    const pending = samplePending(given);
    const factor = await enrol(store(), userId, {
      pending: { ...pending, secret: sealFactorSecret(KEYS, userId, pending.id, secret) },
    });
    const code = (steps = 0) => codeOfStep(secret, factor, stepAt(NOW, factor.periodS) + steps);
    return { factor, code, auth: (steps = 0) => ({ type: 'm.login.2fa.totp', token: code(steps) }) };
  }

  it('takes the code of now, one step back and one ahead', async () => {
    for (const steps of [-1, 0, 1]) {
      const userId = freshUser();
      const { auth, factor } = await addFactor(userId);
      const result = await stageOf().attempt(auth(steps), await contextOf(store(), userId));
      expect(result).to.deep.equal({ outcome: 'passed', laneCleared: true });
      const after = await store().securities.read(userId, NOW);
      expect(after.factors[factor.id]).to.include({ step: HERE + steps, lastUsedAt: NOW });
    }
  });

  it('takes only the code of now with a window of 0', async () => {
    const userId = freshUser();
    const { auth } = await addFactor(userId);
    for (const steps of [-1, 1]) {
      const result = await stageOf(0).attempt(auth(steps), await contextOf(store(), userId));
      expect(result.outcome).to.equal('failed');
    }
    expect((await stageOf(0).attempt(auth(), await contextOf(store(), userId))).outcome).to.equal('passed');
  });

  it('takes a code with spaces', async () => {
    const userId = freshUser();
    const { code } = await addFactor(userId);
    const token = ` ${code().slice(0, 3)} ${code().slice(3)} `;
    const result = await stageOf().attempt({ token }, await contextOf(store(), userId));
    expect(result.outcome).to.equal('passed');
  });

  it('takes a code once: another session is told that it was used, and no guess is counted', async () => {
    const userId = freshUser();
    const { auth } = await addFactor(userId);
    await stageOf().attempt(auth(), await contextOf(store(), userId));
    const result = await stageOf().attempt(auth(), await contextOf(store(), userId));
    expect(result).to.deep.include({ outcome: 'failed', guess: false });
    expect(result).to.have.nested.property('error.reason', 'code_used');
  });

  it('takes no code older than the last one used', async () => {
    const userId = freshUser();
    const { auth } = await addFactor(userId);
    await stageOf().attempt(auth(1), await contextOf(store(), userId));
    for (const steps of [0, -1]) {
      const result = await stageOf().attempt(auth(steps), await contextOf(store(), userId));
      expect(result).to.have.nested.property('error.reason', 'code_used');
    }
  });

  it('takes the same code again in the same session, whose first answer was lost', async () => {
    const userId = freshUser();
    const { auth } = await addFactor(userId);
    const { session } = await contextOf(store(), userId);
    for (let time = 0; time < 2; time++) {
      const result = await stageOf().attempt(auth(), await contextOf(store(), userId, { session }));
      expect(result.outcome).to.equal('passed');
    }
  });

  it('passes exactly one of 32 sessions with the same code', async () => {
    const userId = freshUser();
    const { auth } = await addFactor(userId);
    const stage = stageOf();
    const contexts = await Promise.all(Array.from({ length: 32 }, () => contextOf(store(), userId)));
    const results = await Promise.all(contexts.map((context) => stage.attempt(auth(), context)));
    expect(results.filter(({ outcome }) => outcome === 'passed')).to.have.length(1);
  });

  it('takes a code of any of several authenticators, and uses up that one’s step alone', async () => {
    const userId = freshUser();
    const [one, other] = [await addFactor(userId), await addFactor(userId)];
    expect((await stageOf().attempt(other.auth(), await contextOf(store(), userId))).outcome).to.equal('passed');
    const { factors } = await store().securities.read(userId, NOW);
    expect(factors[other.factor.id]?.step).to.equal(HERE);
    expect(factors[one.factor.id]?.step).to.equal(one.factor.step);
    expect((await stageOf().attempt(one.auth(), await contextOf(store(), userId))).outcome).to.equal('passed');
  });

  it('takes eight digits, another period and another hash where an authenticator has them', async () => {
    const userId = freshUser();
    const { auth } = await addFactor(userId, { digits: 8, periodS: 60, algorithm: 'SHA512' });
    expect((await stageOf().attempt(auth(), await contextOf(store(), userId))).outcome).to.equal('passed');
  });

  it('does not look at a code of another length than the account’s: 400', async () => {
    const userId = freshUser();
    await addFactor(userId);
    const result = await stageOf().attempt({ token: '12345678' }, await contextOf(store(), userId));
    expect(result).to.have.property('outcome', 'refused');
    expect(result).to.have.nested.property('error.errcode', 'M_INVALID_PARAM');
  });

  it('clears the lane in which the try was counted, in the write that uses the code', async () => {
    const userId = freshUser();
    const { auth } = await addFactor(userId);
    for (const lane of [UNKNOWN_LANE, 'device:OTHER'])
      await store().securities.reserveAttempt(userId, lane, sampleRule(), NOW);
    await stageOf().attempt(auth(), await contextOf(store(), userId, { lane: UNKNOWN_LANE }));
    const after = await store().securities.read(userId, NOW);
    expect([failuresOf(after, UNKNOWN_LANE), failuresOf(after, 'device:OTHER')]).to.deep.equal([0, 1]);
  });

  it('is a fault, not a wrong code, without the key of the secret', async () => {
    const userId = freshUser();
    const { auth } = await addFactor(userId);
    const keys = createKeyRing([{ id: 'k2', bytes: Buffer.alloc(32, 2) }], 'k2');
    const stage = totpStage({ securities: store().securities, keys });
    const fault = await stage.attempt(auth(), await contextOf(store(), userId)).catch((error: unknown) => error);
    expect(fault).to.be.instanceOf(KeyMissingError);
  });

  it('fails when its authenticator was removed meanwhile', async () => {
    const userId = freshUser();
    const { auth, factor } = await addFactor(userId);
    const context = await contextOf(store(), userId);
    const event = sampleEvent({ type: 'factor_removed', at: NOW });
    await store().securities.remove(userId, factor.id, event, NOW);
    expect((await stageOf().attempt(auth(), context)).outcome).to.equal('failed');
  });
});
