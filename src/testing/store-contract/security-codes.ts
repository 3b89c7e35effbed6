import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { RecoveryCodeSet } from '../../model/security.js';
import { enrol, failuresOf, freshUser, NOW, sampleCodes, sampleEvent, sampleRule } from './samples.js';
import { count, race, type Stores } from './stores.js';

export function securityCodesContract(stores: Stores): void {
  const enrolled = async (codes: RecoveryCodeSet | null): Promise<string> => {
    const userId = freshUser();
    await enrol(stores().store, userId, { codes });
    return userId;
  };
  const event = sampleEvent({ type: 'recovery_code_used' });

  describe('A recovery code', () => {
    it('is used once, clears every lane, and is no change of the stamp', async () => {
      const { store, second } = stores();
      const codes = sampleCodes();
      const userId = await enrolled(codes);
      const before = await store.securities.read(userId, NOW);
      for (const lane of ['unknown', 'a.b']) await store.securities.reserveAttempt(userId, lane, sampleRule(), NOW);
      const use = { setId: codes.id, digest: 'digest-3', event };
      expect(await store.securities.consumeCode(userId, use, NOW)).to.equal(true);
      const after = await second.securities.read(userId, NOW);
      const digests = codes.digests.filter((digest) => digest !== 'digest-3');
      expect({ ...after, lanes: {} }).to.deep.equal({ ...before, codes: { ...codes, digests } });
      expect(['unknown', 'a.b'].map((lane) => failuresOf(after, lane))).to.deep.equal([0, 0]);
      expect(await second.securities.consumeCode(userId, use, NOW)).to.equal(false);
    });

    it('is lost, and changes nothing, in another set, with another digest, or without any set', async () => {
      const { securities } = stores().store;
      const codes = sampleCodes();
      const userId = await enrolled(codes);
      await securities.reserveAttempt(userId, 'unknown', sampleRule(), NOW);
      const before = await securities.read(userId, NOW);
      const consume = (user: string, setId: string, digest: string) =>
        securities.consumeCode(user, { setId, digest, event }, NOW);
      expect(await consume(userId, 'another', 'digest-3')).to.equal(false);
      expect(await consume(userId, codes.id, 'another')).to.equal(false);
      expect(await consume(await enrolled(null), codes.id, 'digest-3')).to.equal(false);
      expect(await consume(freshUser(), codes.id, 'digest-3')).to.equal(false);
      expect(await securities.read(userId, NOW)).to.deep.equal(before);
    });

    it('has exactly one winner when raced', async () => {
      const codes = sampleCodes();
      const userId = await enrolled(codes);
      const answers = await race(stores(), ({ securities }) =>
        securities.consumeCode(userId, { setId: codes.id, digest: 'digest-0', event }, NOW),
      );
      expect(count(answers, Boolean)).to.equal(1);
    });

    it('takes nothing from the other codes of the set when all are raced', async () => {
      const codes = sampleCodes();
      const userId = await enrolled(codes);
      const answers = await race(stores(), ({ securities }, index) =>
        securities.consumeCode(userId, { setId: codes.id, digest: `digest-${index % 10}`, event }, NOW),
      );
      expect(count(answers, Boolean)).to.equal(10);
      const security = await stores().store.securities.read(userId, NOW);
      expect(security.codes).to.deep.equal({ ...codes, digests: [] });
    });
  });

  describe('A set of recovery codes', () => {
    it('takes the place of the one seen, or of none, and raises the stamp', async () => {
      const { store, second } = stores();
      const userId = await enrolled(null);
      const first = sampleCodes();
      const next = sampleCodes();
      expect(await store.securities.replaceCodes(userId, first, null, event, NOW)).to.equal(true);
      expect(await store.securities.replaceCodes(userId, next, first.id, event, NOW)).to.equal(true);
      expect(await second.securities.read(userId, NOW)).to.deep.include({ codes: next, stamp: 3 });
    });

    it('is lost, and changes nothing, when another one is there than was seen', async () => {
      const { securities } = stores().store;
      const codes = sampleCodes();
      const userId = await enrolled(codes);
      const before = await securities.read(userId, NOW);
      for (const seen of [null, 'another']) {
        expect(await securities.replaceCodes(userId, sampleCodes(), seen, event, NOW)).to.equal(false);
      }
      expect(await securities.read(userId, NOW)).to.deep.equal(before);
    });

    it('is lost when no factor is active', async () => {
      const { securities } = stores().store;
      expect(await securities.replaceCodes(freshUser(), sampleCodes(), null, event, NOW)).to.equal(false);
      const userId = freshUser();
      const factor = await enrol(stores().store, userId);
      await securities.remove(userId, factor.id, sampleEvent(), NOW);
      expect(await securities.replaceCodes(userId, sampleCodes(), null, event, NOW)).to.equal(false);
      expect((await securities.read(userId, NOW)).codes).to.equal(null);
    });

    it('is replaced by exactly one when raced', async () => {
      const codes = sampleCodes();
      const userId = await enrolled(codes);
      const answers = await race(stores(), ({ securities }, index) =>
        securities.replaceCodes(userId, sampleCodes({ id: `set ${index}` }), codes.id, event, NOW),
      );
      expect(count(answers, Boolean)).to.equal(1);
      const security = await stores().store.securities.read(userId, NOW);
      expect(security.codes?.id).to.equal(`set ${answers.indexOf(true)}`);
      expect(security.stamp).to.equal(2);
    });
  });

  describe('A change of the password', () => {
    it('raises the stamp and is remembered as its last change', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      const changed = sampleEvent({ type: 'password_changed' });
      await store.securities.passwordChanged(userId, changed, NOW);
      expect(await second.securities.read(userId, NOW)).to.include({ stamp: 1, passwordStamp: 1 });
      await enrol(store, userId);
      expect(await second.securities.read(userId, NOW)).to.include({ stamp: 2, passwordStamp: 1 });
      await race(stores(), ({ securities }) => securities.passwordChanged(userId, changed, NOW));
      expect(await second.securities.read(userId, NOW)).to.include({ stamp: 34, passwordStamp: 34 });
    });
  });
}
