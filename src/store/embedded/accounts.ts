import { sha256 } from '../../base/digest.js';
import type { Account } from '../../model/account.js';
import type { AccountRecords } from '../port/accounts.js';
import type { Database, Table } from './database.js';
import { keysUnder } from './keys-under.js';
import type { Sweep } from './sweep.js';
import { createWindows } from './windows.js';

// JSON keeps ['a', 'bc'] and ['ab', 'c'] apart, which joining would not; a digest because a name may be longer than a key.
const windowId = (...parts: string[]): string => sha256(JSON.stringify(parts));

const sameList = (a: readonly string[], b: readonly string[]): boolean => JSON.stringify(a) === JSON.stringify(b);

export function embeddedAccounts(database: Database): AccountRecords & { readonly sweep: Sweep } {
  const accounts: Table<Account> = database.table('accounts');
  /** An entry for each role of each account that is not deactivated. */
  const roleHolders: Table<true, [string, string]> = database.table('role-holders');
  /** Of any name, so that one without an account is counted like one with it; a new account keeps what its name has. */
  const windows = createWindows(database, 'passwords');

  const anyHolder = (role: string, exceptUserId?: string): boolean =>
    [...roleHolders.getKeys({ start: [role, ''], limit: 2 })].some(
      ([held, holder]) => held === role && holder !== exceptUserId,
    );

  return {
    create: (account) =>
      database.write(() => {
        const { userId, operationId, roles, deactivatedAt } = account;
        const found = accounts.get(userId);
        if (found) return found.operationId === operationId && found.deactivatedAt === null ? 'same' : 'taken';
        accounts.putSync(userId, account);
        if (deactivatedAt === null) for (const role of roles) roleHolders.putSync([role, userId], true);
        return 'created';
      }),

    find: (userId) => database.read(() => accounts.get(userId) ?? null),

    reservePassword: (name, network, rule, now) =>
      database.write(() => {
        const counts = [
          { id: windowId(name, network), rule: rule.perNetwork },
          { id: windowId(name), rule: rule.overall },
        ];
        const fullUntil = counts.map((count) => windows.fullUntil(count.id, count.rule, now));
        const ends = fullUntil.filter((endsAt) => endsAt !== null);
        if (ends.length > 0) return { outcome: 'limited', retryAt: Math.max(...ends) };
        for (const count of counts) windows.hit(count.id, count.rule, now);
        return { outcome: 'reserved', account: accounts.get(name) ?? null };
      }),

    settlePassword: (name, network, seenHash) =>
      database.write(() => {
        const account = accounts.get(name);
        if ((account?.passwordHash ?? null) !== seenHash || (account?.deactivatedAt ?? null) !== null) return false;
        windows.refund(windowId(name, network));
        windows.refund(windowId(name));
        return true;
      }),

    setPassword: (userId, hash, seenHash) =>
      database.write(() => {
        const account = accounts.get(userId);
        if (account?.passwordHash !== seenHash || account.deactivatedAt !== null) return false;
        accounts.putSync(userId, { ...account, passwordHash: hash });
        return true;
      }),

    deactivate: (userId, kept, now) =>
      database.write(() => {
        const account = accounts.get(userId);
        if (!account) return null;
        if (account.deactivatedAt !== null) return 'deactivated';
        if (account.roles.includes(kept) && !anyHolder(kept, userId)) return 'last';
        for (const role of account.roles) roleHolders.removeSync([role, userId]);
        accounts.putSync(userId, { ...account, passwordHash: '', roles: [], deactivatedAt: now });
        return 'deactivated';
      }),

    anyWithRole: (role, exceptUserId) => database.read(() => anyHolder(role, exceptUserId)),

    setRoles: (userId, { roles, seen, kept }) =>
      database.write(() => {
        const account = accounts.get(userId);
        if (account?.deactivatedAt !== null || !sameList(account.roles, seen)) return 'lost';
        if (seen.includes(kept) && !roles.includes(kept) && !anyHolder(kept, userId)) return 'last';
        for (const role of seen) roleHolders.removeSync([role, userId]);
        for (const role of roles) roleHolders.putSync([role, userId], true);
        accounts.putSync(userId, { ...account, roles });
        return 'set';
      }),

    page: (after, most, { role, prefix = '' } = {}) =>
      database.read(() => {
        const start = after !== null && after >= prefix ? { start: after, exclusiveStart: true } : { start: prefix };
        if (role !== undefined) {
          const holders = keysUnder(roleHolders, role, start.start).map(([, userId]) => userId);
          const chosen = holders.filter((userId) => userId.startsWith(prefix) && (after === null || userId > after));
          return chosen.slice(0, most).flatMap((userId) => accounts.get(userId) ?? []);
        }
        const found: Account[] = [];
        for (const { key, value } of accounts.getRange({ ...start, limit: most })) {
          if (!key.startsWith(prefix)) break;
          found.push(value);
        }
        return found;
      }),

    sweep: windows.sweep,
  };
}
