import type { KeyRing } from '../base/key-ring.js';
import { forbidden, invalidParam } from '../base/matrix-error.js';
import { openFactorSecret } from '../mfa/factor-secret.js';
import { matchedStep, readTotpCode } from '../mfa/totp.js';
import type { Factor } from '../model/security.js';
import type { Securities } from '../store/port/securities.js';
import type { Stage } from '../uia/stage.js';

export interface TotpStageOptions {
  readonly securities: Pick<Securities, 'acceptStep'>;
  readonly keys: KeyRing;
  /** How many steps a clock may be behind or ahead; 0 is strict. */
  readonly window?: number;
}

export const TOTP_CODE = {
  description: 'a code from an authenticator: 6 or 8 digits, with spaces if one likes',
  type: 'string',
  maxLength: 32,
  pattern: '^ *(?:(?:[0-9] *){6}|(?:[0-9] *){8})$',
} as const;

const wrong = () =>
  forbidden('Wrong code: enter the code that your authenticator shows now, and check that its clock is right');
const used = () => forbidden('This code was used already: wait for the next one', { reason: 'code_used' });

/** `m.login.2fa.totp`: a code of RFC 6238 from any of the subject's authenticators. A step counts once. */
export const totpStage = ({ securities, keys, window = 1 }: TotpStageOptions): Stage => ({
  type: 'm.login.2fa.totp',
  role: 'second_factor',
  schema: {
    type: 'object',
    required: ['token'],
    properties: { token: TOTP_CODE },
  },

  available: ({ security }) => Object.keys(security.factors).length > 0,

  async attempt(auth, { subject, session, lane, now }) {
    const typed = String(auth.token);
    const factors = Object.values(subject?.security.factors ?? {}).filter(
      ({ digits }) => readTotpCode(typed, digits) !== null,
    );
    if (!subject || factors.length === 0) {
      return {
        outcome: 'refused',
        error: invalidParam('auth.token has not as many digits as the codes of this account'),
      };
    }
    const stepOf = (factor: Factor): number | null =>
      matchedStep(
        openFactorSecret(keys, subject.userId, factor.id, factor.secret),
        typed.replaceAll(' ', ''),
        factor,
        window,
        now,
      );

    const matches = factors.map((factor) => ({ factorId: factor.id, step: stepOf(factor) }));
    let error = wrong();
    for (const { factorId, step } of matches) {
      if (step === null) continue;
      const use = { factorId, step, session, clearLanes: lane === null ? [] : [lane] };
      const accepted = await securities.acceptStep(subject.userId, use, now);
      if (accepted === 'won') return { outcome: 'passed', laneCleared: true };
      // The same proof for the same request, whose first answer was lost or is on its way.
      if (accepted === 'used_here') return { outcome: 'passed' };
      if (accepted === 'used_elsewhere') error = used();
    }
    return error.reason === 'code_used' ? { outcome: 'failed', error, guess: false } : { outcome: 'failed', error };
  },

  form: {
    title: 'Enter the code of your authenticator',
    text: 'Open your authenticator app and enter the code that it shows for this account.',
    fields: [{ name: 'token', label: 'Code', kind: 'code', autocomplete: 'one-time-code', hint: '6 digits' }],
  },
});
