import type { JsonObject } from '../base/json.js';
import type { Clock } from '../base/runtime.js';
import { Secret } from '../base/secret.js';
import { codeOfStep, stepAt, type TotpParameters } from '../mfa/totp.js';
import type { Reply } from './demo-exchange.js';

const APP: TotpParameters = { algorithm: 'SHA1', digits: 6, periodS: 30 };
const PASSWORD = 'a long demo password';
const NEAR_MS = 2000;

export interface Authenticator {
  /** The key, as one types it into an app. */
  readonly key: string;
  /** A code that has not been used yet. */
  code(): Promise<string>;
}

/**
 * The server takes one step back and one ahead and no code twice, so three codes are there without waiting. The last step is
 * left out when the present one is about to end, since its code would come too late.
 */
export function authenticator(secret: string, clock: Clock): Authenticator {
  let last = Number.NEGATIVE_INFINITY;
  return {
    key: secret.replace(/(.{4})(?=.)/g, '$1 '),
    async code() {
      const step = Math.max(last + 1, stepAt(clock() + NEAR_MS, APP.periodS) - 1);
      last = step;
      while (step > stepAt(clock(), APP.periodS) + 1) await new Promise((resolve) => setTimeout(resolve, 200));
      return codeOfStep(new Secret(secret), APP, step);
    },
  };
}

export interface TourPerson {
  readonly user: string;
  readonly password: string;
}

export const person = (user: string): TourPerson => ({ user, password: PASSWORD });

export const passwordOf = ({ user, password }: TourPerson): JsonObject => ({
  type: 'm.login.password',
  identifier: { type: 'm.id.user', user },
  password,
});

export const totp = (session: string, token: string): JsonObject => ({ type: 'm.login.2fa.totp', session, token });

/** A text in an answer, by the members that lead to it. @throws Error when it is not there */
export function textIn({ status, body }: Reply, ...path: readonly string[]): string {
  let value: unknown = body;
  for (const member of path) value = value instanceof Object ? Reflect.get(value, member) : undefined;
  if (typeof value === 'string') return value;
  throw new Error(`the demo went wrong: status ${status}, no ${path.join('.')} in the answer`);
}
