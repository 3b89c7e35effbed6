import type { Role } from './account.js';
import type { PasswordCheck } from './password-check.js';

/** What UIA asks of whoever keeps the accounts: the server's own store, or an application with a user table. */
export interface Accounts {
  /** The id of the user whom a name stands for; null: nobody. Whether an id of the right form has an account is for `checkPassword` to say. */
  find(name: string): Promise<string | null>;
  /** The same for an e-mail address; absent: nobody is found by one. */
  findByEmail?(address: string): Promise<string | null>;
  readonly checkPassword: PasswordCheck;
  /** What the user may do beyond the account; absent: nobody has a role. */
  roles?(userId: string): Promise<readonly Role[]>;
  /** A text that changes with the user's password; proofs older than the change are void. Absent: the security document alone says so. */
  securityStamp?(userId: string): Promise<string>;
  /** The account's name in authenticator apps. */
  label(userId: string): string;
}
