import type { KeyRing } from '../base/key-ring.js';
import type { Random } from '../base/runtime.js';
import { Secret } from '../base/secret.js';

/** Crockford's base32: no I, L, O or U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 5;
const GROUP_LENGTH = 4;
const SHAPE = /^\s*app((?:-[0-9a-z]{4}){5})\s*$/i;

/** 100 random bits as `app-xxxx-xxxx-xxxx-xxxx-xxxx`: a form that no other password has. */
export function newAppPassword(random: Random): Secret {
  const symbols = [...random(GROUPS * GROUP_LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]);
  const groups = symbols.join('').match(/.{4}/g) ?? [];
  return new Secret(['app', ...groups].join('-').toLowerCase());
}

/** What somebody sent as a password, in the one form that is digested: case and look-alikes folded. Null: no app password. */
export function readAppPassword(sent: string): string | null {
  const [, groups] = SHAPE.exec(sent) ?? [];
  const folded = groups?.replaceAll('-', '').toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  return folded !== undefined && [...folded].every((symbol) => ALPHABET.includes(symbol)) ? folded : null;
}

/** HMAC-SHA256 under a server key (the active one by default), bound to the user. */
export const digestAppPassword = (keys: KeyRing, userId: string, folded: string, keyId?: string): string =>
  keys.digest('app password', [userId, folded], keyId);
