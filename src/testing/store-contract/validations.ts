import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { NewValidation, ValidationUse } from '../../store/port/validations.js';
import { AWKWARD, fresh, freshUser, NOW, sampleValidation } from './samples.js';
import { count, race, type Stores } from './stores.js';

const RULE = { mostWrong: 3 };

export function validationsContract(stores: Stores): void {
  const started = async (given: Partial<NewValidation> = {}): Promise<NewValidation> => {
    const validation = sampleValidation(given);
    await stores().store.validations.start(validation, NOW);
    return validation;
  };
  const proven = async (given: Partial<NewValidation> = {}): Promise<NewValidation> => {
    const validation = await started(given);
    await stores().store.validations.confirm(validation.sid, validation.token, RULE, NOW);
    return validation;
  };
  const useOf = ({ sid, secretDigest, purpose, userId }: NewValidation, by = 'by'): ValidationUse => ({
    sid,
    secretDigest,
    purpose,
    userId,
    by,
  });

  describe('A validation', () => {
    it('is found as it was started, until it expires', async () => {
      const { token, ...validation } = await started({ nextLink: 'https://example.org/$next' });
      const { second } = stores();
      const begun = { ...validation, tokens: [token], wrong: 0, validatedAt: null, consumedBy: null };
      expect(await second.validations.find(validation.sid, validation.expiresAt - 1)).to.deep.equal(begun);
      expect(await second.validations.find(validation.sid, validation.expiresAt)).to.equal(null);
      expect(await second.validations.find(fresh('sid'), NOW)).to.equal(null);
    });

    it('sends a mail once for an attempt, when raced', async () => {
      const validation = sampleValidation();
      const answers = await race(stores(), ({ validations }) => validations.start(validation, NOW));
      expect(count(answers, Boolean)).to.equal(1);
      const greater = { ...validation, sendAttempt: 2 };
      const again = await race(stores(), ({ validations }) => validations.start(greater, NOW));
      expect(count(again, Boolean)).to.equal(1);
      expect(await stores().store.validations.start(validation, NOW), 'a smaller one').to.equal(false);
    });

    it('takes the tokens of the last five mails', async () => {
      const { sid } = await started({ token: 't1' });
      const { validations } = stores().store;
      for (let attempt = 2; attempt <= 6; attempt++)
        await validations.start(sampleValidation({ sid, token: `t${attempt}`, sendAttempt: attempt }), NOW);
      expect((await validations.find(sid, NOW))?.tokens).to.deep.equal(['t2', 't3', 't4', 't5', 't6']);
      expect(await validations.confirm(sid, 't1', RULE, NOW)).to.equal('wrong');
      expect(await validations.confirm(sid, 't2', RULE, NOW)).to.equal('confirmed');
    });

    it('takes texts of any kind for what they are', async () => {
      const { second } = stores();
      for (const text of AWKWARD) {
        const validation = await started({ token: text, secretDigest: text, nextLink: text });
        expect(await second.validations.find(validation.sid, NOW)).to.include({ nextLink: text, secretDigest: text });
        expect(await second.validations.confirm(validation.sid, text, RULE, NOW)).to.equal('confirmed');
        expect(await second.validations.consume(useOf(validation, text), NOW)).to.include({ consumedBy: text });
      }
    });

    it('is confirmed by its token until it expires, and stays confirmed', async () => {
      const { second } = stores();
      const { sid, token, expiresAt } = await started();
      expect(await second.validations.confirm(sid, token, RULE, expiresAt)).to.equal('gone');
      expect(await second.validations.confirm(sid, token, RULE, expiresAt - 1)).to.equal('confirmed');
      expect(await second.validations.confirm(sid, token, RULE, expiresAt - 1)).to.equal('confirmed');
      expect(await second.validations.find(sid, NOW)).to.include({ validatedAt: expiresAt - 1 });
      expect(await second.validations.confirm(sid, 'another', RULE, NOW)).to.equal('wrong');
      expect(await second.validations.find(sid, NOW)).to.include({ wrong: 0 });
      expect(await second.validations.confirm(fresh('sid'), token, RULE, NOW)).to.equal('gone');
    });

    it('counts wrong tokens up to their bound, at which the right one comes too late', async () => {
      const { sid, token } = await started();
      const { validations } = stores().store;
      const answers = await race(stores(), (each) => each.validations.confirm(sid, 'wrong', RULE, NOW));
      expect(count(answers, (answer) => answer === 'wrong')).to.equal(3);
      expect(count(answers, (answer) => answer === 'gone')).to.equal(29);
      expect(await validations.confirm(sid, token, RULE, NOW)).to.equal('gone');
      await validations.start(sampleValidation({ sid, token, sendAttempt: 2 }), NOW);
      expect(await validations.confirm(sid, token, RULE, NOW), 'after another mail').to.equal('gone');
      const brave = await started();
      for (let wrong = 0; wrong < 2; wrong++) await validations.confirm(brave.sid, 'wrong', RULE, NOW);
      expect(await validations.confirm(brave.sid, brave.token, RULE, NOW)).to.equal('confirmed');
    });

    it('needs no other mail once it is proven', async () => {
      const validation = await proven();
      const { second } = stores();
      expect(await second.validations.start({ ...validation, sendAttempt: 2 }, NOW)).to.equal(false);
      expect(await second.validations.find(validation.sid, NOW)).to.include({ validatedAt: NOW });
    });

    it('is used up by exactly one when raced, who may use it again', async () => {
      const validation = await proven();
      const answers = await race(stores(), ({ validations }, index) =>
        validations.consume(useOf(validation, `operation ${index}`), NOW),
      );
      expect(count(answers, (answer) => answer !== null)).to.equal(1);
      const winner = `operation ${answers.findIndex((answer) => answer !== null)}`;
      const { second } = stores();
      expect(await second.validations.consume(useOf(validation, winner), NOW)).to.include({ consumedBy: winner });
      expect(await second.validations.consume(useOf(validation, 'another'), NOW)).to.equal(null);
      expect(await second.validations.confirm(validation.sid, validation.token, RULE, NOW)).to.equal('gone');
    });

    it('is used for what it was started for alone, by its secret, once it is proven, until it expires', async () => {
      const { validations } = stores().second;
      const unproven = await started();
      expect(await validations.consume(useOf(unproven), NOW)).to.equal(null);
      const validation = await proven({ userId: freshUser() });
      const use = useOf(validation);
      for (const other of [
        { sid: fresh('sid') },
        { secretDigest: 'another' },
        { purpose: 'register' as const },
        { userId: null },
        { userId: freshUser() },
      ])
        expect(await validations.consume({ ...use, ...other }, NOW), JSON.stringify(other)).to.equal(null);
      expect(await validations.consume(use, validation.expiresAt)).to.equal(null);
      expect(await validations.consume(use, validation.expiresAt - 1)).to.include({ address: validation.address });
    });

    it('begins anew once it is used up or over, with nothing of before', async () => {
      const { validations } = stores().second;
      const used = await proven();
      await validations.confirm(used.sid, 'wrong', RULE, NOW);
      await validations.consume(useOf(used), NOW);
      const over = await proven();
      for (const [{ sid }, now] of [
        [used, NOW],
        [over, over.expiresAt],
      ] as const) {
        const { token, ...anew } = sampleValidation({ sid, token: 'new', expiresAt: over.expiresAt + 1000 });
        expect(await validations.start({ ...anew, token }, now)).to.equal(true);
        const begun = { ...anew, tokens: ['new'], wrong: 0, validatedAt: null, consumedBy: null };
        expect(await validations.find(sid, now)).to.deep.equal(begun);
      }
    });
  });
}
