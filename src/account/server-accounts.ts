import type { PasswordHasher } from '../base/password-hasher.js';
import type { Account } from '../model/account.js';
import type { Accounts } from '../model/accounts.js';
import { canonicalEmail } from '../model/email.js';
import { networkOf } from '../model/network.js';
import type { PasswordCheck } from '../model/password-check.js';
import { localpartOf, readUserId } from '../model/user-id.js';
import type { AccountRecords, PasswordRule } from '../store/port/accounts.js';
import type { Threepids } from '../store/port/threepids.js';
import { PASSWORD_RULE } from './password-rule.js';

export interface ServerAccountsOptions {
  readonly serverName: string;
  readonly accounts: AccountRecords;
  readonly threepids: Pick<Threepids, 'find'>;
  readonly hasher: PasswordHasher;
  readonly rule?: PasswordRule;
}

/**
 * The accounts in the server's own store. What they have beyond an application's: names as the specification forms them, wrong
 * passwords counted in the account's own document, hashes renewed when the settings are stronger, and deactivation.
 */
export const serverAccounts = (options: ServerAccountsOptions): Accounts => ({
  find: async (name) => readUserId(name, options.serverName),
  async findByEmail(text) {
    const address = canonicalEmail(text);
    return address === null ? null : ((await options.threepids.find('email', address))?.userId ?? null);
  },
  checkPassword: recordedCheck(options),
  async roles(userId) {
    const account = await options.accounts.find(userId);
    return account?.deactivatedAt === null ? account.roles : [];
  },
  label: localpartOf,
});

/** A name without an account has the same budget and costs the same. */
function recordedCheck({ accounts, hasher, rule = PASSWORD_RULE }: ServerAccountsOptions): PasswordCheck {
  return async (who, password, { address, now }) => {
    const network = networkOf(address);
    const name = who.userId ?? who.name;
    const reserved = await accounts.reservePassword(name, network, rule, now);
    if (reserved.outcome === 'limited') return { outcome: 'limited', retryAfterMs: reserved.retryAt - now };
    const account = await settled(reserved.account);
    if (!account) return { outcome: 'wrong' };
    if (hasher.outdated(account.passwordHash)) {
      await accounts.setPassword(account.userId, await hasher.hash(password), account.passwordHash);
    }
    return { outcome: 'right', userId: account.userId };

    /** The account whose password it is, with the try given back; null: it is wrong. */
    async function settled(account: Account | null): Promise<Account | null> {
      const seenHash = account?.passwordHash ?? null;
      let right: boolean;
      try {
        right = await hasher.verify(account?.deactivatedAt === null ? seenHash : null, password);
      } catch (fault) {
        await accounts.settlePassword(name, network, seenHash);
        throw fault;
      }
      if (!right || !account) return null;
      if (await accounts.settlePassword(name, network, seenHash)) return account;
      // The hash is another one by now: of another password, or the renewed one of this password.
      return settled(await accounts.find(account.userId));
    }
  };
}
