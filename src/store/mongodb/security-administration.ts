import { noSecurity } from '../../model/security.js';
import type { Securities } from '../port/securities.js';
import type { SecurityAdministration } from '../port/security-administration.js';
import { literal } from './expressions.js';
import { mapKey } from './map-key.js';
import { changedBy } from './security-changes.js';
import { STATE_ONLY, securityOf } from './security-document.js';
import { COMPLETE_DOCUMENT, type SecurityCollection, STAMPED, writeWithEvent } from './security-writes.js';

export const mongoSecurityAdministration = (
  securities: SecurityCollection,
  read: Securities['read'],
): SecurityAdministration => ({
  async readMany(userIds, now) {
    if (userIds.length === 0) return [];
    const found = securities.find({ _id: { $in: [...userIds] } }, { projection: STATE_ONLY });
    const states = (await found.batchSize(userIds.length).toArray()).map((document) => securityOf(document, now));
    const byId = new Map(states.map((state) => [state.userId, state]));
    return userIds.map((userId) => byId.get(userId) ?? noSecurity(userId));
  },

  async page(after, most, now) {
    if (most < 1) return [];
    const found = securities.find(after === null ? {} : { _id: { $gt: after } }, { projection: STATE_ONLY });
    const documents = await found.sort({ _id: 1 }).limit(most).batchSize(most).toArray();
    return documents.map((document) => securityOf(document, now));
  },

  async reseal(userId, factorId, seen, sealed) {
    for (const list of ['factors', 'pending'] as const) {
      const { matchedCount } = await securities.updateOne(
        { _id: userId, [list]: { $elemMatch: { id: factorId, secret: seen } } },
        { $set: { [`${list}.$[same].secret`]: sealed } },
        { arrayFilters: [{ 'same.id': factorId }] },
      );
      if (matchedCount === 1) return true;
    }
    return false;
  },

  async unlock(userId, event, now) {
    const lanes = Object.keys((await read(userId, now)).lanes);
    if (lanes.length === 0) return false;
    const guard = { _id: userId, $or: lanes.map((lane) => ({ [`lanes.${mapKey(lane)}.failures`]: { $gt: 0 } })) };
    return (await writeWithEvent(securities, guard, [{ $set: { lanes: literal({}) } }], event)) !== null;
  },

  async voidProofs(userId, session, event) {
    const guard = { _id: userId, passwordSession: { $ne: session } };
    await writeWithEvent(securities, guard, [COMPLETE_DOCUMENT, STAMPED, changedBy(session)], event, { upsert: true });
  },
});
