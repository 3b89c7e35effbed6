import { expect } from 'chai';
import { askingBy, type Proof, type Question } from '../../../src/app/proof/question.js';
import { UiaError } from '../../../src/client/index.js';

const PASSWORD: Proof = { type: 'm.login.password', members: { password: 'secret' } };
const CODE: Proof = { type: 'm.login.2fa.totp', members: { token: '123456' } };
const OVER = new UiaError(401, { errcode: 'M_UNKNOWN', error: 'This session is over' });
const WRONG = new UiaError(401, { errcode: 'M_FORBIDDEN', 'org.matrix_uia.reason': 'wrong_code' });

/** Somebody who is shown questions and answers each with the proof of its type. */
function person() {
  const shown: string[] = [];
  const options = askingBy(({ types, answer }: Question) => {
    const proof = [PASSWORD, CODE].find(({ type }) => types.includes(type)) ?? null;
    shown.push(proof?.type ?? '');
    answer(proof);
  }, null);
  const asked = ({ type }: Proof, refusal: UiaError | null = null) =>
    options.answer[type]?.({ type, params: {}, session: 's', completed: [], refusal });
  return { shown, asked };
}

describe('the questions of one request', () => {
  it('are not put again when the session was over: what was typed is sent in the new one', async () => {
    const { shown, asked } = person();
    await asked(PASSWORD);
    await asked(CODE);
    expect(await asked(PASSWORD, OVER)).to.equal(PASSWORD.members);
    expect(await asked(CODE)).to.equal(CODE.members);
    expect(shown).to.deep.equal([PASSWORD.type, CODE.type]);
  });

  it('are put again when what was typed is refused in the new session, or that one is over at once', async () => {
    for (const refusal of [WRONG, OVER]) {
      const { shown, asked } = person();
      await asked(PASSWORD);
      await asked(CODE);
      await asked(PASSWORD, OVER);
      await asked(CODE);
      await asked(refusal === OVER ? PASSWORD : CODE, refusal);
      expect(shown).to.have.length(3);
    }
  });

  it('are put again after a wrong answer', async () => {
    const { shown, asked } = person();
    await asked(CODE);
    await asked(CODE, WRONG);
    expect(shown).to.deep.equal([CODE.type, CODE.type]);
  });

  it('ask for no token where another way is open, be it a stage that the app does not know', async () => {
    const { choose } = askingBy(() => expect.fail('nothing is to be chosen'), null);
    const [captcha, token] = ['m.login.recaptcha', 'm.login.registration_token'];
    expect(await choose?.([captcha, token], null)).to.equal(captcha);
    expect(await choose?.([token], null)).to.equal(token);
  });
});
