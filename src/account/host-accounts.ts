import { sha256 } from '../base/digest.js';
import type { Secret } from '../base/secret.js';
import { networkOf } from '../model/network.js';
import type { PasswordCheck } from '../model/password-check.js';
import type { Counters } from '../store/port/counters.js';
import { PASSWORD_RULE } from './check-password.js';

/** What an application tells of its own user table. */
export interface HostAccounts {
  /** The id of the user whom a name stands for; null: nobody. */
  find(name: string): Promise<string | null>;
  /** Whether the password is the user's. For `null` it is false, and had better cost the same. */
  verifyPassword(userId: string | null, password: Secret): Promise<boolean>;
  /** A text that changes with the user's password; proofs older than the change are void. */
  securityStamp?(userId: string): Promise<string>;
  /** The account's name in authenticator apps; the user id by default. */
  label?(userId: string): string;
}

/** Checks passwords through the host, within the same budget as our own accounts have. */
export const hostPasswordCheck =
  (accounts: HostAccounts, counters: Counters): PasswordCheck =>
  async (who, password, { address, now }) => {
    const { userId } = who;
    const key = `password ${sha256(userId ?? who.name)}`;
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
    const right = await accounts.verifyPassword(userId, password).catch(async (fault: unknown) => {
      await giveBack();
      throw fault;
    });
    if (!right || userId === null) return { outcome: 'wrong' };
    await giveBack();
    return { outcome: 'right', userId };
  };
