import type { JsonObject } from '../base/json.js';
import type { AuditRecord } from '../model/audit.js';
import { eventJson } from './event-json.js';

/** A record as it leaves the server, with what ties it to the one before. */
export const auditJson = (record: AuditRecord): JsonObject => ({
  ...eventJson(record),
  chain: record.link
    ? { prev: record.link.prev, traces: record.link.traces, mac: record.link.mac, key_id: record.link.keyId }
    : null,
});
