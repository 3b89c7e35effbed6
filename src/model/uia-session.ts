import type { Requester } from './requester.js';

/** `open` takes proofs · `running` its operation runs under a lease · `done` the answer is kept · `ended` too many wrong proofs. */
export type UiaSessionStatus = 'open' | 'running' | 'done' | 'ended';

/** Server memory of one operation being authenticated. */
export interface UiaSession {
  /** SHA-256 of the session id that the client knows. */
  readonly key: string;
  readonly status: UiaSessionStatus;
  /** The operation's name, such as `deleteDevices`. */
  readonly operation: string;
  readonly method: string;
  /** Without query and API version. */
  readonly path: string;
  readonly requester: Requester | null;
  /** Keyed digest of the fields that the operation binds. */
  readonly bound: string;
  /** The remembered request, sealed; null when nothing was sent, when it was too large, and once the operation is done. */
  readonly request: string | null;
  /** Whom the session authenticates; null until a stage has named a user. */
  readonly subject: string | null;
  /** When a second factor was passed last; absent: not yet. */
  readonly secondFactorAt?: number;
  /** Stage types passed, in order. */
  readonly completed: readonly string[];
  /** The subject's stamp when a stage was last completed. */
  readonly stamp: number;
  /** What the host's `securityStamp` said then. */
  readonly hostStamp: string;
  /** Proofs under check plus wrong proofs. */
  readonly tries: number;
  readonly wrong: number;
  /** What a stage remembers, sealed, by stage type. */
  readonly state: Readonly<Record<string, string>>;
  /** Names the run of the operation: the same through every repetition. */
  readonly operationId: string;
  readonly lease: { readonly id: string; readonly untilAt: number } | null;
  /** Keyed digest of the auth dict that finished the flow. */
  readonly finishedBy: string | null;
  /** The sealed answer, for a request whose answer was lost; null when it was too large or must not be given again. */
  readonly answer: string | null;
  /** Address from which it was begun. */
  readonly address: string;
  readonly createdAt: number;
  readonly expiresAt: number;
}
