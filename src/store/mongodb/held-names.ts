import type { Collection } from 'mongodb';
import type { HeldNames } from '../port/held-names.js';
import type { HeldNameDocument } from './collections.js';
import { guardedUpsert } from './guarded-upsert.js';

export const mongoHeldNames = (names: Collection<HeldNameDocument>): HeldNames => ({
  async hold(userId, holder, untilAt, now) {
    const guard = { _id: userId, $or: [{ holder }, { expiresAt: { $lte: new Date(now) } }] };
    return (await guardedUpsert(names, guard, { $set: { holder }, $max: { expiresAt: new Date(untilAt) } })) !== null;
  },

  async holder(userId, now) {
    const held = await names.findOne({ _id: userId, expiresAt: { $gt: new Date(now) } });
    return held?.holder ?? null;
  },

  async release(userId, holder) {
    await names.deleteOne({ _id: userId, holder });
  },
});
