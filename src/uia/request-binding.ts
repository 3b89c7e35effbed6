import type { JsonObject } from '../base/json.js';
import type { KeyRing } from '../base/key-ring.js';
import { missingParam } from '../base/matrix-error.js';
import type { UiaSession } from '../model/uia-session.js';
import type { AuthenticationRequest } from './authentication-request.js';
import { bindingOf, openRequest, sealRequest } from './remembered-request.js';
import type { Ticket } from './ticket.js';
import type { Trial } from './try-stage.js';

/** What was sent now, or what was remembered. @throws MatrixError 400 when that was too long to be remembered */
export function bodyOf(keys: KeyRing, request: AuthenticationRequest, session: UiaSession): JsonObject {
  if (request.bodyGiven) return request.body;
  if (session.request !== null) return openRequest(keys, session.key, session.request);
  if (session.bound !== '' && session.bound !== bindingOf(keys, request.operation, {})) {
    throw missingParam('The request was too long to be remembered: send it again together with auth');
  }
  return request.body;
}

/** Whether a request is the one that the session is about: operation, method, path, and what is bound of the body. */
export function isSameRequest(keys: KeyRing, request: AuthenticationRequest, session: UiaSession): boolean {
  const { operation, method, path, body, bodyGiven } = request;
  if (session.operation !== operation.name || session.method !== method || session.path !== path) return false;
  return !bodyGiven || session.bound === '' || session.bound === bindingOf(keys, operation, body);
}

/** What a passed stage makes the session keep: the newest body, and from the first proof on what it is bound to. */
export function remembering(
  keys: KeyRing,
  { operation, bodyGiven }: AuthenticationRequest,
  { session, stored }: Ticket,
  body: JsonObject,
): Trial['remember'] {
  return {
    ...(stored && bodyGiven && { request: sealRequest(keys, session.key, operation, body) }),
    ...(session.bound === '' && { bound: bindingOf(keys, operation, body) }),
  };
}
