import { weakPassword } from '../base/matrix-error.js';
import { readAppPassword } from '../mfa/app-passwords.js';

export interface PasswordPolicy {
  /** @throws MatrixError 400 `M_WEAK_PASSWORD` */
  check(password: string): Promise<void>;
}

export interface PasswordPolicyOptions {
  readonly minimumLength: number;
  /** Whether a password is on a list of known ones; absent: there is no list. */
  readonly isKnown?: (password: string) => Promise<boolean>;
}

/** Length, and a list of passwords that others have lost; no rules about kinds of characters (NIST SP 800-63B-4 section 3.1.1.2). */
export const passwordPolicy = ({ minimumLength, isKnown }: PasswordPolicyOptions): PasswordPolicy => ({
  async check(password) {
    if ([...password].length < minimumLength) throw weakPassword(`A password has at least ${minimumLength} characters`);
    // Where a client signs in by one step, it would be taken for an app password.
    if (readAppPassword(password) !== null)
      throw weakPassword('This has the form of an app password: choose another password for the account');
    if (await isKnown?.(password))
      throw weakPassword('This password is on a list of passwords that have become known: choose another one');
  },
});
