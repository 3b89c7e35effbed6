import type { SecurityRecoveries } from '../port/security-recoveries.js';
import { literal } from './expressions.js';
import { COMPLETE_DOCUMENT, type SecurityCollection, writeWithEvent } from './security-writes.js';

export const mongoSecurityRecoveries = (securities: SecurityCollection): SecurityRecoveries => ({
  async noteRecovery(userId, { operationId, event }, now) {
    const guard = { _id: userId, 'lastRecovery.operationId': { $ne: operationId } };
    const noted = { $set: { lastRecovery: literal({ at: now, operationId }) } };
    return (await writeWithEvent(securities, guard, [COMPLETE_DOCUMENT, noted], event, { upsert: true })) !== null;
  },
});
