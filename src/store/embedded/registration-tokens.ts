import type { RegistrationToken } from '../../model/registration-token.js';
import type { RegistrationTokens } from '../port/registration-tokens.js';
import type { Database, Table } from './database.js';
import { expiringTable } from './expiring-table.js';
import { keysUnder } from './keys-under.js';
import type { Sweep } from './sweep.js';

/** A token and, by session, when its pending uses are over. */
interface StoredToken {
  readonly token: RegistrationToken;
  readonly pending: Readonly<Record<string, number>>;
}

const without = (pending: StoredToken['pending'], session: string): StoredToken['pending'] =>
  Object.fromEntries(Object.entries(pending).filter(([holder]) => holder !== session));
const unexpired = (pending: StoredToken['pending'], now: number): StoredToken['pending'] =>
  Object.fromEntries(Object.entries(pending).filter(([, untilAt]) => untilAt > now));

const hasFreeUse = ({ token, pending }: StoredToken, now: number): boolean =>
  token.usesAllowed === null || token.uses + Object.keys(unexpired(pending, now)).length < token.usesAllowed;

export function embeddedRegistrationTokens(database: Database): RegistrationTokens & { readonly sweep: Sweep } {
  const tokens = expiringTable<StoredToken>(database, 'registration-tokens', ({ token }) => token.expiresAt);
  /** Which sessions have used a token: kept as long as the token. */
  const uses: Table<true, [string, string]> = database.table('registration-uses');
  const granting: Table<true, [string, string]> = database.table('registration-grants');

  const removeToken = (digest: string): boolean => {
    const stored = tokens.getAny(digest);
    if (!stored) return false;
    tokens.remove(digest);
    for (const role of stored.token.grants) granting.removeSync([role, digest]);
    for (const use of keysUnder(uses, digest)) uses.removeSync(use);
    return true;
  };

  return {
    create: (token) =>
      database.write(() => {
        const { digest, grants } = token;
        if (tokens.getAny(digest)) return false;
        tokens.put(digest, { token, pending: {} });
        for (const role of grants) granting.putSync([role, digest], true);
        return true;
      }),

    find: (digest, now) => database.read(() => tokens.get(digest, now)?.token ?? null),

    usable: (digest, now) =>
      database.read(() => {
        const stored = tokens.get(digest, now);
        return stored !== undefined && hasFreeUse(stored, now);
      }),

    reserve: (digest, session, untilAt, now) =>
      database.write(() => {
        const stored = tokens.get(digest, now);
        if (!stored) return null;
        const pending = unexpired(stored.pending, now);
        if (Object.hasOwn(pending, session) || uses.get([digest, session])) return stored.token;
        if (!hasFreeUse(stored, now)) return null;
        tokens.put(digest, { ...stored, pending: { ...pending, [session]: untilAt } });
        return stored.token;
      }),

    commit: (digest, session) =>
      database.write(() => {
        const stored = tokens.getAny(digest);
        if (!stored) return false;
        if (uses.get([digest, session])) return true;
        if (!Object.hasOwn(stored.pending, session)) return false;
        const token = { ...stored.token, uses: stored.token.uses + 1 };
        tokens.put(digest, { token, pending: without(stored.pending, session) });
        uses.putSync([digest, session], true);
        return true;
      }),

    release: (digest, session) =>
      database.write(() => {
        const stored = tokens.getAny(digest);
        if (!stored || !Object.hasOwn(stored.pending, session)) return;
        tokens.put(digest, { ...stored, pending: without(stored.pending, session) });
      }),

    page: (after, most, now) => database.read(() => tokens.page(after, most, now).map(({ token }) => token)),

    remove: (digest) => database.write(() => removeToken(digest)),

    removeGranting: (role) =>
      database.write(() => {
        const digests = keysUnder(granting, role).map(([, digest]) => digest);
        return digests.filter((digest) => removeToken(digest)).length;
      }),

    sweep: (now, most) => tokens.due(now, most).filter((digest) => removeToken(digest)).length,
  };
}
