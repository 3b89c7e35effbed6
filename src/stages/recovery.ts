import type { KeyRing } from '../base/key-ring.js';
import { forbidden, invalidParam } from '../base/matrix-error.js';
import { codeDigest, readRecoveryCode } from '../mfa/recovery-codes.js';
import { byPerson, securityEvent } from '../model/security-event.js';
import type { Securities } from '../store/port/securities.js';
import type { Stage } from '../uia/stage.js';

export interface RecoveryStageOptions {
  readonly securities: Pick<Securities, 'consumeCode'>;
  readonly keys: KeyRing;
}

const WRONG = 'Wrong recovery code, or one that was used before: try another one of your list';

/** `m.login.2fa.recovery`: one of the recovery codes that the account has left; it is spent by this. */
export const recoveryStage = ({ securities, keys }: RecoveryStageOptions): Stage => ({
  type: 'm.login.2fa.recovery',
  role: 'second_factor',
  unguessable: true,
  schema: { type: 'object', required: ['token'], properties: { token: { type: 'string', maxLength: 64 } } },

  available: ({ security }) => (security.codes?.digests.length ?? 0) > 0,

  async attempt(auth, context) {
    const { subject, session, now } = context;
    const typed = String(auth.token);
    if (readRecoveryCode(typed) === null) {
      return {
        outcome: 'refused',
        error: invalidParam('auth.token is no recovery code: it has 16 letters and digits'),
      };
    }
    const codes = subject?.security.codes;
    const digest = subject && codes ? codeDigest(keys, subject.userId, codes, typed) : null;
    if (!subject || !codes || digest === null) return { outcome: 'failed', error: forbidden(WRONG) };

    const detail = { remaining: codes.digests.length - 1 };
    const event = securityEvent('recovery_code_used', byPerson(context), now, detail);
    const spent = await securities.consumeCode(subject.userId, { setId: codes.id, digest, session, event }, now);
    if (spent === 'spent') return { outcome: 'passed', laneCleared: true };
    // The same proof for the same request, whose first answer was lost or is on its way.
    return spent === 'used_here' ? { outcome: 'passed' } : { outcome: 'failed', error: forbidden(WRONG) };
  },

  form: {
    title: 'Enter a recovery code',
    text: 'Each of your recovery codes works once.',
    fields: [{ name: 'token', label: 'Recovery code', kind: 'text', autocomplete: 'off', hint: 'xxxx-xxxx-xxxx-xxxx' }],
  },
});
