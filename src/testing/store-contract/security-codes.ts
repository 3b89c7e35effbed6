import { expect } from 'chai';
import { describe, it } from 'mocha';
import { noSecurity, type RecoveryCodeSet } from '../../model/security.js';
import type { Store } from '../../store/port/store.js';
import { enrol, failuresOf, freshUser, NOW, sampleCodes, sampleEvent, sampleRule, sampleUse } from './samples.js';
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
      const use = sampleUse({ setId: codes.id, digest: 'digest-3', session: '$a.b' });
      expect(await store.securities.consumeCode(userId, use, NOW)).to.equal('spent');
      const after = await second.securities.read(userId, NOW);
      const digests = codes.digests.filter((digest) => digest !== 'digest-3');
      const lastUsed = { digest: 'digest-3', session: '$a.b' };
      expect({ ...after, lanes: {} }).to.deep.equal({ ...before, codes: { ...codes, digests, lastUsed } });
      expect(['unknown', 'a.b'].map((lane) => failuresOf(after, lane))).to.deep.equal([0, 0]);
      expect(await second.securities.consumeCode(userId, { ...use, session: 'b' }, NOW)).to.equal('lost');
    });

    it('goes with its set, once, while the authenticators stay', async () => {
      const { store, second } = stores();
      const userId = await enrolled(sampleCodes());
      const before = await store.securities.read(userId, NOW);
      const removed = sampleEvent({ type: 'recovery_codes_removed' });
      const answers = await race(stores(), ({ securities }) => securities.removeCodes(userId, removed, NOW));
      expect(count(answers, Boolean)).to.equal(1);
      expect(await second.securities.read(userId, NOW)).to.deep.equal({
        ...before,
        codes: null,
        stamp: before.stamp + 1,
        factorsChange: { session: removed.session, stamp: before.stamp + 1 },
      });
      expect(await store.securities.removeCodes(freshUser(), removed, NOW)).to.equal(false);
    });

    it('is known to the session that used it, until that or another session uses another one', async () => {
      const { store, second } = stores();
      const codes = sampleCodes();
      const userId = await enrolled(codes);
      let seenRemaining = 10;
      const consume = ({ securities }: Store, digest: string, session: string) =>
        securities.consumeCode(userId, sampleUse({ setId: codes.id, digest, session, seenRemaining }), NOW);
      expect(await consume(store, 'digest-0', 'a')).to.equal('spent');
      const after = await store.securities.read(userId, NOW);
      expect(await consume(second, 'digest-0', 'a')).to.equal('used_here');
      expect(await consume(second, 'digest-0', 'b')).to.equal('lost');
      expect(await consume(second, 'another', 'a')).to.equal('lost');
      expect(await second.securities.read(userId, NOW), 'nothing is written').to.deep.equal(after);
      seenRemaining = 9;
      expect(await consume(store, 'digest-1', 'b')).to.equal('spent');
      expect(await consume(store, 'digest-0', 'a')).to.equal('lost');
      expect(await consume(store, 'digest-1', 'a')).to.equal('lost');
      expect(await consume(store, 'digest-1', 'b')).to.equal('used_here');
      await store.securities.replaceCodes(userId, sampleCodes(), codes.id, event, NOW);
      expect(await consume(store, 'digest-1', 'b'), 'in another set').to.equal('lost');
    });

    it('is lost, and changes nothing, in another set, with another digest, or without any set', async () => {
      const { securities } = stores().store;
      const codes = sampleCodes();
      const userId = await enrolled(codes);
      await securities.reserveAttempt(userId, 'unknown', sampleRule(), NOW);
      const before = await securities.read(userId, NOW);
      const consume = (user: string, setId: string, digest: string) =>
        securities.consumeCode(user, sampleUse({ setId, digest }), NOW);
      expect(await consume(userId, 'another', 'digest-3')).to.equal('lost');
      expect(await consume(userId, codes.id, 'another')).to.equal('lost');
      expect(await consume(await enrolled(null), codes.id, 'digest-3')).to.equal('lost');
      expect(await consume(freshUser(), codes.id, 'digest-3')).to.equal('lost');
      expect(await securities.read(userId, NOW)).to.deep.equal(before);
    });

    it('is spent by exactly one session when raced, and only that one has used it', async () => {
      const codes = sampleCodes();
      const userId = await enrolled(codes);
      const consume = ({ securities }: Store, index: number) =>
        securities.consumeCode(userId, sampleUse({ setId: codes.id, session: `session ${index}` }), NOW);
      const answers = await race(stores(), consume);
      expect(count(answers, (answer) => answer === 'spent')).to.equal(1);
      expect(count(answers, (answer) => answer === 'lost')).to.equal(31);
      const again = await race(stores(), consume);
      expect(again.indexOf('used_here')).to.equal(answers.indexOf('spent'));
      expect(count(again, (answer) => answer === 'lost')).to.equal(31);
    });

    it('is spent once when one session races itself, which hears of it every time', async () => {
      const codes = sampleCodes();
      const userId = await enrolled(codes);
      const use = sampleUse({ setId: codes.id });
      const answers = await race(stores(), ({ securities }) => securities.consumeCode(userId, use, NOW));
      expect(count(answers, (answer) => answer === 'spent')).to.equal(1);
      expect(count(answers, (answer) => answer === 'used_here')).to.equal(31);
    });

    it('takes nothing from the other codes of the set when all are raced', async () => {
      const codes = sampleCodes();
      const userId = await enrolled(codes);
      const consume = async ({ securities }: Pick<Store, 'securities'>, index: number): Promise<string> => {
        const seenRemaining = (await securities.read(userId, NOW)).codes?.digests.length ?? 0;
        const place = { setId: codes.id, digest: `digest-${index % 10}`, session: `session ${index}` };
        const answer = await securities.consumeCode(userId, sampleUse({ ...place, seenRemaining }), NOW);
        return answer === 'moved' ? consume({ securities }, index) : answer;
      };
      const answers = await race(stores(), consume);
      expect(count(answers, (answer) => answer === 'spent')).to.equal(10);
      const security = await stores().store.securities.read(userId, NOW);
      expect({ ...security.codes, lastUsed: null }).to.deep.equal({ ...codes, digests: [] });
    });
  });

  describe('A recovery code that a new one replaces', () => {
    it('is dead in the write that makes the new one good', async () => {
      const { store, second } = stores();
      const codes = sampleCodes();
      const userId = await enrolled(codes);
      const use = sampleUse({ setId: codes.id, replacement: '$new' });
      expect(await store.securities.consumeCode(userId, use, NOW)).to.equal('spent');
      const after = (await second.securities.read(userId, NOW)).codes;
      expect(after).to.deep.equal({
        ...codes,
        digests: [...codes.digests.slice(1), '$new'],
        lastUsed: { digest: 'digest-0', session: 'session' },
      });
      expect(await second.securities.consumeCode(userId, use, NOW)).to.equal('used_here');
      const next = sampleUse({ setId: codes.id, digest: '$new', session: 'another' });
      expect(await second.securities.consumeCode(userId, next, NOW)).to.equal('spent');
    });

    it('is replaced by exactly one when raced', async () => {
      const codes = sampleCodes();
      const userId = await enrolled(codes);
      const answers = await race(stores(), ({ securities }, index) =>
        securities.consumeCode(
          userId,
          sampleUse({ setId: codes.id, session: `session ${index}`, replacement: `new ${index}` }),
          NOW,
        ),
      );
      expect(count(answers, (answer) => answer === 'spent')).to.equal(1);
      const { digests = [] } = (await stores().store.securities.read(userId, NOW)).codes ?? {};
      expect([digests.length, digests.at(-1)]).to.deep.equal([10, `new ${answers.indexOf('spent')}`]);
    });
  });

  describe('A use of a recovery code', () => {
    it('that saw another number of them has moved, and changes nothing', async () => {
      const { securities } = stores().store;
      const codes = sampleCodes();
      const userId = await enrolled(codes);
      const before = await securities.read(userId, NOW);
      for (const seenRemaining of [9, 11]) {
        const use = sampleUse({ setId: codes.id, seenRemaining });
        expect(await securities.consumeCode(userId, use, NOW)).to.equal('moved');
      }
      expect(await stores().second.securities.read(userId, NOW)).to.deep.equal(before);
    });

    it('appends each of its events, under numbers of their own', async () => {
      const codes = sampleCodes();
      const userId = await enrolled(codes);
      const events = [
        sampleEvent({ type: 'recovery_code_used', detail: { remaining: 9 } }),
        sampleEvent({ type: 'recovery_codes_low', detail: { remaining: 9 } }),
        sampleEvent({ type: 'factor_unlocked' }),
      ];
      await stores().store.securities.consumeCode(userId, sampleUse({ setId: codes.id, events }), NOW);
      const kept = await stores().second.securities.takeEvents(10_000);
      expect(kept.filter((each) => each.userId === userId).slice(1)).to.deep.equal(
        events.map((each, index) => ({ ...each, userId, sequence: index + 2 })),
      );
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
    it('raises the stamp and is remembered as its last change, with the session that made it', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      const changed = sampleEvent({ type: 'password_changed' });
      const before = await store.securities.read(userId, NOW);
      expect(before).to.include({ stamp: 0, passwordStamp: 0, passwordSession: null });
      await store.securities.passwordChanged(userId, '$a.b', changed, NOW);
      const first = { passwordStamp: 1, passwordSession: '$a.b' };
      expect(await second.securities.read(userId, NOW)).to.include({ stamp: 1, ...first });
      await enrol(store, userId);
      expect(await second.securities.read(userId, NOW)).to.include({ stamp: 2, ...first });
      await race(stores(), ({ securities }, index) =>
        securities.passwordChanged(userId, `session ${index}`, changed, NOW),
      );
      expect(await second.securities.read(userId, NOW)).to.include({ stamp: 34, passwordStamp: 34 });
      await store.securities.passwordChanged(userId, 'last', changed, NOW);
      expect(await second.securities.read(userId, NOW)).to.include({ passwordStamp: 35, passwordSession: 'last' });
    });

    it('is in force with one stamp more, and without another event', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      await store.securities.passwordChanged(userId, 'a', sampleEvent({ type: 'password_changed' }), NOW);
      await store.securities.passwordInForce(userId, '$a.b');
      const security = await second.securities.read(userId, NOW);
      expect(security).to.include({ stamp: 2, passwordStamp: 2, passwordSession: '$a.b' });
      expect(await second.securities.auditState(userId)).to.include({ last: 1, waiting: 1 });
      await race(stores(), ({ securities }, index) => securities.passwordInForce(userId, `session ${index}`));
      expect(await second.securities.read(userId, NOW)).to.include({ stamp: 34, passwordStamp: 34 });
    });

    it('is not what voids sign-ins, which leaves all but the stamps as it was, and writes no event', async () => {
      const { store, second } = stores();
      for (const enrolled of [false, true]) {
        const userId = freshUser();
        if (enrolled) await enrol(store, userId);
        await store.securities.passwordChanged(userId, '$a.b', sampleEvent({ type: 'password_changed' }), NOW);
        const before = await store.securities.read(userId, NOW);
        const trail = await store.securities.auditState(userId);
        await race(stores(), ({ securities }) => securities.voidSignIns(userId));
        const stamp = before.stamp + 32;
        expect(await second.securities.read(userId, NOW)).to.deep.equal({ ...before, stamp, passwordStamp: stamp });
        expect(await second.securities.auditState(userId)).to.deep.equal(trail);
      }
    });

    it('and what voids sign-ins begin where nothing is known of the account', async () => {
      const userId = freshUser();
      await race(stores(), ({ securities }) => securities.voidSignIns(userId));
      const after = { ...noSecurity(userId), stamp: 32, passwordStamp: 32 };
      expect(await stores().second.securities.read(userId, NOW)).to.deep.equal(after);
    });

    it('has no session in a document that something else made', async () => {
      const userId = freshUser();
      await enrol(stores().store, userId);
      expect(await stores().second.securities.read(userId, NOW)).to.include({ passwordSession: null });
    });
  });
}
