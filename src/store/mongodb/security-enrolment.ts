import type { Document } from 'mongodb';
import type { PendingFactor } from '../../model/security.js';
import type { Activation, Securities } from '../port/securities.js';
import { isMember, isNotMember, literal, literals, membersWhere, oneMore } from './expressions.js';
import { guardedUpsert } from './guarded-upsert.js';
import {
  atLeast,
  COMPLETE_DOCUMENT,
  factorsChanged,
  fewerThan,
  noFactorNamed,
  type SecurityCollection,
  sameCodes,
  writeWithEvent,
} from './security-writes.js';

type Enrolment = Pick<Securities, 'addPending' | 'failPending' | 'activate'>;

export const mongoSecurityEnrolment = (securities: SecurityCollection): Enrolment => ({
  async addPending(userId, pending, { most, mostFactors }, now) {
    const others = membersWhere('$pending', {
      $and: [{ $gt: ['$$this.expiresAt', now] }, isNotMember('id', pending.id)],
    });
    const added = { $concatArrays: [{ $slice: [others, 1 - most] }, [literal(pending)]] };
    const guard = { _id: userId, ...fewerThan('factors', mostFactors), ...noFactorNamed(pending.name) };
    const after = await guardedUpsert(securities, guard, [COMPLETE_DOCUMENT, { $set: { pending: added } }], { _id: 1 });
    if (after) return 'added';
    const full = await securities.findOne(
      { _id: userId, ...atLeast('factors', mostFactors) },
      { projection: { _id: 1 } },
    );
    return full ? 'full' : 'taken';
  },

  async failPending(userId, pendingId, mostWrong, now) {
    const isThis = isMember('id', pendingId);
    const counted = { $mergeObjects: ['$$this', { wrong: oneMore('$$this.wrong') }] };
    const after = await securities.findOneAndUpdate(
      { _id: userId, pending: { $elemMatch: { id: pendingId, expiresAt: { $gt: now } } } },
      [
        { $set: { pending: { $map: { input: '$pending', in: { $cond: [isThis, counted, '$$this'] } } } } },
        {
          $set: {
            pending: membersWhere('$pending', { $not: { $and: [isThis, { $gte: ['$$this.wrong', mostWrong] }] } }),
          },
        },
      ],
      { returnDocument: 'after', projection: { pending: 1 } },
    );
    return after && (after.pending.find(({ id }) => id === pendingId)?.wrong ?? mostWrong);
  },

  async activate(userId, activation, now) {
    const { pendingId, deviceId, mostWrong, mostFactors, seenCodes, name, event } = activation;
    const isReady = { id: pendingId, deviceId, expiresAt: { $gt: now }, wrong: { $lt: mostWrong } };
    const ready = { _id: userId, pending: { $elemMatch: isReady }, ...sameCodes(seenCodes) };
    const guard = { ...ready, ...fewerThan('factors', mostFactors), ...noFactorNamed(name) };
    const after = await writeWithEvent(
      securities,
      guard,
      [activated(activation, now), ...factorsChanged(event)],
      event,
    );
    const factor = after?.factors.find(({ id }) => id === pendingId);
    if (factor) return { outcome: 'activated', factor };
    const full = await securities.findOne({ ...ready, ...atLeast('factors', mostFactors) });
    return { outcome: full ? 'full' : 'lost' };
  },
});

/** The stage that makes a factor of the pending one. */
function activated({ pendingId, name, step, codes }: Activation, now: number): Document {
  const taken = ['id', 'secret', 'algorithm', 'digits', 'periodS'] as const satisfies (keyof PendingFactor)[];
  const factor = {
    ...Object.fromEntries(taken.map((field) => [field, `$$begun.${field}`])),
    ...literals({ name, type: 'totp', createdAt: now, lastUsedAt: null, step, stepSession: null }),
  };
  const begun = { $first: membersWhere('$pending', isMember('id', pendingId)) };
  return {
    $set: {
      factors: { $concatArrays: ['$factors', [{ $let: { vars: { begun }, in: factor } }]] },
      pending: membersWhere('$pending', isNotMember('id', pendingId)),
      ...(codes && { codes: literal(codes) }),
    },
  };
}
