import type { KeyRing } from '../base/key-ring.js';
import { forbidden, invalidParam } from '../base/matrix-error.js';
import { message } from '../base/words.js';
import { byPerson, securityEvent } from '../model/security-event.js';
import type { Securities } from '../store/port/securities.js';
import type { Stage } from '../uia/stage.js';
import { factorsOfLength, stepFinder } from './totp-matches.js';
import { totpUnlock, unlockedBy } from './totp-unlock.js';

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
  forbidden('Wrong code: enter the code that your authenticator shows now, and check that its clock is right', {
    phrase: message('refused-code'),
  });
const used = () =>
  forbidden('This code was used already: wait for the next one', {
    reason: 'code_used',
    phrase: message('refused-code-used'),
  });

/** `m.login.2fa.totp`: a code of RFC 6238 from any of the subject's authenticators. A step counts once. */
export function totpStage({ securities, keys, window = 1 }: TotpStageOptions): Stage {
  const stepOf = stepFinder(keys, window);
  return {
    type: 'm.login.2fa.totp',
    role: 'second_factor',
    schema: {
      type: 'object',
      required: ['token'],
      properties: { token: TOTP_CODE },
    },

    available: ({ security }) => Object.keys(security.factors).length > 0,

    async attempt(auth, context) {
      const { subject, session, lane, now } = context;
      const typed = String(auth.token);
      const factors = factorsOfLength(subject, typed);
      if (!subject || factors.length === 0) {
        return {
          outcome: 'refused',
          error: invalidParam('auth.token has not as many digits as the codes of this account'),
        };
      }
      const { userId } = subject;
      const matches = factors.map((factor) => ({ factorId: factor.id, step: stepOf(factor, userId, typed, now) }));
      let error = wrong();
      for (const { factorId, step } of matches) {
        if (step === null) continue;
        const reused = securityEvent('code_reused', byPerson(context), now, { id: factorId });
        const use = {
          factorId,
          step,
          session,
          clearLanes: lane === null ? [] : [lane],
          reused,
          ...unlockedBy(context),
        };
        const accepted = await securities.acceptStep(userId, use, now);
        if (accepted === 'won') return { outcome: 'passed', laneCleared: true };
        // The same proof for the same request, whose first answer was lost or is on its way.
        if (accepted === 'used_here') return { outcome: 'passed' };
        if (accepted === 'used_elsewhere') error = used();
      }
      return error.reason === 'code_used' ? { outcome: 'failed', error, guess: false } : { outcome: 'failed', error };
    },

    unlock: totpUnlock(securities, stepOf),

    form: {
      title: message('totp-title'),
      text: message('totp-text'),
      fields: [
        {
          name: 'token',
          label: message('totp-label'),
          kind: 'code',
          autocomplete: 'one-time-code',
          hint: message('totp-hint', { digits: 6 }),
        },
      ],
    },
  };
}
