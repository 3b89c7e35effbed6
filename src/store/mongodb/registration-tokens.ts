import type { Collection } from 'mongodb';
import type { RegistrationToken } from '../../model/registration-token.js';
import type { RegistrationTokens } from '../port/registration-tokens.js';
import type { TokenDocument } from './collections.js';
import { isNotMember, literal, membersWhere } from './expressions.js';
import { isDuplicateKey } from './store-faults.js';

const MOST_COMMITTED = 1000;

export function mongoRegistrationTokens(tokens: Collection<TokenDocument>): RegistrationTokens {
  const alive = (digest: string, now: number) => ({
    _id: digest,
    $or: [{ expiresAt: null }, { expiresAt: { $gt: new Date(now) } }],
  });

  return {
    async create(token) {
      try {
        await tokens.insertOne(tokenDocument(token));
        return true;
      } catch (fault) {
        if (!isDuplicateKey(fault)) throw fault;
        return false;
      }
    },

    async find(digest, now) {
      const document = await tokens.findOne(alive(digest, now));
      return document && tokenOf(document);
    },

    async usable(digest, now) {
      const document = await tokens.findOne(alive(digest, now));
      if (!document) return false;
      const pending = document.pending.filter(({ untilAt }) => untilAt > now).length;
      return document.usesAllowed === null || document.uses + pending < document.usesAllowed;
    },

    async reserve(digest, session, untilAt, now) {
      const others = membersWhere('$pending', {
        $and: [{ $gt: ['$$this.untilAt', now] }, isNotMember('session', session)],
      });
      const hasUsed = { $in: [literal(session), '$committed'] };
      const hasRoom = { $lt: [{ $add: ['$uses', { $size: others }] }, '$usesAllowed'] };
      const own = { $cond: [hasUsed, [], [literal({ session, untilAt })]] };
      const document = await tokens.findOneAndUpdate(
        { ...alive(digest, now), $expr: { $or: [hasUsed, { $eq: ['$usesAllowed', null] }, hasRoom] } },
        [{ $set: { pending: { $concatArrays: [others, own] } } }],
        { returnDocument: 'after' },
      );
      return document && tokenOf(document);
    },

    async commit(digest, session) {
      const { matchedCount } = await tokens.updateOne(
        { _id: digest, 'pending.session': session },
        {
          $pull: { pending: { session } },
          $inc: { uses: 1 },
          $push: { committed: { $each: [session], $slice: -MOST_COMMITTED } },
        },
      );
      return matchedCount === 1 || (await tokens.findOne({ _id: digest, committed: session })) !== null;
    },

    async release(digest, session) {
      await tokens.updateOne({ _id: digest }, { $pull: { pending: { session } } });
    },

    async page(after, most, now) {
      if (most < 1) return [];
      const { $or } = alive('', now);
      const found = tokens.find({ $or, ...(after !== null && { _id: { $gt: after } }) }).sort({ _id: 1 });
      return (await found.limit(most).batchSize(most).toArray()).map(tokenOf);
    },

    remove: async (digest) => (await tokens.deleteOne({ _id: digest })).deletedCount === 1,

    removeGranting: async (role) => (await tokens.deleteMany({ grants: role })).deletedCount,
  };
}

const tokenDocument = ({ digest, expiresAt, usesAllowed, uses, grants }: RegistrationToken): TokenDocument => ({
  _id: digest,
  usesAllowed,
  uses,
  expiresAt: expiresAt === null ? null : new Date(expiresAt),
  grants,
  pending: [],
  committed: [],
});

const tokenOf = ({ _id, usesAllowed, uses, expiresAt, grants }: TokenDocument): RegistrationToken => ({
  digest: _id,
  usesAllowed,
  uses,
  expiresAt: expiresAt?.getTime() ?? null,
  grants,
});
