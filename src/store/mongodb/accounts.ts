import type { Collection } from 'mongodb';
import type { AccountRecords } from '../port/accounts.js';
import { type AccountDocument, accountOf, isAccount, isShadow, NO_TRIES } from './account-document.js';
import { guardedUpsert } from './guarded-upsert.js';
import { hasTriesLeft, oneTryFewer, oneTryMore, retryAt, triesId } from './password-tries.js';

/** Wrong passwords are counted in the account itself; tries for a name without one, in a shadow that an account may take over. */
export function mongoAccounts(accounts: Collection<AccountDocument>): AccountRecords {
  const anyWithRole = async (role: string, exceptUserId?: string): Promise<boolean> => {
    const others = exceptUserId === undefined ? {} : { _id: { $ne: exceptUserId } };
    return (await accounts.findOne({ roles: role, deactivatedAt: null, ...others })) !== null;
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
     * Two documents have a say, so: closed first, then looked for another holder of the role; without one it is opened
     * again. Two last ones that are closed at once see none each. A server that dies in between leaves it closed and whole.
     */
    async deactivate(userId, kept, now) {
      await accounts.updateOne({ _id: userId, ...isAccount, deactivatedAt: null }, { $set: { deactivatedAt: now } });
      const closed = await accounts.findOne({ _id: userId, ...isAccount });
      if (!closed) return null;
      if (closed.roles?.includes(kept) && !(await anyWithRole(kept, userId))) {
        const guard = { _id: userId, roles: kept, deactivatedAt: { $ne: null } };
        const { matchedCount } = await accounts.updateOne(guard, { $set: { deactivatedAt: null } });
        if (matchedCount === 1) return 'last';
      }
      const emptied = { $set: { passwordHash: '', roles: [] } };
      const { matchedCount } = await accounts.updateOne({ _id: userId, deactivatedAt: { $ne: null } }, emptied);
      return matchedCount === 1 ? 'deactivated' : 'last';
    },

    anyWithRole,
  };
}
