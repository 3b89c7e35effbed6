import { MatrixError } from '../base/matrix-error.js';
import { message } from '../base/words.js';
import type { Stage, StageForm } from '../uia/stage.js';

export interface RecaptchaStageOptions {
  /** What the app's widget is made with. */
  readonly publicKey: string;
  /** Asks the captcha's service whether the answer is good. A throw is a fault: the try is given back. */
  readonly verify: (response: string, address: string) => Promise<boolean>;
  /**
   * Fields for a page of the stage, `response` among them, for a captcha that people answer in words. By default the page says
   * that the app has to show it: it loads nothing from other sites.
   */
  readonly form?: StageForm;
}

const APP_ONLY: StageForm = {
  title: message('captcha-title'),
  text: message('captcha-text'),
  fields: [],
  appOnly: true,
};

/** `m.login.recaptcha` (specification: Google ReCaptcha), with whatever service the host verifies answers by. */
export const recaptchaStage = ({ publicKey, verify, form = APP_ONLY }: RecaptchaStageOptions): Stage => ({
  type: 'm.login.recaptcha',
  role: 'other',
  schema: { type: 'object', properties: { response: { type: 'string', maxLength: 16_384 } } },
  params: async () => ({ public_key: publicKey }),

  async attempt({ response }, { address }) {
    if (typeof response !== 'string' || response === '') {
      return { outcome: 'failed', error: needed() };
    }
    if (await verify(response, address)) return { outcome: 'passed' };
    return { outcome: 'failed', error: notSolved() };
  },

  form,
});

const needed = () =>
  new MatrixError(401, 'M_CAPTCHA_NEEDED', 'Solve the captcha first', { phrase: message('refused-captcha-needed') });
const notSolved = () =>
  new MatrixError(401, 'M_CAPTCHA_INVALID', 'The captcha was not solved, or too long ago: solve another one', {
    phrase: message('refused-captcha'),
  });
