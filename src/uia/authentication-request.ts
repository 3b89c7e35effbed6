import type { JsonObject } from '../base/json.js';
import type { Requester } from '../model/requester.js';
import type { Operation } from './operation.js';

/** A request for a protected operation, as it comes from a client. */
export interface AuthenticationRequest {
  readonly operation: Operation;
  readonly method: string;
  /** Without query and API version. */
  readonly path: string;
  readonly requester: Requester | null;
  /** As the client sent it, unchecked. */
  readonly auth: unknown;
  /** The rest of the body. */
  readonly body: JsonObject;
  /** Whether the body held anything but `auth`; else the remembered request stands for it. */
  readonly bodyGiven: boolean;
  readonly address: string;
  readonly userAgent: string | null;
  /** The client knows no UIA: a wrong proof is a plain 403 and leaves no session. */
  readonly oneStep?: boolean;
  /** @throws MatrixError 400 */
  validate(body: JsonObject): void;
  /** What can be refused without any proof: a weak password, a name taken by another operation than this one. */
  refuse?(body: JsonObject, operationId: string): void | Promise<void>;
}
