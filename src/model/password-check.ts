import type { Secret } from '../base/secret.js';
import type { Named } from './identifier.js';

export type PasswordVerdict =
  | { readonly outcome: 'right'; readonly userId: string }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'limited'; readonly retryAfterMs: number };

/** Where a password came from, and when. */
export interface PasswordOrigin {
  readonly address: string;
  readonly now: number;
}

/** Checks a password within the account's budget. The same answer, in the same time, for a wrong one and for no account. */
export type PasswordCheck = (who: Named, password: Secret, origin: PasswordOrigin) => Promise<PasswordVerdict>;
