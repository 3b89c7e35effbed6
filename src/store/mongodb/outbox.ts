import type { Collection } from 'mongodb';
import type { OutboxMessage } from '../../model/outbox-message.js';
import type { Outbox } from '../port/outbox.js';
import type { OutboxDocument } from './collections.js';
import { isDuplicateKey } from './store-faults.js';

/** How many due messages are looked at in one go: other servers take some of them in between. */
const LOOKED_AT = 20;
const NEVER = Number.MAX_SAFE_INTEGER;

export function mongoOutbox(outbox: Collection<OutboxDocument>): Outbox {
  return {
    async add({ id, expiresAt, ...message }) {
      try {
        await outbox.insertOne({ _id: id, ...message, expiresAt: new Date(expiresAt), lease: null });
        return true;
      } catch (fault) {
        if (!isDuplicateKey(fault)) throw fault;
        return false;
      }
    },

    async claim(channel, lease, untilAt, now) {
      const due = { channel, dueAt: { $lte: now }, expiresAt: { $gt: new Date(now) } };
      for (;;) {
        const found = await outbox
          .find(due, { projection: { _id: 1 } })
          .sort({ dueAt: 1 })
          .limit(LOOKED_AT)
          .toArray();
        if (found.length === 0) return null;
        for (const { _id } of found) {
          const claimed = await outbox.findOneAndUpdate(
            { _id, ...due },
            { $set: { dueAt: untilAt, lease }, $inc: { attempts: 1 } },
            { returnDocument: 'after' },
          );
          if (claimed) return messageOf(claimed);
        }
      }
    },

    async done(id, lease) {
      const kept = { payload: '', dueAt: NEVER, lease: null };
      return (await outbox.updateOne({ _id: id, lease }, { $set: kept })).matchedCount === 1;
    },

    retry: async (id, lease, dueAt) =>
      (await outbox.updateOne({ _id: id, lease }, { $set: { dueAt, lease: null } })).matchedCount === 1,

    dropFor: async (userId) => (await outbox.deleteMany({ userId })).deletedCount,
  };
}

const messageOf = ({ _id, expiresAt, lease: _lease, ...message }: OutboxDocument): OutboxMessage => ({
  id: _id,
  ...message,
  expiresAt: expiresAt.getTime(),
});
