import { isJsonObject, type JsonObject } from '../../base/json.js';
import { notFound } from '../../base/matrix-error.js';
import { message } from '../../base/words.js';
import type { TotpParameters } from '../../mfa/totp.js';
import type { SecurityState } from '../../model/security.js';
import { byPerson, type Doing, securityEvent } from '../../model/security-event.js';
import type { Answer, Grant, Operation } from '../../uia/operation.js';
import { type BeginTotpOptions, beginTotp } from './begin-totp.js';
import { type ChangeFactorsOptions, NO_RECOVERY, refuseNone } from './change-factors.js';
import { type ConfirmTotpOptions, confirmTotp } from './confirm-totp.js';
import { type ReplaceRecoveryCodesOptions, replaceRecoveryCodes } from './replace-recovery-codes.js';

/** The names that MSC1998 gives to what it calls providers. */
export const TOTP_PROVIDER = 'm.login.two-factor.totp';
export const RECOVERY_PROVIDER = 'm.login.two-factor.recovery';

export const ENABLE_PROVIDERS: Operation = {
  name: 'enableProviders',
  bind: ['providers'],
  repeatable: true,
  enrols: true,
  words: ({ providers }) => (namesTotp(providers) ? message('do-add-authenticator') : message('do-replace-codes')),
};

export const DISABLE_PROVIDERS: Operation = {
  name: 'disableProviders',
  bind: ['providers'],
  repeatable: true,
  refuses: NO_RECOVERY,
  words: ({ providers }) =>
    disabledBy(providers).includes(TOTP_PROVIDER) ? message('do-turn-off') : message('do-remove-codes'),
};

/** What is on, since when, and when it was last set up. */
export function providersOf({ factors, codes }: SecurityState): JsonObject {
  const made = Object.values(factors).map(({ createdAt }) => createdAt);
  return {
    providers: {
      ...(made.length > 0 && { [TOTP_PROVIDER]: { changed_at: Math.max(...made), enabled_at: Math.min(...made) } }),
      ...(codes && { [RECOVERY_PROVIDER]: { changed_at: codes.createdAt, enabled_at: codes.createdAt } }),
    },
  };
}

export type ProvidersOptions = BeginTotpOptions & ConfirmTotpOptions & ReplaceRecoveryCodesOptions;

/**
 * The proposal's one call begins an enrolment: a seed that nobody has shown to be in an authenticator would lock its owner out.
 * Recovery codes come with the confirmation, unless there are some to replace.
 */
export const enableProviders =
  (options: ProvidersOptions) =>
  async (grant: Grant): Promise<Answer> => {
    const { providers } = grant.body;
    const withTotp = namesTotp(providers);
    const hasFactors = grant.subject !== null && (await factorsOf(options, grant.subject)) > 0;
    const totp = withTotp ? begunBody((await beginTotp(options)(grant)).body, options.rules) : null;
    const replaces = isJsonObject(providers) && RECOVERY_PROVIDER in providers && (hasFactors || !withTotp);
    const recovery = replaces ? tokensBody((await replaceRecoveryCodes(options)(grant)).body) : null;
    const enabled = { ...(totp && { [TOTP_PROVIDER]: totp }), ...(recovery && { [RECOVERY_PROVIDER]: recovery }) };
    return { status: 200, body: { providers: enabled } };
  };

/** Confirms the last enrolment that this device began, by a code in the call's parameters. */
export const confirmProvider =
  (options: ProvidersOptions) =>
  async (
    who: Doing & { readonly userId: string; readonly deviceId: string | null; readonly address: string },
    code: string,
  ) => {
    const { pending } = await options.securities.read(who.userId, options.clock());
    const own = pending.filter(({ deviceId }) => deviceId === who.deviceId);
    const last = own.sort((a, b) => a.createdAt - b.createdAt).at(-1);
    if (!last) throw notFound('No authenticator is being added on this device', { reason: 'enrolment_expired' });
    const made = await confirmTotp(options)({ ...who, id: last.id, code });
    const recovery = made.recovery_codes === undefined ? {} : { [RECOVERY_PROVIDER]: tokensBody(made) };
    return { providers: { [TOTP_PROVIDER]: { params: paramsOf(last) }, ...recovery } };
  };

/** In one write: without authenticators there are no recovery codes either. */
export const disableProviders =
  (options: ChangeFactorsOptions) =>
  async (grant: Grant): Promise<Answer> => {
    const { securities, clock } = options;
    const disabled = disabledBy(grant.body.providers);
    if (disabled.includes(TOTP_PROVIDER)) await refuseNone(options, grant.subject);
    const now = clock();
    if (grant.subject !== null && disabled.includes(TOTP_PROVIDER)) {
      await securities.removeAll(grant.subject, securityEvent('two_factor_disabled', byPerson(grant), now), now);
    } else if (grant.subject !== null) {
      await securities.removeCodes(grant.subject, securityEvent('recovery_codes_removed', byPerson(grant), now), now);
    }
    return { status: 200, body: { providers: disabled } };
  };

/** The code by which a call confirms; null: it begins. */
export function codeIn({ providers }: JsonObject): string | null {
  const totp = isJsonObject(providers) ? providers[TOTP_PROVIDER] : undefined;
  return isJsonObject(totp) && typeof totp.token === 'string' ? totp.token : null;
}

const factorsOf = async (
  { securities, clock }: Pick<ChangeFactorsOptions, 'securities' | 'clock'>,
  userId: string,
): Promise<number> => Object.keys((await securities.read(userId, clock())).factors).length;

export const namesTotp = (providers: unknown): boolean => isJsonObject(providers) && TOTP_PROVIDER in providers;

/** What can be said before any proof. @throws MatrixError 403 */
export async function refuseDisabling(
  options: Pick<ChangeFactorsOptions, 'requirements'>,
  userId: string,
  { providers }: JsonObject,
): Promise<void> {
  if (Array.isArray(providers) && disabledBy(providers).includes(TOTP_PROVIDER)) await refuseNone(options, userId);
}

/** The wildcard stands for all, and so do the authenticators: recovery codes go with them. */
const disabledBy = (providers: unknown): readonly string[] =>
  Array.isArray(providers) && providers.every((each) => each === RECOVERY_PROVIDER)
    ? [RECOVERY_PROVIDER]
    : [TOTP_PROVIDER, RECOVERY_PROVIDER];

const paramsOf = ({ algorithm, periodS, digits }: TotpParameters): JsonObject => ({
  type: `m.totp.v1.rfc6238-${algorithm.toLowerCase()}`,
  step: periodS,
  size: digits,
});

const begunBody = ({ id, secret, typed, uri, qr, expires_in_ms }: JsonObject, rules: TotpParameters): JsonObject => ({
  params: paramsOf(rules),
  seed: secret,
  'org.matrix_uia.pending': { id, typed, uri, qr, expires_in_ms },
});

const tokensBody = ({ recovery_codes }: JsonObject): JsonObject => ({ tokens: recovery_codes });
