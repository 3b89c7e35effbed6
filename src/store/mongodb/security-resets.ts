import type { SecurityResets } from '../port/security-resets.js';
import { literal } from './expressions.js';
import { COMPLETE_DOCUMENT, type SecurityCollection, writeWithEvent } from './security-writes.js';

const NO_RESET = { $set: { reset: null } };

export const mongoSecurityResets = (securities: SecurityCollection): SecurityResets => ({
  async scheduleReset(userId, given, event) {
    const reset = { ...given, claimedAt: null };
    const guard = { _id: userId, 'reset.id': { $exists: false } };
    const stages = [COMPLETE_DOCUMENT, { $set: { reset: literal(reset) } }];
    if (await writeWithEvent(securities, guard, stages, event, { upsert: true })) return reset;
    const seen = await securities.findOne({ _id: userId, 'reset.id': given.id }, { projection: { reset: 1 } });
    return seen?.reset ?? null;
  },

  async cancelReset(userId, id, event) {
    const guard = { _id: userId, 'reset.id': id, 'reset.claimedAt': null };
    return (await writeWithEvent(securities, guard, [NO_RESET], event)) !== null;
  },

  async approveReset(userId, id, { by, dueAt }, event, now) {
    const mine = { _id: userId, 'reset.id': id };
    const guard = { ...mine, 'reset.awaitsApproval': true, 'reset.by': { $ne: by }, 'reset.dueAt': { $gt: now } };
    const approved = { 'reset.awaitsApproval': false, 'reset.approvedBy': literal(by), 'reset.dueAt': dueAt };
    await writeWithEvent(securities, guard, [{ $set: approved }], event);
    const seen = await securities.findOne({ ...mine, 'reset.approvedBy': by }, { projection: { reset: 1 } });
    return seen?.reset ?? null;
  },

  async lapseReset(userId, id, event, now) {
    const guard = { _id: userId, 'reset.id': id, 'reset.awaitsApproval': true, 'reset.dueAt': { $lte: now } };
    return (await writeWithEvent(securities, guard, [NO_RESET], event)) !== null;
  },

  async claimReset(userId, id, now) {
    const guard = { 'reset.id': id, 'reset.awaitsApproval': { $ne: true }, 'reset.dueAt': { $lte: now } };
    const { matchedCount } = await securities.updateOne({ _id: userId, ...guard }, [
      { $set: { 'reset.claimedAt': { $ifNull: ['$reset.claimedAt', now] } } },
    ]);
    return matchedCount === 1;
  },

  async finishReset(userId, id) {
    await securities.updateOne({ _id: userId, 'reset.id': id, 'reset.claimedAt': { $ne: null } }, NO_RESET);
  },

  async dueResets(most, now) {
    if (most < 1) return [];
    const found = securities.find({ 'reset.dueAt': { $gte: 0, $lte: now } }, { projection: { reset: 1 } });
    const due = await found.limit(most).batchSize(most).toArray();
    return due.flatMap(({ _id: userId, reset }) => (reset ? [{ userId, reset }] : []));
  },
});
