import { notFound } from '../../base/matrix-error.js';
import type { Clock } from '../../base/runtime.js';
import { byPerson, securityEvent } from '../../model/security-event.js';
import type { Securities } from '../../store/port/securities.js';
import type { Answer, Grant, Operation } from '../../uia/operation.js';

// A recovery code is no reason to take protection away: whoever found the list could.
export const AUTHENTICATOR_ONLY = ['m.login.2fa.totp'];

export const REMOVE_TOTP: Operation = {
  name: 'removeTotp',
  bind: [],
  repeatable: true,
  accepts: AUTHENTICATOR_ONLY,
  words: () => 'Remove an authenticator',
};

export const DISABLE_TWO_FACTOR: Operation = {
  name: 'disableTwoFactor',
  bind: [],
  repeatable: true,
  accepts: AUTHENTICATOR_ONLY,
  words: () => 'Turn two-factor authentication off',
};

export interface ChangeFactorsOptions {
  readonly securities: Securities;
  readonly clock: Clock;
}

/** Removes one authenticator; with the last one the recovery codes go too. */
export const removeTotp =
  ({ securities, clock }: ChangeFactorsOptions) =>
  async (grant: Grant, factorId: string): Promise<Answer> => {
    const now = clock();
    const event = securityEvent('factor_removed', byPerson(grant), now, { id: factorId });
    const removed = grant.subject !== null && (await securities.remove(grant.subject, factorId, event, now));
    if (!removed) throw notFound('This account has no such authenticator');
    return { status: 200, body: {} };
  };

export const disableTwoFactor =
  ({ securities, clock }: ChangeFactorsOptions) =>
  async (grant: Grant): Promise<Answer> => {
    const now = clock();
    const event = securityEvent('two_factor_disabled', byPerson(grant), now);
    if (grant.subject !== null) await securities.removeAll(grant.subject, event, now);
    return { status: 200, body: {} };
  };
