import type { TotpParameters } from '../../mfa/totp.js';

/** How authenticators are enrolled. */
export interface EnrolmentRules extends TotpParameters {
  readonly window: number;
  /** Shown in authenticator apps; from the settings only. */
  readonly issuer: string;
  /** Active authenticators an account may have: each one more makes guessing easier. */
  readonly mostFactors: number;
  readonly mostPending: number;
  readonly pendingLifetimeMs: number;
  /** The wrong code with this number destroys the pending factor. */
  readonly mostWrong: number;
  readonly recoveryCodes: number;
  /** `replace`: every confirmed authenticator brings a new set of recovery codes; `keep`: only the first. */
  readonly onReconfigure: 'replace' | 'keep';
  /** `replace`: a new code takes the place of a used one; `spend`: the set has one less. */
  readonly onUse: 'spend' | 'replace';
  /** How long a device that signed in by a recovery code has to wait before it adds an authenticator; 0: not at all. */
  readonly recoveryCoolingMs: number;
}

export const ENROLMENT_DEFAULTS: Omit<EnrolmentRules, 'issuer'> = {
  algorithm: 'SHA1',
  digits: 6,
  periodS: 30,
  window: 1,
  mostFactors: 5,
  mostPending: 3,
  pendingLifetimeMs: 15 * 60_000,
  mostWrong: 5,
  recoveryCodes: 10,
  onReconfigure: 'replace',
  onUse: 'spend',
  recoveryCoolingMs: 0,
};
