import type { Securities } from '../port/securities.js';
import { literal, membersWhere, oneMore } from './expressions.js';
import { guardedUpsert } from './guarded-upsert.js';
import { mapKey } from './map-key.js';
import { STATE_ONLY, securityOf } from './security-document.js';
import { COMPLETE_DOCUMENT, type SecurityCollection, writeWithEvent } from './security-writes.js';

type Attempts = Pick<Securities, 'reserveAttempt' | 'refundAttempt' | 'clearLane' | 'acceptStep' | 'consumeCode'>;

// A lane may be called `constructor`.
const own = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

const laneField = (lane: string): string => `lanes.${mapKey(lane)}`;

export const mongoSecurityAttempts = (securities: SecurityCollection, read: Securities['read']): Attempts => ({
  async reserveAttempt(userId, lane, { lockAfter, delaysMs }, now) {
    const field = laneField(lane);
    // Absent lanes pass.
    const guard = {
      _id: userId,
      [`${field}.failures`]: { $not: { $gte: lockAfter } },
      [`${field}.notBeforeAt`]: { $not: { $gt: now } },
    };
    const failures = oneMore(`$${field}.failures`);
    const delayMs = { $arrayElemAt: [delaysMs, { $min: [failures, delaysMs.length - 1] }] };
    const counted = { $set: { [field]: { failures, notBeforeAt: { $add: [now, delayMs] } } } };
    const reserved = await guardedUpsert(securities, guard, [COMPLETE_DOCUMENT, counted], STATE_ONLY);
    if (reserved) return { outcome: 'reserved', security: securityOf(reserved, now) };

    const security = await read(userId, now);
    const seen = own(security.lanes, lane);
    if (seen && seen.failures >= lockAfter) return { outcome: 'locked', security };
    return { outcome: 'delayed', security, notBeforeAt: Math.max(now, seen?.notBeforeAt ?? now) };
  },

  async refundAttempt(userId, lane) {
    const field = laneField(lane);
    await securities.updateOne(
      { _id: userId, [`${field}.failures`]: { $gt: 0 } },
      { $inc: { [`${field}.failures`]: -1 }, $set: { [`${field}.notBeforeAt`]: 0 } },
    );
  },

  async clearLane(userId, lane) {
    await securities.updateOne({ _id: userId }, { $unset: { [laneField(lane)]: true } });
  },

  async acceptStep(userId, { factorId, step, session, clearLanes }, now) {
    const cleared = Object.fromEntries(clearLanes.map((lane) => [laneField(lane), true as const]));
    const { matchedCount } = await securities.updateOne(
      { _id: userId, factors: { $elemMatch: { id: factorId, step: { $lt: step } } } },
      {
        $set: {
          'factors.$[used].step': step,
          'factors.$[used].stepSession': session,
          'factors.$[used].lastUsedAt': now,
        },
        ...(clearLanes.length > 0 && { $unset: cleared }),
      },
      { arrayFilters: [{ 'used.id': factorId }] },
    );
    if (matchedCount === 1) return 'won';
    const factor = own((await read(userId, now)).factors, factorId);
    if (!factor) return 'absent';
    const isHere = session !== null && factor.step === step && factor.stepSession === session;
    return isHere ? 'used_here' : 'used_elsewhere';
  },

  async consumeCode(userId, { setId, digest, session, event }, _now) {
    const guard = { _id: userId, 'codes.id': setId, 'codes.digests': digest };
    const others = membersWhere('$codes.digests', { $ne: ['$$this', literal(digest)] });
    const used = {
      $set: { 'codes.digests': others, 'codes.lastUsed': literal({ digest, session }), lanes: literal({}) },
    };
    if (await writeWithEvent(securities, guard, [used], event)) return 'spent';
    const here = { 'codes.id': setId, 'codes.lastUsed.digest': digest, 'codes.lastUsed.session': session };
    return (await securities.findOne({ _id: userId, ...here }, { projection: { _id: 1 } })) ? 'used_here' : 'lost';
  },
});
