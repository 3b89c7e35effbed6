import { isJsonObject, type JsonValue } from '../base/json.js';
import type { Random } from '../base/runtime.js';
import type { TotpParameters } from '../mfa/totp.js';
import type { Authenticator } from './codes.js';
import { newSigningKeys } from './signing-keys.js';

/** The named set: what a case can have computed. */
export const COMPUTED = {
  totp: 'a code that was never used, of a person or of a captured secret',
  wrong_totp: 'a code that is right at no step near now',
  last_totp: 'the code that `totp` gave last',
  unique: 'a user name that nobody has; the same argument gives the same name within a case',
  long: 'a text with so many characters',
  deep: 'an object nested so many levels deep',
  encode: 'the value percent-encoded, for a path',
  upper: 'the value in capitals',
  signing_keys: 'three new cross-signing keys of a person, signed as the specification says',
  spaced_totp: 'like `totp`, with a space in its middle',
} as const;
export type Computed = keyof typeof COMPUTED;

export const isComputed = (word: string): word is Computed => Object.hasOwn(COMPUTED, word);

export type Compute = (
  word: Computed,
  argument: string,
  lookUp: (name: string) => JsonValue,
) => JsonValue | Promise<JsonValue>;

/** `suffix` makes names unique: another one for each case. */
export const computing =
  (codes: Authenticator, random: Random, suffix: string): Compute =>
  async (word, argument, lookUp) => {
    switch (word) {
      case 'totp':
        return codes.next(...secretOf(lookUp(argument)));
      case 'wrong_totp':
        return codes.wrong(...secretOf(lookUp(argument)));
      case 'last_totp':
        return codes.last(...secretOf(lookUp(argument)));
      case 'spaced_totp':
        return (await codes.next(...secretOf(lookUp(argument)))).replace(/^(...)/, '$1 ');
      case 'unique':
        return uniqueName(argument, suffix);
      case 'long':
        return 'x'.repeat(Number(argument));
      case 'deep':
        return nested(Number(argument));
      case 'encode':
        return encodeURIComponent(String(lookUp(argument)));
      case 'upper':
        return String(lookUp(argument)).toUpperCase();
      case 'signing_keys':
        return newSigningKeys(String(lookUp(`${argument}.user_id`)), random);
      default:
        return word satisfies never;
    }
  };

export const uniqueName = (name: string, suffix: string): string => `${name || 'someone'}-${suffix}`;

function nested(levels: number): JsonValue {
  let value: JsonValue = {};
  for (let level = 1; level < levels; level++) value = { a: value };
  return value;
}

/** A captured secret has the usual parameters; a person's are those that the server gave. */
function secretOf(value: JsonValue): [secret: string, parameters?: TotpParameters] {
  if (!isJsonObject(value)) return [String(value)];
  const { secret, algorithm, digits, period } = value;
  if (typeof secret !== 'string') throw new Error('this person has no authenticator: give them two_factor: true');
  if (algorithm !== 'SHA1' && algorithm !== 'SHA256' && algorithm !== 'SHA512') return [secret];
  return [secret, { algorithm, digits: Number(digits), periodS: Number(period) }];
}
