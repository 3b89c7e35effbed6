import type { Document } from 'mongodb';
import type { Factor, SecurityState } from '../../model/security.js';
import type { SecurityEvent } from '../../model/security-event.js';
import type { AttemptReservation, Securities, StepUse } from '../port/securities.js';
import { isMember, literal, membersWhere, oneMore } from './expressions.js';
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
  async reserveAttempt(userId, lane, { lockAfter, delaysMs }, now, locking) {
    const field = laneField(lane);
    const due = { [`${field}.notBeforeAt`]: { $not: { $gt: now } } };
    // Absent lanes pass.
    const fewer = (most: number) => ({ _id: userId, [`${field}.failures`]: { $not: { $gte: most } }, ...due });
    const failures = oneMore(`$${field}.failures`);
    const delayMs = { $arrayElemAt: [delaysMs, { $min: [failures, delaysMs.length - 1] }] };
    const counted = [COMPLETE_DOCUMENT, { $set: { [field]: { failures, notBeforeAt: { $add: [now, delayMs] } } } }];
    const reserve = async (most: number): Promise<AttemptReservation | null> => {
      const reserved = await guardedUpsert(securities, fewer(most), counted, STATE_ONLY);
      return reserved && { outcome: 'reserved', security: securityOf(reserved, now) };
    };
    // The failure that locks is a write of its own, which has an event.
    const lockingOne = async (event: SecurityEvent): Promise<AttemptReservation | null> => {
      const guard = { ...fewer(lockAfter), ...(lockAfter > 1 && { [`${field}.failures`]: lockAfter - 1 }) };
      const locked = await writeWithEvent(securities, guard, counted, event, { upsert: lockAfter === 1 });
      return locked && { outcome: 'reserved', security: await read(userId, now) };
    };
    const refused = (security: SecurityState): AttemptReservation => {
      const seen = own(security.lanes, lane);
      if (seen && seen.failures >= lockAfter) return { outcome: 'locked', security };
      return { outcome: 'delayed', security, notBeforeAt: Math.max(now, seen?.notBeforeAt ?? now) };
    };
    const reserved =
      locking && lockAfter === 1 ? await lockingOne(locking) : await reserve(locking ? lockAfter - 1 : lockAfter);
    if (reserved) return reserved;

    const security = await read(userId, now);
    const seen = own(security.lanes, lane);
    const isLast = seen?.failures === lockAfter - 1 && seen.notBeforeAt <= now;
    if (!locking || !isLast) return refused(security);
    return (await lockingOne(locking)) ?? refused(await read(userId, now));
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

  async acceptStep(userId, use, now) {
    const { factorId, step, session, reused } = use;
    if (await won(securities, userId, use, now)) return 'won';
    const factor = own((await read(userId, now)).factors, factorId);
    if (!factor) return 'absent';
    if (factor.step !== step) return 'used_elsewhere';
    if (session !== null && factor.stepSession === session) return 'used_here';
    if (reused && factor.reusedStep !== step) {
      const isNews = { id: factorId, step, reusedStep: { $ne: step } };
      const noted = [factorWith(factorId, { reusedStep: step })];
      await writeWithEvent(securities, { _id: userId, factors: { $elemMatch: isNews } }, noted, reused);
    }
    return 'used_elsewhere';
  },

  async consumeCode(userId, { setId, digest, session, seenRemaining, replacement, events }, _now) {
    const there = { _id: userId, 'codes.id': setId, 'codes.digests': digest };
    const others = membersWhere('$codes.digests', { $ne: ['$$this', literal(digest)] });
    const digests = replacement === null ? others : { $concatArrays: [others, [literal(replacement)]] };
    const used = {
      $set: { 'codes.digests': digests, 'codes.lastUsed': literal({ digest, session }), lanes: literal({}) },
    };
    const asSeen = { [`codes.digests.${seenRemaining}`]: { $exists: false } };
    const noFewer = { [`codes.digests.${seenRemaining - 1}`]: { $exists: true } };
    if (await writeWithEvent(securities, { ...there, ...asSeen, ...noFewer }, [used], events)) return 'spent';
    const here = { 'codes.id': setId, 'codes.lastUsed.digest': digest, 'codes.lastUsed.session': session };
    const seen = await securities.findOne({ _id: userId, $or: [there, here] }, { projection: { codes: 1 } });
    if (!seen) return 'lost';
    return seen.codes?.digests.includes(digest) ? 'moved' : 'used_here';
  },
});

/** Uses the step, unless it or a later one was used. */
async function won(
  securities: SecurityCollection,
  userId: string,
  { factorId, step, session, clearLanes, event }: StepUse,
  now: number,
): Promise<boolean> {
  const guard = { _id: userId, factors: { $elemMatch: { id: factorId, step: { $lt: step } } } };
  const used = { step, stepSession: session, lastUsedAt: now };
  if (event) {
    const stages = [factorWith(factorId, used), ...clearLanes.map((lane) => ({ $unset: laneField(lane) }))];
    return (await writeWithEvent(securities, guard, stages, event)) !== null;
  }
  const set = Object.fromEntries(Object.entries(used).map(([name, value]) => [`factors.$[used].${name}`, value]));
  const cleared = Object.fromEntries(clearLanes.map((lane) => [laneField(lane), true as const]));
  const { matchedCount } = await securities.updateOne(
    guard,
    { $set: set, ...(clearLanes.length > 0 && { $unset: cleared }) },
    { arrayFilters: [{ 'used.id': factorId }] },
  );
  return matchedCount === 1;
}

/** The stage that changes one factor of the list. */
function factorWith(factorId: string, changes: Partial<Factor>): Document {
  const changed = { $mergeObjects: ['$$this', literal(changes)] };
  return {
    $set: { factors: { $map: { input: '$factors', in: { $cond: [isMember('id', factorId), changed, '$$this'] } } } },
  };
}
