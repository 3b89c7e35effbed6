import type { Collection } from 'mongodb';
import type { Validation } from '../../model/validation.js';
import { MOST_TOKENS, type Validations } from '../port/validations.js';
import type { ValidationDocument } from './collections.js';
import { literal, literals } from './expressions.js';
import { guardedUpsert } from './guarded-upsert.js';

export function mongoValidations(validations: Collection<ValidationDocument>): Validations {
  const alive = (sid: string, now: number) => ({ _id: sid, expiresAt: { $gt: new Date(now) } });

  return {
    async start({ sid, token, expiresAt, ...given }, now) {
      const over = new Date(now);
      const guard = {
        _id: sid,
        $or: [
          { expiresAt: { $lte: over } },
          { consumedBy: { $ne: null } },
          { validatedAt: null, sendAttempt: { $lt: given.sendAttempt } },
        ],
      };
      const running = { $and: [{ $gt: ['$expiresAt', over] }, { $eq: ['$consumedBy', null] }] };
      const tokens = { $slice: [{ $concatArrays: ['$tokens', [literal(token)]] }, -MOST_TOKENS] };
      const started = await guardedUpsert(validations, guard, [
        {
          $set: {
            ...literals(given),
            expiresAt: new Date(expiresAt),
            tokens: { $cond: [running, tokens, [literal(token)]] },
            wrong: { $cond: [running, '$wrong', 0] },
            validatedAt: null,
            consumedBy: null,
          },
        },
      ]);
      return started !== null;
    },

    async find(sid, now) {
      const document = await validations.findOne(alive(sid, now));
      return document && validationOf(document);
    },

    async confirm(sid, token, { mostWrong }, now) {
      const open = { ...alive(sid, now), consumedBy: null, wrong: { $lt: mostWrong } };
      const right = { ...open, tokens: token };
      if ((await validations.updateOne({ ...right, validatedAt: null }, { $set: { validatedAt: now } })).matchedCount)
        return 'confirmed';
      const wrong = { ...open, tokens: { $ne: token }, validatedAt: null };
      if ((await validations.updateOne(wrong, { $inc: { wrong: 1 } })).matchedCount) return 'wrong';
      const proven = await validations.findOne({ ...open, validatedAt: { $ne: null } });
      if (!proven) return 'gone';
      return proven.tokens.includes(token) ? 'confirmed' : 'wrong';
    },

    async consume({ sid, secretDigest, purpose, userId, by }, now) {
      const document = await validations.findOneAndUpdate(
        {
          ...alive(sid, now),
          secretDigest,
          purpose,
          userId,
          validatedAt: { $ne: null },
          $or: [{ consumedBy: null }, { consumedBy: by }],
        },
        { $set: { consumedBy: by } },
        { returnDocument: 'after' },
      );
      return document && validationOf(document);
    },
  };
}

const validationOf = ({ _id, expiresAt, ...document }: ValidationDocument): Validation => ({
  sid: _id,
  expiresAt: expiresAt.getTime(),
  ...document,
});
