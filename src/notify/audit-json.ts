import type { JsonObject } from '../base/json.js';
import type { AuditRecord } from '../model/audit.js';

/** A record as it leaves the server, with what ties it to the one before. */
export const auditJson = (record: AuditRecord): JsonObject => ({
  subject: record.userId,
  sequence: record.sequence,
  type: record.type,
  at: new Date(record.at).toISOString(),
  actor:
    record.actor.kind === 'administrator'
      ? { kind: record.actor.kind, user_id: record.actor.userId }
      : { kind: record.actor.kind },
  address: record.address,
  user_agent: record.userAgent,
  device_id: record.deviceId,
  session: record.session,
  reason: record.reason,
  detail: record.detail ?? {},
  chain: record.link
    ? { prev: record.link.prev, traces: record.link.traces, mac: record.link.mac, key_id: record.link.keyId }
    : null,
});
