import { conflict, forbidden } from '../../base/matrix-error.js';
import { message } from '../../base/words.js';
import type { Account } from '../../model/account.js';
import type { Answer, Grant } from '../../uia/operation.js';
import {
  type AccountChangesOptions,
  type Change,
  changeRoles,
  resetAccount,
  signOutAccount,
  unlockAccount,
} from './account-changes.js';
import { administratorsOrigin, onAccount } from './admin-grant.js';

export const RESET_USER = onAccount('resetUser', (account) => message('do-reset-user', { account }));
export const UNLOCK_USER = onAccount('unlockUser', (account) => message('do-unlock-user', { account }));
export const SIGN_OUT_USER = onAccount('signOutUser', (account) => message('do-sign-out-user', { account }));
export const SET_ROLES = onAccount('setRoles', (account) => message('do-set-roles', { account }));

export interface ChangeUserOptions extends AccountChangesOptions {
  readonly isSecondFactor: (type: string) => boolean;
}

export type ChangeUser = (grant: Grant, account: Account) => Promise<Answer>;

const DONE: Answer = { status: 200, body: {} };

const changeOf = (grant: Grant, { isSecondFactor }: ChangeUserOptions): Change => ({
  origin: administratorsOrigin(grant, isSecondFactor),
  by: grant.session,
});

export const resetUser =
  (options: ChangeUserOptions): ChangeUser =>
  async (grant, { userId }) => {
    await resetAccount(options)(userId, String(grant.body.reason), changeOf(grant, options));
    return DONE;
  };

/** An account that is not locked stays as it is. */
export const unlockUser =
  (options: ChangeUserOptions): ChangeUser =>
  async (grant, { userId }) => {
    await unlockAccount(options)(userId, changeOf(grant, options));
    return DONE;
  };

export const signOutUser =
  (options: ChangeUserOptions): ChangeUser =>
  async (grant, { userId }) => {
    await signOutAccount(options)(userId, changeOf(grant, options));
    return DONE;
  };

export const setRoles =
  (options: ChangeUserOptions): ChangeUser =>
  async (grant, account) => {
    const roles = Array.isArray(grant.body.roles) ? grant.body.roles.map(String) : [];
    const outcome = await changeRoles(options)(account, roles, changeOf(grant, options));
    if (outcome === 'last') throw lastAdministrator();
    if (outcome === 'lost') throw changedElsewhere();
    return DONE;
  };

const lastAdministrator = () =>
  forbidden('This is the last administrator: make another account an administrator first', {
    reason: 'last_administrator',
  });

const changedElsewhere = () =>
  conflict('The account was changed from elsewhere at the same moment: look at it again', { reason: 'conflict' });
