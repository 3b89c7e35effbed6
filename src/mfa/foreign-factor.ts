import { Secret } from '../base/secret.js';
import type { TotpAlgorithm } from '../model/security.js';
import type { TotpParameters } from './totp.js';

/** An authenticator that was set up elsewhere, in the words of its export. */
export interface ForeignFactor {
  /** Whose it is, as the export calls them. */
  readonly account: string;
  readonly secret: string;
  readonly algorithm?: string | undefined;
  readonly digits?: string | undefined;
  readonly period?: string | undefined;
}

/** RFC 4226 section 4: the secret has at least 128 bits. */
const LEAST_BITS = 128;
const MOST_CHARACTERS = 256;
const ALGORITHMS: readonly TotpAlgorithm[] = ['SHA1', 'SHA256', 'SHA512'];

/** The factor as it is kept here, or why it cannot be taken, in words without the secret. */
export function readForeignFactor(
  factor: ForeignFactor,
): { readonly secret: Secret; readonly parameters: TotpParameters } | { readonly why: string } {
  const secret = factor.secret.replaceAll(/[\s-]/g, '').replace(/=+$/, '').toUpperCase();
  if (!/^[A-Z2-7]+$/.test(secret))
    return { why: 'the secret is not base32; one that is encrypted must be decrypted first' };
  if (Math.floor((secret.length * 5) / 8) * 8 < LEAST_BITS)
    return { why: `the secret has less than ${LEAST_BITS} bits` };
  if (secret.length > MOST_CHARACTERS) return { why: `the secret has more than ${MOST_CHARACTERS} characters` };
  const named = (factor.algorithm ?? 'SHA1').toUpperCase().replace('-', '');
  const algorithm = ALGORITHMS.find((each) => each === named);
  if (!algorithm) return { why: 'the algorithm is none of SHA1, SHA256, SHA512' };
  const digits = Number(factor.digits ?? '6');
  if (digits !== 6 && digits !== 8) return { why: 'a code must have 6 or 8 digits' };
  const periodS = Number(factor.period ?? '30');
  if (periodS !== 30 && periodS !== 60) return { why: 'a code must live 30 or 60 seconds' };
  return { secret: new Secret(secret), parameters: { algorithm, digits, periodS } };
}

/** A key URI, `otpauth://totp/Issuer:account?secret=…`. Null: it is none. */
export function readKeyUri(text: string): ForeignFactor | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== 'otpauth:' || url.host.toLowerCase() !== 'totp') return null;
  const label = decoded(url.pathname.slice(1));
  const secret = url.searchParams.get('secret');
  if (label === null || !secret) return null;
  const parameter = (name: string): string | undefined => url.searchParams.get(name) ?? undefined;
  return {
    account: label.slice(label.indexOf(':') + 1).trim(),
    secret,
    algorithm: parameter('algorithm'),
    digits: parameter('digits'),
    period: parameter('period'),
  };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
