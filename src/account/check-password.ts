import { sha256 } from '../base/digest.js';
import type { PasswordHasher } from '../base/password-hasher.js';
import type { Secret } from '../base/secret.js';
import type { Account } from '../model/account.js';
import { networkOf } from '../model/network.js';
import type { PasswordCheck, PasswordVerdict } from '../model/password-check.js';
import type { AccountRecords, PasswordRule } from '../store/port/accounts.js';
import type { Counters } from '../store/port/counters.js';

/** Ten wrong passwords for an account from one network in 15 minutes, a thousand for an account in a day. */
export const PASSWORD_RULE: PasswordRule = {
  perNetwork: { limit: 10, windowMs: 15 * 60_000 },
  overall: { limit: 1000, windowMs: 24 * 3_600_000 },
};

export interface PasswordCheckerOptions {
  readonly accounts: AccountRecords;
  readonly counters: Counters;
  readonly hasher: PasswordHasher;
  readonly rule?: PasswordRule;
}

/** Checks passwords of the accounts in the store. A name without an account has the same budget and costs the same. */
export function passwordChecker({
  accounts,
  counters,
  hasher,
  rule = PASSWORD_RULE,
}: PasswordCheckerOptions): PasswordCheck {
  return async (who, password, { address, now }) => {
    const network = networkOf(address);
    const reserved = who.userId === null ? ABSENT : await accounts.reservePassword(who.userId, network, rule, now);
    if (reserved.outcome === 'limited') return { outcome: 'limited', retryAfterMs: reserved.retryAt - now };
    if (reserved.outcome === 'absent') return checkNobody(who.name, password, network, now);
    return checkAccount(reserved.account, password, network);
  };

  async function checkAccount(account: Account, password: Secret, network: string): Promise<PasswordVerdict> {
    const { userId, passwordHash, deactivatedAt } = account;
    let right: boolean;
    try {
      right = await hasher.verify(deactivatedAt === null ? passwordHash : null, password);
    } catch (fault) {
      await accounts.refundPassword(userId, network);
      throw fault;
    }
    if (!right) return { outcome: 'wrong' };
    await accounts.refundPassword(userId, network);
    if (hasher.outdated(passwordHash)) await accounts.setPassword(userId, await hasher.hash(password), passwordHash);
    return { outcome: 'right', userId };
  }

  async function checkNobody(name: string, password: Secret, network: string, now: number): Promise<PasswordVerdict> {
    const key = `nobody ${sha256(name)}`;
    const hits = await Promise.all([
      counters.hit(`${key} ${network}`, rule.perNetwork, now),
      counters.hit(key, rule.overall, now),
    ]);
    const over = hits.find((hit) => !hit.ok);
    if (over && !over.ok) return { outcome: 'limited', retryAfterMs: over.retryAt - now };
    await hasher.verify(null, password);
    return { outcome: 'wrong' };
  }
}

const ABSENT = { outcome: 'absent' } as const;
