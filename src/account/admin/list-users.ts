import type { JsonObject } from '../../base/json.js';
import type { Clock } from '../../base/runtime.js';
import type { Requirements } from '../../mfa/requirements.js';
import type { Account } from '../../model/account.js';
import type { SecurityState } from '../../model/security.js';
import type { AccountRecords } from '../../store/port/accounts.js';
import type { Securities } from '../../store/port/securities.js';
import { isRequiredMissing, statesOf, type TwoFactorState } from './user-state.js';

export interface ListUsersOptions {
  readonly accounts: Pick<AccountRecords, 'page'>;
  readonly securities: Pick<Securities, 'readMany'>;
  readonly requirements: Pick<Requirements, 'enforcement'>;
  readonly clock: Clock;
  /** So many wrong codes lock an account. */
  readonly lockAfter: number;
}

export interface UserChoice {
  readonly after: string | null;
  readonly limit: number;
  readonly state?: TwoFactorState | undefined;
  readonly role?: string | undefined;
  /** What user ids begin with, with or without `@`. */
  readonly prefix?: string | undefined;
}

export interface UserPage {
  readonly users: readonly JsonObject[];
  /** Where the next page begins; null: there is none. */
  readonly next: string | null;
}

/** A request reads no more accounts than these, so that a rare state does not read all there are; its page is short then. */
const MOST_READ = 2000;
const READ_AT_ONCE = 200;

/** Accounts in the order of their ids. */
export const listUsers =
  ({ accounts, securities, requirements, clock, lockAfter }: ListUsersOptions) =>
  async ({ after, limit, state, role, prefix }: UserChoice): Promise<UserPage> => {
    const begin = prefix === undefined ? '@' : `@${prefix.replace(/^@/, '')}`.toLowerCase();
    const { required } = await requirements.enforcement();
    const isIn = (account: Account, security: SecurityState): boolean =>
      state === undefined ||
      (state === 'required_missing'
        ? isRequiredMissing(account, security, required)
        : statesOf(security, lockAfter).includes(state));
    const users: JsonObject[] = [];
    let last = after;
    for (let read = 0; read < MOST_READ; ) {
      const page = await accounts.page(last, state === undefined ? limit : READ_AT_ONCE, { role, prefix: begin });
      if (page.length === 0) return { users, next: null };
      const securityOf = await securities.readMany(
        page.map(({ userId }) => userId),
        clock(),
      );
      for (const [index, account] of page.entries()) {
        last = account.userId;
        const security = securityOf[index];
        if (!security || !isIn(account, security)) continue;
        users.push(userSummary(account, security, lockAfter));
        if (users.length === limit) return { users, next: last };
      }
      read += page.length;
    }
    return { users, next: last };
  };

export function userSummary(account: Account, security: SecurityState, lockAfter: number): JsonObject {
  const states = statesOf(security, lockAfter);
  return {
    user_id: account.userId,
    roles: [...account.roles],
    created_at: account.createdAt,
    deactivated_at: account.deactivatedAt,
    two_factor: states[0],
    locked: states.includes('locked'),
  };
}
