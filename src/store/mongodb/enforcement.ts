import { SERVER } from '../../model/security-event.js';
import type { EnforcementRecords } from '../port/enforcement.js';
import { literal } from './expressions.js';
import { COMPLETE_DOCUMENT, type SecurityCollection, writeWithEvent } from './security-writes.js';

export const mongoEnforcement = (securities: SecurityCollection): EnforcementRecords => ({
  async read() {
    const found = await securities.findOne({ _id: SERVER }, { projection: { enforcement: 1 } });
    return found?.enforcement ?? null;
  },

  async put(kept, seenVersion, event) {
    const first = seenVersion === 0;
    const seen = first ? { enforcement: { $exists: false } } : { 'enforcement.version': seenVersion };
    const stages = [COMPLETE_DOCUMENT, { $set: { enforcement: literal(kept) } }];
    return (await writeWithEvent(securities, { _id: SERVER, ...seen }, stages, event, { upsert: first })) !== null;
  },
});
