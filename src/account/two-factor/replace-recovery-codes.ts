import type { KeyRing } from '../../base/key-ring.js';
import { conflict, notFound } from '../../base/matrix-error.js';
import type { Clock, Random } from '../../base/runtime.js';
import { message } from '../../base/words.js';
import { newRecoveryCodes } from '../../mfa/recovery-codes.js';
import { byPerson, securityEvent } from '../../model/security-event.js';
import type { Securities } from '../../store/port/securities.js';
import type { Answer, Grant, Operation } from '../../uia/operation.js';
import { codesAnswer } from './codes-answer.js';
import type { EnrolmentRules } from './enrolment-rules.js';

export const REPLACE_RECOVERY_CODES: Operation = {
  name: 'replaceRecoveryCodes',
  bind: [],
  repeatable: true,
  words: () => message('do-replace-codes'),
};

export interface ReplaceRecoveryCodesOptions {
  readonly securities: Securities;
  readonly keys: KeyRing;
  readonly clock: Clock;
  readonly random: Random;
  readonly newId: () => string;
  readonly count: number;
  readonly rules: Pick<EnrolmentRules, 'issuer'>;
  /** The account's name above its codes. */
  readonly label: (userId: string) => string;
}

/** A new set in the place of the old one, whose codes are dead in the same write. Of two at once one wins. */
export const replaceRecoveryCodes =
  ({ securities, keys, clock, random, newId, count, rules, label }: ReplaceRecoveryCodesOptions) =>
  async (grant: Grant): Promise<Answer> => {
    const { subject } = grant;
    const now = clock();
    const security = subject === null ? null : await securities.read(subject, now);
    if (subject === null || !security || Object.keys(security.factors).length === 0) {
      throw notFound('Recovery codes belong to two-factor authentication: add an authenticator first');
    }
    const { set, codes } = newRecoveryCodes(keys, random, { userId: subject, setId: newId(), count, now });
    const event = securityEvent('recovery_codes_replaced', byPerson(grant), now);
    if (!(await securities.replaceCodes(subject, set, security.codes?.id ?? null, event, now))) {
      throw conflict('The recovery codes were replaced at the same moment from elsewhere', { reason: 'conflict' });
    }
    return { status: 200, body: codesAnswer(codes, { issuer: rules.issuer, account: label(subject), now }) };
  };
