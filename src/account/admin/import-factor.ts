import { sha256 } from '../../base/digest.js';
import type { KeyRing } from '../../base/key-ring.js';
import type { Clock } from '../../base/runtime.js';
import type { Secret } from '../../base/secret.js';
import { openFactorSecret, sealFactorSecret } from '../../mfa/factor-secret.js';
import { stepAt, type TotpParameters } from '../../mfa/totp.js';
import type { Factor } from '../../model/security.js';
import { byCommandLine, securityEvent } from '../../model/security-event.js';
import type { Securities } from '../../store/port/securities.js';
import { freeName } from '../two-factor/factor-names.js';

export interface ImportFactorOptions {
  readonly securities: Pick<Securities, 'read' | 'addPending' | 'activate'>;
  readonly keys: KeyRing;
  readonly clock: Clock;
  readonly mostFactors: number;
  /** Says what it would answer, and changes nothing. */
  readonly dryRun?: boolean;
}

const NAME = 'Imported';
const LIFETIME_MS = 60_000;

/**
 * Gives an account an authenticator that was set up elsewhere. It is there once however often it is imported, for a code would
 * be good once for each: its id is made of user and secret, and secrets are compared, since ids change with the keys. Codes of the step that runs now count as used: they may have been, where it comes from.
 * Order of writes: a pending factor that no device can confirm, then the active one.
 */
export const importFactor =
  ({ securities, keys, clock, mostFactors, dryRun = false }: ImportFactorOptions) =>
  async (
    userId: string,
    secret: Secret,
    parameters: TotpParameters,
  ): Promise<'imported' | 'same' | 'full' | 'changed'> => {
    const now = clock();
    const id = `imported-${sha256(keys.digest('imported factor', [userId, secret.reveal()])).slice(0, 22)}`;
    const security = await securities.read(userId, now);
    const { factors, codes } = security;
    const name = freeName(security, NAME);
    const isSame = (factor: Factor): boolean =>
      openFactorSecret(keys, userId, factor.id, factor.secret).reveal() === secret.reveal();
    if (Object.hasOwn(factors, id) || Object.values(factors).some(isSame)) return 'same';
    if (dryRun) return Object.keys(factors).length < mostFactors ? 'imported' : 'full';
    const pending = {
      id,
      name,
      secret: sealFactorSecret(keys, userId, id, secret),
      ...parameters,
      deviceId: null,
      createdAt: now,
      expiresAt: now + LIFETIME_MS,
      wrong: 0,
    };
    const added = await securities.addPending(userId, pending, { most: 3, mostFactors }, now);
    if (added !== 'added') return added === 'full' ? 'full' : 'changed';
    const isFirst = Object.keys(factors).length === 0;
    const activation = {
      pendingId: id,
      deviceId: null,
      mostWrong: 1,
      mostFactors,
      step: stepAt(now, parameters.periodS),
      codes: null,
      seenCodes: codes?.id ?? null,
      name,
      event: securityEvent(isFirst ? 'two_factor_enabled' : 'factor_added', byCommandLine, now, { id, name }),
    };
    const { outcome } = await securities.activate(userId, activation, now);
    if (outcome === 'activated') return 'imported';
    return outcome === 'full' ? 'full' : 'changed';
  };
