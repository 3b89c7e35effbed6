import type { Collection, Document } from 'mongodb';
import type { AccountRecords, PasswordRule } from '../port/accounts.js';
import { type AccountDocument, accountDocument, accountOf } from './account-document.js';
import { isMember, isNotMember, literal, membersWhere, oneLess, oneMore } from './expressions.js';
import { isDuplicateKey } from './store-faults.js';

export function mongoAccounts(accounts: Collection<AccountDocument>): AccountRecords {
  return {
    async create(account) {
      try {
        await accounts.insertOne(accountDocument(account));
        return 'created';
      } catch (fault) {
        if (!isDuplicateKey(fault)) throw fault;
      }
      const { _id, operationId } = accountDocument(account);
      return (await accounts.findOne({ _id, operationId })) ? 'same' : 'taken';
    },

    async find(userId) {
      const document = await accounts.findOne({ _id: userId });
      return document && accountOf(document);
    },

    async reservePassword(userId, network, rule, now) {
      const used = [
        { 'overall.endsAt': { $gt: now }, 'overall.count': { $gte: rule.overall.limit } },
        { networks: { $elemMatch: { network, endsAt: { $gt: now }, count: { $gte: rule.perNetwork.limit } } } },
      ];
      const counted = [{ $set: countedTry(network, rule, now) }];
      const reserved = await accounts.findOneAndUpdate({ _id: userId, $nor: used }, counted, {
        returnDocument: 'after',
      });
      if (reserved) return { outcome: 'reserved', account: accountOf(reserved) };
      const seen = await accounts.findOne({ _id: userId });
      return seen ? { outcome: 'limited', retryAt: retryAt(seen, network, rule, now) } : { outcome: 'absent' };
    },

    async refundPassword(userId, network) {
      const isThis = isMember('network', network);
      const oneFewer = { $mergeObjects: ['$$this', { count: oneLess('$$this.count') }] };
      await accounts.updateOne({ _id: userId }, [
        {
          $set: {
            'overall.count': oneLess('$overall.count'),
            networks: { $map: { input: '$networks', in: { $cond: [isThis, oneFewer, '$$this'] } } },
          },
        },
      ]);
    },

    async setPassword(userId, hash, seenHash) {
      const guard = { _id: userId, passwordHash: seenHash };
      return (await accounts.updateOne(guard, { $set: { passwordHash: hash } })).matchedCount === 1;
    },

    anyWithRole: async (role) => (await accounts.findOne({ roles: role, deactivatedAt: null })) !== null,
  };
}

/** One try more in both windows; other networks' windows that are over go. */
function countedTry(network: string, rule: PasswordRule, now: number): Document {
  const isRunning = { $gt: ['$$this.endsAt', now] };
  const others = membersWhere('$networks', { $and: [isRunning, isNotMember('network', network)] });
  const own = { $first: membersWhere('$networks', { $and: [isRunning, isMember('network', network)] }) };
  const counted = {
    network: literal(network),
    count: oneMore('$$own.count'),
    endsAt: { $ifNull: ['$$own.endsAt', now + rule.perNetwork.windowMs] },
  };
  const overallRuns = { $gt: ['$overall.endsAt', now] };
  return {
    'overall.count': { $cond: [overallRuns, oneMore('$overall.count'), 1] },
    'overall.endsAt': { $cond: [overallRuns, '$overall.endsAt', now + rule.overall.windowMs] },
    networks: { $concatArrays: [others, [{ $let: { vars: { own }, in: counted } }]] },
  };
}

/** When both windows take tries again. */
function retryAt({ overall, networks }: AccountDocument, network: string, rule: PasswordRule, now: number): number {
  const own = networks.find((window) => window.network === network);
  const overallAt = overall.count >= rule.overall.limit ? overall.endsAt : now;
  const ownAt = own && own.count >= rule.perNetwork.limit ? own.endsAt : now;
  return Math.max(now, overallAt, ownAt);
}
