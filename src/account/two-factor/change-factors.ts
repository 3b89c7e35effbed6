import { forbidden, notFound } from '../../base/matrix-error.js';
import type { Clock } from '../../base/runtime.js';
import { message } from '../../base/words.js';
import type { Requirements } from '../../mfa/requirements.js';
import { RECOVERY_STAGE } from '../../model/factor-proof.js';
import { changedFactorsOnlyHere } from '../../model/security.js';
import { byPerson, securityEvent } from '../../model/security-event.js';
import type { Securities } from '../../store/port/securities.js';
import type { Answer, Grant, Operation } from '../../uia/operation.js';

// A recovery code is no reason to take protection away: whoever found the list could.
export const NO_RECOVERY = [RECOVERY_STAGE];

export const REMOVE_TOTP: Operation = {
  name: 'removeTotp',
  bind: [],
  repeatable: true,
  refuses: NO_RECOVERY,
  words: () => message('do-remove-authenticator'),
};

export const DISABLE_TWO_FACTOR: Operation = {
  name: 'disableTwoFactor',
  bind: [],
  repeatable: true,
  refuses: NO_RECOVERY,
  words: () => message('do-turn-off'),
};

export interface ChangeFactorsOptions {
  readonly securities: Securities;
  readonly requirements: Pick<Requirements, 'inForce'>;
  readonly clock: Clock;
}

/** Somebody who must have a second factor does not turn it off. @throws MatrixError 403 */
export async function refuseNone(
  { requirements }: Pick<ChangeFactorsOptions, 'requirements'>,
  userId: string | null,
): Promise<void> {
  if (userId !== null && (await requirements.inForce(userId))) throw required();
}

/** What can be said of a removal before any proof. @throws MatrixError 403 when it is the last one, and there must be one */
export async function refuseLast(options: ChangeFactorsOptions, userId: string, factorId: string): Promise<void> {
  const { factors } = await options.securities.read(userId, options.clock());
  if (Object.hasOwn(factors, factorId) && Object.keys(factors).length === 1) await refuseNone(options, userId);
}

/** Removes one authenticator; with the last one the recovery codes go too. */
export const removeTotp =
  ({ securities, requirements, clock }: ChangeFactorsOptions) =>
  async (grant: Grant, factorId: string): Promise<Answer> => {
    const { subject } = grant;
    if (subject === null) throw gone();
    const least = (await requirements.inForce(subject)) ? 1 : 0;
    const now = clock();
    const event = securityEvent('factor_removed', byPerson(grant), now, { id: factorId });
    if (await securities.remove(subject, factorId, event, now, least)) return { status: 200, body: {} };
    const security = await securities.read(subject, now);
    if (Object.hasOwn(security.factors, factorId)) throw required();
    // The answer of this very request may have been lost.
    if (changedFactorsOnlyHere(security, grant)) return { status: 200, body: {} };
    throw gone();
  };

export const disableTwoFactor =
  (options: ChangeFactorsOptions) =>
  async (grant: Grant): Promise<Answer> => {
    const { securities, clock } = options;
    await refuseNone(options, grant.subject);
    const now = clock();
    const event = securityEvent('two_factor_disabled', byPerson(grant), now);
    if (grant.subject !== null) await securities.removeAll(grant.subject, event, now);
    return { status: 200, body: {} };
  };

const gone = () => notFound('This account has no such authenticator');
const required = () =>
  forbidden('This account must have a second factor: add another authenticator before you remove this one', {
    reason: 'required',
  });
