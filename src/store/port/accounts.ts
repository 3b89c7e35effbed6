import type { Account } from '../../model/account.js';

/** How many wrong passwords an account takes, from one network and from all together. */
export interface PasswordRule {
  readonly perNetwork: { readonly limit: number; readonly windowMs: number };
  readonly overall: { readonly limit: number; readonly windowMs: number };
}

export type PasswordReservation =
  | { readonly outcome: 'reserved'; readonly account: Account }
  | { readonly outcome: 'limited'; readonly retryAt: number }
  | { readonly outcome: 'absent' };

/** Accounts by user id. */
export interface AccountRecords {
  /** `same`: this operation created it before; `taken`: another one did. */
  create(account: Account): Promise<'created' | 'same' | 'taken'>;
  find(userId: string): Promise<Account | null>;
  /**
   * Counts a try as a wrong password before it is checked, also for a deactivated account. A window begins with its first
   * try and, once over, begins anew. A limited try counts in neither; `retryAt` is the later end of the full windows.
   * `network` is a short text of at most 64 ASCII characters without dots and dollar signs.
   */
  reservePassword(userId: string, network: string, rule: PasswordRule, now: number): Promise<PasswordReservation>;
  /** Gives a reserved try back: the password was right, or was not checked. A wrong one needs no call. */
  refundPassword(userId: string, network: string): Promise<void>;
  /** Guard: the hash is still the one seen. */
  setPassword(userId: string, hash: string, seenHash: string): Promise<boolean>;
  /** Whether any account that is not deactivated has the role. */
  anyWithRole(role: string): Promise<boolean>;
}
