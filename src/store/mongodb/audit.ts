import type { Collection, Filter } from 'mongodb';
import type { AuditRecord } from '../../model/audit.js';
import type { Audit } from '../port/audit.js';
import type { AuditDocument, CheckpointDocument } from './collections.js';
import { guardedUpsert } from './guarded-upsert.js';
import { eventDocument, numberedEvent } from './security-document.js';

export function mongoAudit(audit: Collection<AuditDocument>, checkpoints: Collection<CheckpointDocument>): Audit {
  /** Pages of records in the order of their users; of each user it says the name once. */
  const usersOf = async (filter: Filter<AuditDocument>, after: string | null, most: number) => {
    if (most < 1) return [];
    const wanted = after === null ? filter : { ...filter, userId: { $gt: after } };
    const page = audit.find(wanted, { projection: { userId: 1 } }).sort({ userId: 1, sequence: -1 });
    const found = await page.limit(most).batchSize(most).toArray();
    return [...new Set(found.map(({ userId }) => userId))];
  };

  return {
    async append(records) {
      const kept: AuditRecord[] = [];
      for (const record of records) {
        const { _id, userId, ...rest } = auditDocument(record);
        const there = await guardedUpsert(audit, { _id, userId }, { $setOnInsert: rest });
        kept.push(there ? recordOf(there) : record);
      }
      return kept;
    },

    async link(userId, sequence, link) {
      const filter = { _id: idOf(userId, sequence), userId };
      const linked = await audit.findOneAndUpdate(
        { ...filter, link: { $exists: false } },
        { $set: { link } },
        { returnDocument: 'after' },
      );
      const there = linked ?? (await audit.findOne(filter));
      return there && recordOf(there);
    },

    async forget(userId, upTo) {
      await audit.updateMany(
        { userId, sequence: { $lte: upTo } },
        { $set: { address: null, userAgent: null, deviceId: null, reason: null }, $unset: { detail: '' } },
      );
    },

    async list(userId, most, before = Number.MAX_SAFE_INTEGER) {
      if (most < 1) return [];
      const found = audit.find({ userId, sequence: { $lt: before } }).sort({ sequence: -1 });
      return (await found.limit(most).batchSize(most).toArray()).map(recordOf);
    },

    async read(userId, after, most) {
      if (most < 1) return [];
      const found = audit.find({ userId, sequence: { $gt: after } }).sort({ sequence: 1 });
      return (await found.limit(most).batchSize(most).toArray()).map(recordOf);
    },

    users: (after, most) => usersOf({}, after, most),
    agedUsers: (before, after, most) => usersOf({ at: { $lt: before } }, after, most),

    async checkpoint(userId) {
      const found = await checkpoints.findOne({ _id: userId });
      if (!found) return null;
      const { _id, upTo, mac, at, keyId, seal } = found;
      return { userId: _id, upTo, mac, at, keyId, seal };
    },

    async putCheckpoint({ userId, ...checkpoint }) {
      const guard = { _id: userId, upTo: { $lt: checkpoint.upTo } };
      return (await guardedUpsert(checkpoints, guard, { $set: checkpoint })) !== null;
    },

    async prune(userId, upTo) {
      await audit.deleteMany({ userId, sequence: { $lte: upTo } });
    },
  };
}

const idOf = (userId: string, sequence: number): string => JSON.stringify([userId, sequence]);

const auditDocument = (record: AuditRecord): AuditDocument => ({
  _id: idOf(record.userId, record.sequence),
  userId: record.userId,
  sequence: record.sequence,
  ...eventDocument(record),
  ...(record.link && { link: record.link }),
});

function recordOf(document: AuditDocument): AuditRecord {
  const event = numberedEvent(document.userId, document);
  if (!document.link) return event;
  const { prev, traces, mac, keyId } = document.link;
  return { ...event, link: { prev, traces, mac, keyId } };
}
