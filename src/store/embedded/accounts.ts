import type { Account } from '../../model/account.js';
import type { AccountRecords } from '../port/accounts.js';
import type { Database, Table } from './database.js';
import type { Sweep } from './sweep.js';
import { createWindows } from './windows.js';

// JSON keeps ['a', 'bc'] and ['ab', 'c'] apart, which joining would not.
const windowId = (...parts: string[]): string => JSON.stringify(parts);

export function embeddedAccounts(database: Database): AccountRecords & { readonly sweep: Sweep } {
  const accounts: Table<Account> = database.table('accounts');
  /** An entry for each role of each account that is not deactivated. */
  const roleHolders: Table<true, [string, string]> = database.table('role-holders');
  const windows = createWindows(database, 'passwords');

  return {
    create: (account) =>
      database.write(() => {
        const { userId, operationId, roles, deactivatedAt } = account;
        const found = accounts.get(userId);
        if (found) return found.operationId === operationId ? 'same' : 'taken';
        accounts.putSync(userId, account);
        if (deactivatedAt === null) for (const role of roles) roleHolders.putSync([role, userId], true);
        return 'created';
      }),

    find: (userId) => database.read(() => accounts.get(userId) ?? null),

    reservePassword: (userId, network, rule, now) =>
      database.write(() => {
        const account = accounts.get(userId);
        if (!account) return { outcome: 'absent' };
        const counts = [
          { id: windowId(userId, network), rule: rule.perNetwork },
          { id: windowId(userId), rule: rule.overall },
        ];
        const fullUntil = counts.map((count) => windows.fullUntil(count.id, count.rule, now));
        const ends = fullUntil.filter((endsAt) => endsAt !== null);
        if (ends.length > 0) return { outcome: 'limited', retryAt: Math.max(...ends) };
        for (const count of counts) windows.hit(count.id, count.rule, now);
        return { outcome: 'reserved', account };
      }),

    refundPassword: (userId, network) =>
      database.write(() => {
        windows.refund(windowId(userId, network));
        windows.refund(windowId(userId));
      }),

    setPassword: (userId, hash, seenHash) =>
      database.write(() => {
        const account = accounts.get(userId);
        if (account?.passwordHash !== seenHash) return false;
        accounts.putSync(userId, { ...account, passwordHash: hash });
        return true;
      }),

    anyWithRole: (role) =>
      database.read(() => {
        const [first] = roleHolders.getKeys({ start: [role, ''], limit: 1 });
        return first?.[0] === role;
      }),

    sweep: windows.sweep,
  };
}
