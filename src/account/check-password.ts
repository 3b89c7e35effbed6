import type { PasswordHasher } from '../base/password-hasher.js';
import { networkOf } from '../model/network.js';
import type { PasswordCheck } from '../model/password-check.js';
import type { AccountRecords, PasswordRule } from '../store/port/accounts.js';

/** Ten wrong passwords for an account from one network in 15 minutes, a thousand for an account in a day. */
export const PASSWORD_RULE: PasswordRule = {
  perNetwork: { limit: 10, windowMs: 15 * 60_000 },
  overall: { limit: 1000, windowMs: 24 * 3_600_000 },
};

export interface PasswordCheckerOptions {
  readonly accounts: AccountRecords;
  readonly hasher: PasswordHasher;
  readonly rule?: PasswordRule;
}

/** Checks passwords of the accounts in the store. A name without an account has the same budget and costs the same. */
export function passwordChecker({ accounts, hasher, rule = PASSWORD_RULE }: PasswordCheckerOptions): PasswordCheck {
  return async (who, password, { address, now }) => {
    const network = networkOf(address);
    const name = who.userId ?? who.name;
    const reserved = await accounts.reservePassword(name, network, rule, now);
    if (reserved.outcome === 'limited') return { outcome: 'limited', retryAfterMs: reserved.retryAt - now };
    const { account } = reserved;
    const seenHash = account?.passwordHash ?? null;
    let right: boolean;
    try {
      right = await hasher.verify(account?.deactivatedAt === null ? seenHash : null, password);
    } catch (fault) {
      await accounts.settlePassword(name, network, seenHash);
      throw fault;
    }
    // Lost when the password was changed while this one was being checked.
    if (!right || !account || !(await accounts.settlePassword(name, network, seenHash))) return { outcome: 'wrong' };
    if (hasher.outdated(account.passwordHash)) {
      await accounts.setPassword(account.userId, await hasher.hash(password), account.passwordHash);
    }
    return { outcome: 'right', userId: account.userId };
  };
}
