import { forbidden } from '../../base/matrix-error.js';
import type { Account, Role } from '../../model/account.js';
import type { SecurityState } from '../../model/security.js';

/** Whose applications may sign in by app passwords. */
export interface AppPasswordRules {
  readonly enabled: boolean;
  /** Accounts with one of these roles have none. */
  readonly offForRoles: readonly Role[];
}

export const mayHaveAppPasswords = ({ enabled, offForRoles }: AppPasswordRules, account: Account | null): boolean =>
  enabled && account?.deactivatedAt === null && !account.roles.some((role) => offForRoles.includes(role));

/** @throws MatrixError 403 */
export function assertMayHaveOne(rules: AppPasswordRules, account: Account | null, { factors }: SecurityState): void {
  if (!mayHaveAppPasswords(rules, account))
    throw forbidden('There are no app passwords for this account here', { reason: 'app_passwords_off' });
  if (Object.keys(factors).length === 0)
    throw forbidden('App passwords belong to two-factor authentication: add an authenticator first', {
      reason: 'second_factor_needed',
    });
}
