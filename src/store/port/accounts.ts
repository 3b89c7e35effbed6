import type { Account, Role } from '../../model/account.js';

/** How many wrong passwords an account takes, from one network and from all together. */
export interface PasswordRule {
  readonly perNetwork: { readonly limit: number; readonly windowMs: number };
  readonly overall: { readonly limit: number; readonly windowMs: number };
}

export type PasswordReservation =
  | { readonly outcome: 'reserved'; readonly account: Account | null }
  | { readonly outcome: 'limited'; readonly retryAt: number };

/** Which accounts a page is of; absent: all. */
export interface AccountChoice {
  /** Those with the role that are not deactivated. */
  readonly role?: string | undefined;
  /** Those whose id begins with it. */
  readonly prefix?: string | undefined;
}

export interface RoleChange {
  readonly roles: readonly Role[];
  /** The roles that the caller saw. */
  readonly seen: readonly Role[];
  /** The role that one account has to keep. */
  readonly kept: Role;
  /** Names this change among all that may be under way. */
  readonly by: string;
}

/** Accounts by user id. */
export interface AccountRecords {
  /** `same`: this operation created it before, and it is not deactivated; `taken`: another one did, or its time is over. */
  create(account: Account): Promise<'created' | 'same' | 'taken'>;
  find(userId: string): Promise<Account | null>;
  /**
   * Counts a try as a wrong password before it is checked, also for a deactivated account, and in the same way and at the same
   * cost for a name without an account (`account: null`; such a record goes when its windows are over). A window begins with
   * its first try and, once over, begins anew. A limited try counts in neither; `retryAt` is the later end of the full windows.
   * `name` is a user id, or what else somebody typed; `network` is a short text of at most 64 ASCII characters without dots and
   * dollar signs.
   */
  reservePassword(name: string, network: string, rule: PasswordRule, now: number): Promise<PasswordReservation>;
  /**
   * Gives a reserved try back: the password was right, or was not checked. A wrong one needs no call. Guard: the account still
   * has the hash that was seen (null: there was no account) and is not deactivated; a lost guard gives nothing back.
   */
  settlePassword(name: string, network: string, seenHash: string | null): Promise<boolean>;
  /** Guard: the hash is still the one seen, and the account is not deactivated. */
  setPassword(userId: string, hash: string, seenHash: string): Promise<boolean>;
  /**
   * Ends an account for good: hash and roles go, the name stays taken. Guard: when it has the role `kept`, another account
   * that is not deactivated has it too, else `last` and all stays; of several last ones at once all may lose, and never all
   * win. Again it is `deactivated`, and the first instant stays. Null: no such account. `by` names this call among all that may
   * be under way.
   */
  deactivate(userId: string, kept: string, now: number, by: string): Promise<'deactivated' | 'last' | null>;
  /** Whether any account that is not deactivated has the role; of all, or of all others than one. */
  anyWithRole(role: string, exceptUserId?: string): Promise<boolean>;
  /**
   * Puts other roles in the place of those seen. Guard: they are still those, and the account is not deactivated; and when
   * the change takes the role `kept` away, another account that is not deactivated has it, else `last`. Of several last ones
   * at once all may lose, and never all win.
   */
  setRoles(userId: string, change: RoleChange): Promise<'set' | 'last' | 'lost'>;
  /** In the order of their ids, deactivated ones too, some of the accounts after `after` (null: from the first); none: there are no more. */
  page(after: string | null, most: number, choice?: AccountChoice): Promise<readonly Account[]>;
}
