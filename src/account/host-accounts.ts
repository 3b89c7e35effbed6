import { sha256 } from '../base/digest.js';
import type { Secret } from '../base/secret.js';
import type { Role } from '../model/account.js';
import type { Accounts } from '../model/accounts.js';
import { networkOf } from '../model/network.js';
import type { PasswordCheck } from '../model/password-check.js';
import type { Counters } from '../store/port/counters.js';
import { PASSWORD_RULE } from './password-rule.js';

/** What an application tells of its own user table. */
export interface HostAccounts {
  /** The id of the user whom a name stands for; null: nobody. */
  find(name: string): Promise<string | null>;
  /** The same for an e-mail address; absent: nobody is found by one. */
  findByEmail?(address: string): Promise<string | null>;
  /** Whether the password is the user's. For `null` it is false, and had better cost the same. */
  verifyPassword(userId: string | null, password: Secret): Promise<boolean>;
  /** What the user may do beyond the account, in the application's own words. */
  roles?(userId: string): Promise<readonly Role[]>;
  /** A text that changes with the user's password; proofs older than the change are void. */
  securityStamp?(userId: string): Promise<string>;
  /** The account's name in authenticator apps; the user id by default. */
  label?(userId: string): string;
}

/** An application's accounts, with wrong passwords counted beside them: in the store's counters. */
export function hostAccounts(host: HostAccounts, counters: Counters): Accounts {
  return {
    find: (name) => host.find(name),
    ...(host.findByEmail && { findByEmail: host.findByEmail.bind(host) }),
    checkPassword: countedCheck(host, counters),
    ...(host.roles && { roles: host.roles.bind(host) }),
    ...(host.securityStamp && { securityStamp: host.securityStamp.bind(host) }),
    label: (userId) => host.label?.(userId) ?? userId,
  };
}

/** Under which an account's wrong passwords are counted, from all networks together. */
export const wrongPasswordsKey = (name: string): string => `password ${sha256(name)}`;

const countedCheck =
  (host: HostAccounts, counters: Counters): PasswordCheck =>
  async (who, password, { address, now }) => {
    const { userId } = who;
    const key = wrongPasswordsKey(userId ?? who.name);
    const budgets = [
      { key: `${key} ${networkOf(address)}`, rule: PASSWORD_RULE.perNetwork },
      { key, rule: PASSWORD_RULE.overall },
    ];
    const hits = await Promise.all(budgets.map(({ key, rule }) => counters.hit(key, rule, now)));
    const giveBack = () =>
      Promise.all(budgets.filter((_, index) => hits[index]?.ok).map(({ key }) => counters.refund(key, now)));

    if (hits.some(({ ok }) => !ok)) {
      await giveBack();
      const retryAt = Math.max(...hits.map((hit) => (hit.ok ? now : hit.retryAt)));
      return { outcome: 'limited', retryAfterMs: retryAt - now };
    }
    let right: boolean;
    try {
      right = await host.verifyPassword(userId, password);
    } catch (fault) {
      await giveBack();
      throw fault;
    }
    if (!right || userId === null) return { outcome: 'wrong' };
    await giveBack();
    return { outcome: 'right', userId };
  };
