import { message } from '../base/words.js';
import type { Stage } from '../uia/stage.js';

/** `m.login.dummy`: always good; still a stage, so the first request is challenged (specification: Dummy Auth). */
export const dummyStage = (): Stage => ({
  type: 'm.login.dummy',
  role: 'other',
  schema: { type: 'object' },
  attempt: async () => ({ outcome: 'passed' }),
  form: { title: message('dummy-title'), text: message('dummy-text'), fields: [], submit: message('dummy-submit') },
});
