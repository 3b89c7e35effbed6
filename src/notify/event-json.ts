import type { JsonObject } from '../base/json.js';
import type { NumberedEvent } from '../model/security-event.js';

/** An event as it leaves the server. */
export const eventJson = (event: NumberedEvent): JsonObject => ({
  subject: event.userId,
  sequence: event.sequence,
  type: event.type,
  at: new Date(event.at).toISOString(),
  actor:
    event.actor.kind === 'administrator'
      ? { kind: event.actor.kind, user_id: event.actor.userId }
      : { kind: event.actor.kind },
  address: event.address,
  user_agent: event.userAgent,
  device_id: event.deviceId,
  session: event.session,
  reason: event.reason,
  detail: event.detail ?? {},
});
