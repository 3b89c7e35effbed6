import type { JsonObject } from '../../base/json.js';
import type { NumberedEvent } from '../../model/security-event.js';
import { type EventKind, SECURITY_EVENTS } from '../../model/security-events.js';

/** An event for the account's owner: of whoever else did it, neither name nor reason nor from where. */
export function ownEvent({ sequence, type, at, actor, ...event }: NumberedEvent): JsonObject {
  const isOwn = actor.kind === 'person';
  // A newer release may know more types.
  const kind: EventKind | undefined = SECURITY_EVENTS[type];
  return {
    sequence,
    type,
    severity: kind?.severity ?? 'notice',
    at,
    by: actor.kind,
    address: isOwn ? event.address : null,
    user_agent: isOwn ? event.userAgent : null,
    device_id: isOwn ? event.deviceId : null,
    detail: event.detail ?? {},
  };
}
