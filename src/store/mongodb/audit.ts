import { type Collection, MongoBulkWriteError } from 'mongodb';
import type { NumberedEvent } from '../../model/security-event.js';
import type { Audit } from '../port/audit.js';
import type { AuditDocument } from './collections.js';
import { eventDocument, numberedEvent } from './security-document.js';
import { DUPLICATE_KEY } from './store-faults.js';

export const mongoAudit = (audit: Collection<AuditDocument>): Audit => ({
  async append(events) {
    if (events.length === 0) return;
    try {
      await audit.insertMany(events.map(auditDocument), { ordered: false });
    } catch (fault) {
      if (!onlyDuplicates(fault)) throw fault;
    }
  },

  async forget(userId, upTo) {
    await audit.updateMany(
      { userId, sequence: { $lte: upTo } },
      { $set: { address: null, userAgent: null, deviceId: null, reason: null }, $unset: { detail: '' } },
    );
  },

  async list(userId, most, before = Number.MAX_SAFE_INTEGER) {
    if (most < 1) return [];
    const found = audit
      .find({ userId, sequence: { $lt: before } })
      .sort({ sequence: -1 })
      .limit(most)
      .batchSize(most);
    return (await found.toArray()).map((document) => numberedEvent(userId, document));
  },
});

const auditDocument = (event: NumberedEvent): AuditDocument => ({
  _id: JSON.stringify([event.userId, event.sequence]),
  userId: event.userId,
  sequence: event.sequence,
  ...eventDocument(event),
});

function onlyDuplicates(fault: unknown): boolean {
  if (!(fault instanceof MongoBulkWriteError) || fault.result.getWriteConcernError()) return false;
  const errors = [fault.writeErrors].flat();
  return errors.length > 0 && errors.every(({ code }) => code === DUPLICATE_KEY);
}
