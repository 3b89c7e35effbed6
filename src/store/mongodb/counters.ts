import type { Collection } from 'mongodb';
import type { Counters } from '../port/counters.js';
import type { CounterDocument } from './collections.js';
import { oneMore } from './expressions.js';
import { guardedUpsert } from './guarded-upsert.js';

export const mongoCounters = (counters: Collection<CounterDocument>): Counters => ({
  async hit(key, { limit, windowMs }, now) {
    const over = new Date(now);
    const end = new Date(now + windowMs);
    const running = { $gt: ['$expiresAt', over] };
    const counted = await guardedUpsert(
      counters,
      { _id: key, $or: [{ count: { $lt: limit } }, { expiresAt: { $lte: over } }] },
      [
        {
          $set: {
            count: { $cond: [running, oneMore('$count'), 1] },
            expiresAt: { $cond: [running, '$expiresAt', end] },
          },
        },
      ],
    );
    if (counted) return { ok: true };
    const full = await counters.findOne({ _id: key });
    return { ok: false, retryAt: Math.max(now, full?.expiresAt.getTime() ?? now) };
  },

  async refund(key, now) {
    await counters.updateOne(
      { _id: key, count: { $gt: 0 }, expiresAt: { $gt: new Date(now) } },
      { $inc: { count: -1 } },
    );
  },

  async clear(key) {
    await counters.deleteOne({ _id: key });
  },
});
