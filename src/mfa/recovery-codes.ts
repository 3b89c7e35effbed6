import type { KeyRing } from '../base/key-ring.js';
import type { Random } from '../base/runtime.js';
import { Secret } from '../base/secret.js';
import type { RecoveryCodeSet } from '../model/security.js';

/** Crockford's base32: no I, L, O or U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;

/** One code of 80 bits, five of each of 16 bytes, as `xxxx-xxxx-xxxx-xxxx`. */
function codeOf(bytes: Uint8Array): string {
  const symbols = [...bytes.subarray(0, LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]);
  return (symbols.join('').match(/.{4}/g) ?? []).join('-').toLowerCase();
}

/** What a person typed, in the one form that is digested: case, spaces, hyphens and look-alikes folded. Null: no code at all. */
export function readRecoveryCode(typed: string): string | null {
  const folded = typed.replace(/[\s-]/g, '').toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  return folded.length === LENGTH && [...folded].every((symbol) => ALPHABET.includes(symbol)) ? folded : null;
}

const digestCode = (keys: KeyRing, userId: string, setId: string, folded: string, keyId?: string): string =>
  keys.digest('recovery code', [userId, setId, folded], keyId);

export interface NewCodeSet {
  readonly set: RecoveryCodeSet;
  /** To be shown once and then forgotten. */
  readonly codes: readonly Secret[];
}

export interface CodeSetOptions {
  readonly userId: string;
  readonly setId: string;
  readonly now: number;
}

/** Codes that no set has yet. */
export const newCodes = (random: Random, count: number): readonly Secret[] =>
  Array.from({ length: count }, () => new Secret(codeOf(random(LENGTH))));

/** The set of these codes, whose digests are bound to the user and the set (HMAC-SHA256 under the active server key). */
export function codeSetOf(
  keys: KeyRing,
  codes: readonly Secret[],
  { userId, setId, now }: CodeSetOptions,
): RecoveryCodeSet {
  const digests = codes.map((code) => digestCode(keys, userId, setId, readRecoveryCode(code.reveal()) ?? ''));
  return { id: setId, keyId: keys.activeId, digests, total: codes.length, createdAt: now, lastUsed: null };
}

/** A new set. */
export function newRecoveryCodes(
  keys: KeyRing,
  random: Random,
  { count, ...options }: CodeSetOptions & { readonly count: number },
): NewCodeSet {
  const codes = newCodes(random, count);
  return { set: codeSetOf(keys, codes, options), codes };
}

/** The digest that the typed code would have in the set; null when it is no code. Whether it is there, the store decides. */
export function codeDigest(keys: KeyRing, userId: string, set: RecoveryCodeSet, typed: string): string | null {
  const folded = readRecoveryCode(typed);
  return folded === null ? null : digestCode(keys, userId, set.id, folded, set.keyId);
}

/**
 * The code that takes the place of a used one. It is the same for the same use, so that a session which lost the answer finds
 * it again; nobody makes it from what is stored, since the used code is not.
 */
export function replacementCode(
  keys: KeyRing,
  userId: string,
  set: RecoveryCodeSet,
  use: { readonly typed: string; readonly session: string },
): Secret {
  const parts = [userId, set.id, readRecoveryCode(use.typed) ?? '', use.session];
  return new Secret(
    codeOf(Buffer.from(keys.digest('recovery code in place of a used one', parts, set.keyId), 'base64url')),
  );
}
