import { forbidden, notFound } from '../../base/matrix-error.js';
import type { Account } from '../../model/account.js';
import { mayActOn, type Rank, rankOf } from '../../model/rank.js';
import { readUserId } from '../../model/user-id.js';
import type { AccountRecords } from '../../store/port/accounts.js';
import type { Securities } from '../../store/port/securities.js';

/** Who looks after accounts of others: an `admin`, or a `support`. */
export interface Administrator {
  readonly userId: string;
  readonly rank: Rank;
}

export interface AdministrationOptions {
  readonly serverName: string;
  readonly accounts: Pick<AccountRecords, 'find'>;
}

/** @throws MatrixError 403 for whoever is less, whatever is asked for and whether or not it is there */
export async function administratorOf(
  { accounts }: Pick<AdministrationOptions, 'accounts'>,
  userId: string,
  least: Rank,
): Promise<Administrator> {
  const account = await accounts.find(userId);
  const rank = account?.deactivatedAt === null ? rankOf(account.roles) : 0;
  if (rank < least) throw forbidden('Only administrators of this server may do that');
  return { userId, rank };
}

/** Reading needs no second factor; every change does. @throws MatrixError 403 */
export async function assertSecondFactor(
  { securities }: { readonly securities: Pick<Securities, 'read'> },
  { userId }: Administrator,
  now: number,
): Promise<void> {
  if (Object.keys((await securities.read(userId, now)).factors).length === 0) throw secondFactorNeeded();
}

export const secondFactorNeeded = () =>
  forbidden('Add an authenticator to your own account first: changes by administrators need a second factor', {
    reason: 'second_factor_needed',
  });

/** The account that an administrator names by its user id. @throws MatrixError 404 */
export async function namedAccount({ accounts, serverName }: AdministrationOptions, name: string): Promise<Account> {
  const userId = readUserId(name, serverName);
  const account = userId === null ? null : await accounts.find(userId);
  if (!account) throw notFound('There is no such account');
  return account;
}

/** The same, to act on it. @throws MatrixError 404, and 403 for one's own and those of a rank that is too high */
export async function accountToChange(
  options: AdministrationOptions,
  { userId, rank }: Administrator,
  name: string,
): Promise<Account> {
  const account = await namedAccount(options, name);
  if (account.deactivatedAt !== null) throw notFound('This account is deactivated: nothing of it can be changed');
  if (account.userId === userId) {
    throw forbidden('Nobody does that to their own account: ask another administrator', { reason: 'own_account' });
  }
  if (!mayActOn(rank, rankOf(account.roles))) {
    throw forbidden('This account has a role that is not lower than yours: ask an administrator of higher rank', {
      reason: 'higher_role',
    });
  }
  return account;
}
