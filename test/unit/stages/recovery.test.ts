import { expect } from 'chai';
import { createKeyRing, KeyMissingError } from '../../../src/base/key-ring.js';
import { systemRandom } from '../../../src/base/runtime.js';
import { newRecoveryCodes } from '../../../src/mfa/recovery-codes.js';
import { UNKNOWN_LANE } from '../../../src/model/security.js';
import { recoveryStage } from '../../../src/stages/recovery.js';
import {
  enrol,
  failuresOf,
  fresh,
  freshUser,
  NOW,
  sampleEvent,
  sampleRule,
} from '../../../src/testing/store-contract/samples.js';
import { useStore } from '../uia/engine-kit.js';
import { contextOf, KEYS } from './stage-kit.js';

describe('m.login.2fa.recovery', () => {
  const store = useStore();
  const stage = () => recoveryStage({ securities: store().securities, keys: KEYS });

  async function withCodes(count = 3) {
    const userId = freshUser();
    const { set, codes } = newRecoveryCodes(KEYS, systemRandom, { userId, setId: fresh('set'), count, now: NOW });
    await enrol(store(), userId, { codes: set });
    return { userId, set, auth: (index: number) => ({ token: codes[index]?.reveal() ?? '' }) };
  }

  it('takes each code once', async () => {
    const { userId, auth } = await withCodes();
    for (const index of [0, 1, 2]) {
      const first = await stage().attempt(auth(index), await contextOf(store(), userId));
      expect(first).to.deep.equal({ outcome: 'passed', laneCleared: true });
      const again = await stage().attempt(auth(index), await contextOf(store(), userId));
      expect(again.outcome).to.equal('failed');
    }
    expect((await store().securities.read(userId, NOW)).codes).to.deep.include({ digests: [], total: 3 });
  });

  it('passes exactly one of 32 sessions with the same code', async () => {
    const { userId, auth } = await withCodes();
    const contexts = await Promise.all(Array.from({ length: 32 }, () => contextOf(store(), userId)));
    const results = await Promise.all(contexts.map((context) => stage().attempt(auth(0), context)));
    expect(results.filter(({ outcome }) => outcome === 'passed')).to.have.length(1);
  });

  it('tells the owner, in the same write, and how many are left', async () => {
    const { userId, auth } = await withCodes(10);
    await stage().attempt(auth(0), await contextOf(store(), userId, { address: '198.51.100.7' }));
    const events = (await store().securities.takeEvents(1000)).filter((event) => event.userId === userId);
    expect(events.at(-1)).to.deep.include({
      type: 'recovery_code_used',
      at: NOW,
      address: '198.51.100.7',
      deviceId: 'LAPTOP',
      detail: { remaining: 9 },
    });
  });

  it('clears every lane', async () => {
    const { userId, auth } = await withCodes();
    for (const lane of [UNKNOWN_LANE, 'device:A'])
      await store().securities.reserveAttempt(userId, lane, sampleRule(), NOW);
    await stage().attempt(auth(0), await contextOf(store(), userId));
    const after = await store().securities.read(userId, NOW);
    expect([failuresOf(after, UNKNOWN_LANE), failuresOf(after, 'device:A')]).to.deep.equal([0, 0]);
  });

  it('is available while a code is left', async () => {
    const { userId, auth } = await withCodes(1);
    const available = async () => {
      const { subject } = await contextOf(store(), userId);
      return subject && stage().available?.(subject);
    };
    expect(await available()).to.equal(true);
    await stage().attempt(auth(0), await contextOf(store(), userId));
    expect(await available()).to.equal(false);
  });

  it('takes no code of a set that was replaced meanwhile', async () => {
    const { userId, auth, set } = await withCodes();
    const context = await contextOf(store(), userId);
    const next = newRecoveryCodes(KEYS, systemRandom, { userId, setId: fresh('set'), count: 3, now: NOW });
    expect(await store().securities.replaceCodes(userId, next.set, set.id, sampleEvent(), NOW)).to.equal(true);
    expect((await stage().attempt(auth(0), context)).outcome).to.equal('failed');
    expect((await stage().attempt(auth(0), await contextOf(store(), userId))).outcome).to.equal('failed');
  });

  it('is a fault, not a wrong code, without the key of the digests', async () => {
    const { userId, auth } = await withCodes();
    const keys = createKeyRing([{ id: 'k2', bytes: Buffer.alloc(32, 2) }], 'k2');
    const other = recoveryStage({ securities: store().securities, keys });
    const fault = await other.attempt(auth(0), await contextOf(store(), userId)).catch((error: unknown) => error);
    expect(fault).to.be.instanceOf(KeyMissingError);
  });
});
