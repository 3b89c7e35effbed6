import type { Collection } from 'mongodb';
import type { AccountRecords } from '../port/accounts.js';
import { type AccountDocument, accountOf, isAccount, isShadow, NO_TRIES } from './account-document.js';
import { literal } from './expressions.js';
import { guardedUpsert } from './guarded-upsert.js';
import { hasTriesLeft, oneTryFewer, oneTryMore, retryAt, triesId } from './password-tries.js';

/** In the order of UTF-8. */
const LAST_CHARACTER = '\u{10ffff}';

/** Wrong passwords are counted in the account itself; tries for a name without one, in a shadow that an account may take over. */
export function mongoAccounts(accounts: Collection<AccountDocument>): AccountRecords {
  const anyWithRole = async (role: string, exceptUserId?: string): Promise<boolean> => {
    const others = exceptUserId === undefined ? {} : { _id: { $ne: exceptUserId } };
    return (await accounts.findOne({ roles: role, deactivatedAt: null, ...others })) !== null;
  };

  /** Another one that has the role and is not about to lose it. */
  const anyKeeper = async (role: string, exceptUserId: string): Promise<boolean> => {
    const others = { _id: { $ne: exceptUserId }, roles: role, deactivatedAt: null, leaving: { $exists: false } };
    return (await accounts.findOne(others)) !== null;
  };

  return {
    /** Over a shadow the counted tries stay: else a new account would give a guesser a new budget. */
    async create({ userId, ...account }) {
      const fields = { $set: { ...account, expiresAt: null }, $setOnInsert: NO_TRIES };
      const made = await guardedUpsert(accounts, { _id: userId, ...isShadow }, fields, { _id: 1 });
      if (made) return 'created';
      return (await accounts.findOne({ _id: userId, operationId: account.operationId, deactivatedAt: null }))
        ? 'same'
        : 'taken';
    },

    async find(userId) {
      const document = await accounts.findOne({ _id: userId, ...isAccount });
      return document && accountOf(document);
    },

    async reservePassword(name, network, rule, now) {
      const _id = triesId(name);
      const guard = { _id, ...hasTriesLeft(network, rule, now) };
      const reserved = await guardedUpsert(accounts, guard, oneTryMore(network, rule, now));
      if (reserved) return { outcome: 'reserved', account: accountOf(reserved) };
      const full = await accounts.findOne({ _id });
      return { outcome: 'limited', retryAt: full ? retryAt(full, network, rule, now) : now };
    },

    async settlePassword(name, network, seenHash) {
      const _id = triesId(name);
      const seen = seenHash === null ? isShadow : { passwordHash: seenHash, deactivatedAt: null };
      const { matchedCount } = await accounts.updateOne({ _id, ...seen }, oneTryFewer(network));
      if (matchedCount === 1) return true;
      // The shadow may be gone, with all that it counted.
      return seenHash === null && (await accounts.findOne({ _id, ...isAccount })) === null;
    },

    async setPassword(userId, hash, seenHash) {
      const guard = { _id: userId, passwordHash: seenHash, deactivatedAt: null };
      return (await accounts.updateOne(guard, { $set: { passwordHash: hash } })).matchedCount === 1;
    },

    /**
     * Two documents have a say, so: closed and marked first, then looked for another holder of the role; without one it is opened
     * again. Two last ones that are closed at once see none each. Only whoever's mark it has goes on, since it may have been
     * opened and closed again meanwhile. A server that dies in between leaves it closed and whole.
     */
    async deactivate(userId, kept, now, by) {
      const closed = await accounts.findOneAndUpdate(
        { _id: userId, ...isAccount },
        [{ $set: { deactivatedAt: { $ifNull: ['$deactivatedAt', literal(now)] }, leaving: literal(by) } }],
        { returnDocument: 'after' },
      );
      if (!closed) return null;
      const isHolder = closed.roles?.includes(kept) === true;
      if (isHolder && !(await anyKeeper(kept, userId))) {
        const opened = { $set: { deactivatedAt: null }, $unset: { leaving: true } } as const;
        if ((await accounts.updateOne({ _id: userId, leaving: by }, opened)).matchedCount === 1) return 'last';
      } else {
        const guard = { _id: userId, deactivatedAt: { $ne: null }, ...(isHolder && { leaving: by }) };
        const emptied = { $set: { passwordHash: '', roles: [] }, $unset: { leaving: true } } as const;
        if ((await accounts.updateOne(guard, emptied)).matchedCount === 1) return 'deactivated';
      }
      // Another call has taken it over, and may have come to its end.
      return (await accounts.findOne({ _id: userId, deactivatedAt: { $ne: null }, passwordHash: '' }))
        ? 'deactivated'
        : 'last';
    },

    anyWithRole,

    /**
     * Two documents have a say, so: marked as leaving first, then another keeper is looked for, then changed. Two that leave at
     * once see none each. A server that dies in between leaves the roles as they were, and a mark that the next change takes away.
     */
    async setRoles(userId, { roles, seen, kept, by }) {
      const guard = { _id: userId, ...isAccount, deactivatedAt: null, roles: [...seen] };
      const changed = { $set: { roles: [...roles] }, $unset: { leaving: true } } as const;
      if (!seen.includes(kept) || roles.includes(kept)) {
        return (await accounts.updateOne(guard, changed)).matchedCount === 1 ? 'set' : 'lost';
      }
      if ((await accounts.updateOne(guard, { $set: { leaving: by } })).matchedCount === 0) return 'lost';
      const marked = { ...guard, leaving: by };
      if (!(await anyKeeper(kept, userId))) {
        await accounts.updateOne(marked, { $unset: { leaving: true } });
        return 'last';
      }
      return (await accounts.updateOne(marked, changed)).matchedCount === 1 ? 'set' : 'lost';
    },

    async page(after, most, { role, prefix = '' } = {}) {
      if (most < 1) return [];
      const beyond = after === null ? [] : [{ _id: { $gt: after } }];
      const under = prefix === '' ? [] : [{ _id: { $gte: prefix, $lt: `${prefix}${LAST_CHARACTER}` } }];
      const held = role === undefined ? [] : [{ roles: role, deactivatedAt: null }];
      const found = accounts.find({ $and: [isAccount, ...beyond, ...under, ...held] }).sort({ _id: 1 });
      return (await found.limit(most).batchSize(most).toArray()).flatMap((document) => accountOf(document) ?? []);
    },
  };
}
