import type { SecurityLocks } from '../port/security-locks.js';
import { literal } from './expressions.js';
import { mapKey } from './map-key.js';
import { COMPLETE_DOCUMENT, type SecurityCollection, writeWithEvent } from './security-writes.js';

export const mongoSecurityLocks = (securities: SecurityCollection): SecurityLocks => ({
  async lock(userId, lane, failures, event) {
    const field = `lanes.${mapKey(lane)}`;
    const guard = { _id: userId, [`${field}.failures`]: { $not: { $gte: failures } } };
    const locked = { $set: { [field]: literal({ failures, notBeforeAt: 0 }) } };
    return (await writeWithEvent(securities, guard, [COMPLETE_DOCUMENT, locked], event, { upsert: true })) !== null;
  },
});
