import type { KeyRing } from '../base/key-ring.js';
import { forbidden, invalidParam } from '../base/matrix-error.js';
import { message } from '../base/words.js';
import { codeDigest, readRecoveryCode, replacementCode } from '../mfa/recovery-codes.js';
import { FEW_CODES, type RecoveryCodeSet } from '../model/security.js';
import { byPerson, type SecurityEvent, securityEvent } from '../model/security-event.js';
import type { Securities } from '../store/port/securities.js';
import type { Stage, StageContext, StageResult } from '../uia/stage.js';

export interface RecoveryStageOptions {
  readonly securities: Pick<Securities, 'consumeCode' | 'read'>;
  readonly keys: KeyRing;
  /** `replace`: a new code takes the place of the used one, and is in the operation's answer. */
  readonly onUse?: 'spend' | 'replace';
}

const WRONG = 'Wrong recovery code, or one that was used before: try another one of your list';

const wrong = (): StageResult => ({
  outcome: 'failed',
  error: forbidden(WRONG, { phrase: message('refused-recovery-code') }),
});

/** `m.login.2fa.recovery`: one of the recovery codes that the account has left; it is spent by this. */
export const recoveryStage = ({ securities, keys, onUse = 'spend' }: RecoveryStageOptions): Stage => ({
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
    if (!subject) return wrong();
    const { userId } = subject;
    let { codes } = subject.security;
    while (codes) {
      const digest = codeDigest(keys, userId, codes, typed);
      if (digest === null) return wrong();
      const replacement = onUse === 'replace' ? replacementCode(keys, userId, codes, { typed, session }) : null;
      const place = replacement && codeDigest(keys, userId, codes, replacement.reveal());
      const use = { setId: codes.id, digest, session, seenRemaining: codes.digests.length, replacement: place };
      const events = eventsOf(context, codes, place !== null);
      const spent = await securities.consumeCode(userId, { ...use, events }, now);
      if (spent === 'lost') return wrong();
      const state = replacement ? { state: { code: replacement.reveal() } } : {};
      if (spent === 'spent') return { outcome: 'passed', laneCleared: true, ...state };
      // The same proof for the same request, whose first answer was lost or is on its way.
      if (spent === 'used_here') return { outcome: 'passed', ...state };
      // Another code was used at the same moment: there are fewer than this one's events would say.
      ({ codes } = await securities.read(userId, now));
    }
    return wrong();
  },

  async answers({ code }, userId) {
    // At any time: only what is pending depends on it.
    const { codes } = await securities.read(userId, 0);
    const digest = codes && codeDigest(keys, userId, codes, String(code));
    // What the operation did may have ended the whole set.
    return digest !== null && codes?.digests.includes(digest) ? { 'org.matrix_uia.recovery_code': code } : {};
  },

  form: {
    title: message('recovery-title'),
    text: message('recovery-text'),
    fields: [
      {
        name: 'token',
        label: message('recovery-label'),
        kind: 'text',
        autocomplete: 'off',
        hint: 'xxxx-xxxx-xxxx-xxxx',
      },
    ],
  },
});

function eventsOf(
  context: StageContext,
  { digests, total }: RecoveryCodeSet,
  replaced: boolean,
): readonly SecurityEvent[] {
  const { now, locked } = context;
  const by = byPerson(context);
  const opened = locked ? [securityEvent('factor_unlocked', by, now)] : [];
  if (replaced) return [securityEvent('recovery_code_renewed', by, now, { remaining: digests.length }), ...opened];
  const remaining = digests.length - 1;
  const used = securityEvent('recovery_code_used', by, now, { remaining });
  if (remaining === 0) return [used, securityEvent('recovery_codes_empty', by, now), ...opened];
  // A small set is low from its first use on; told once.
  const low =
    remaining === Math.min(FEW_CODES, total - 1) ? [securityEvent('recovery_codes_low', by, now, { remaining })] : [];
  return [used, ...low, ...opened];
}
