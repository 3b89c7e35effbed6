import { Secret as OtpSecret, TOTP } from 'otpauth';
import type { Random } from '../base/runtime.js';
import { Secret } from '../base/secret.js';
import type { TotpAlgorithm } from '../model/security.js';

/** What an authenticator and the server must agree on (RFC 6238). */
export interface TotpParameters {
  readonly algorithm: TotpAlgorithm;
  readonly digits: number;
  readonly periodS: number;
}

/** 160 bits, the length of SHA-1's output (RFC 4226 section 4). */
const SECRET_BYTES = 20;

/** A new shared secret, in base32 without padding. */
export const newTotpSecret = (random: Random): Secret =>
  new Secret(new OtpSecret({ buffer: Uint8Array.from(random(SECRET_BYTES)).buffer }).base32);

/** The secret as a person types it: in groups of four. */
export const typedSecret = (secret: Secret): Secret => new Secret((secret.reveal().match(/.{1,4}/g) ?? []).join(' '));

/** The digits of a typed code without its spaces; null when it is not `digits` ASCII digits. */
export function readTotpCode(typed: string, digits: number): string | null {
  const code = typed.replaceAll(' ', '');
  return code.length === digits && /^[0-9]+$/.test(code) ? code : null;
}

/**
 * The step that the code belongs to, looked for from `window` steps back to `window` ahead of now; null: to none.
 * Says nothing about whether the step was used before: that is the store's guarded write.
 */
export function matchedStep(
  secret: Secret,
  code: string,
  { algorithm, digits, periodS }: TotpParameters,
  window: number,
  now: number,
): number | null {
  if (readTotpCode(code, digits) !== code) return null;
  const totp = new TOTP({ secret: OtpSecret.fromBase32(secret.reveal()), algorithm, digits, period: periodS });
  const delta = totp.validate({ token: code, timestamp: now, window });
  return delta === null ? null : stepAt(now, periodS) + delta;
}

export const stepAt = (now: number, periodS: number): number => Math.floor(now / 1000 / periodS);

/** The key URI that authenticator apps read; encoded by RFC 3986, so a space is `%20`. */
export function keyUri(
  secret: Secret,
  { algorithm, digits, periodS }: TotpParameters,
  { issuer, account }: { readonly issuer: string; readonly account: string },
): Secret {
  const label = `${encode(issuer)}:${encode(account)}`;
  const query = [
    `secret=${secret.reveal()}`,
    `issuer=${encode(issuer)}`,
    `algorithm=${algorithm}`,
    `digits=${digits}`,
    `period=${periodS}`,
  ].join('&');
  return new Secret(`otpauth://totp/${label}?${query}`);
}

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

/** The code of a step: what an authenticator app shows. */
export function codeOfStep(secret: Secret, { algorithm, digits, periodS }: TotpParameters, step: number): string {
  const totp = new TOTP({ secret: OtpSecret.fromBase32(secret.reveal()), algorithm, digits, period: periodS });
  return totp.generate({ timestamp: step * periodS * 1000 });
}
