import type { UiaSession } from '../../model/uia-session.js';

/** A stage passed: what the session looked like (`seen…`) and what it looks like now. */
export interface StageCompletion {
  readonly seenCompleted: readonly string[];
  readonly seenSubject: string | null;
  readonly completed: readonly string[];
  readonly subject: string | null;
  readonly stamp: number;
  readonly hostStamp: string;
  /** Present when the stage is a second factor. */
  readonly secondFactorAt?: number;
  /** The whole state by stage type that the session keeps from now on. */
  readonly state: Readonly<Record<string, string>>;
  /** A newer remembered request; absent: the old one stays. */
  readonly request?: string | null;
  readonly bound?: string;
  /** Present when this was the last stage: the same write begins the operation. */
  readonly begin?: Beginning;
}

export interface Beginning {
  readonly leaseId: string;
  readonly untilAt: number;
  readonly finishedBy: string | null;
}

/**
 * UIA sessions by key. An expired session is not there, whether or not it was swept.
 * Every write is guarded; one that lost gives null (or false) and has changed nothing.
 */
export interface UiaSessions {
  create(session: UiaSession): Promise<void>;
  find(key: string, now: number): Promise<UiaSession | null>;
  /** Adds one to `tries` while the session is open and `tries` is below `most`. The session after the write. */
  reserveTry(key: string, most: number, now: number): Promise<UiaSession | null>;
  /** Settles a reserved try as wrong: `wrong` + 1; at `most` the session is ended. Only while open. */
  failTry(key: string, most: number, now: number): Promise<UiaSession | null>;
  /** Settles a reserved try as if it had not been: `tries` − 1, never below 0. Only while open. */
  refundTry(key: string, now: number): Promise<void>;
  /** Settles a reserved try as passed (`tries` − 1) while open and `completed` and `subject` are as seen. */
  completeStage(key: string, completion: StageCompletion, now: number): Promise<UiaSession | null>;
  /** Settles a reserved try as pending (`tries` − 1) and keeps a stage's state, while open and `completed` is as seen. */
  saveState(
    key: string,
    seenCompleted: readonly string[],
    state: Readonly<Record<string, string>>,
    now: number,
  ): Promise<UiaSession | null>;
  /**
   * open (with `completed` as seen), or running with a lease past its end → running under a new lease; `finishedBy` is the
   * one given.
   */
  begin(key: string, seenCompleted: readonly string[], beginning: Beginning, now: number): Promise<UiaSession | null>;
  /** Moves the end of one's own lease; like `finish`, it may come late as long as nobody has taken over. */
  renewLease(key: string, leaseId: string, untilAt: number, now: number): Promise<boolean>;
  /**
   * running under this lease → done: keeps the answer until `untilAt` (then the session expires), drops `request`, `state`, `lease`.
   */
  finish(key: string, leaseId: string, answer: string | null, untilAt: number, now: number): Promise<boolean>;
  /** running under this lease → open again, without lease and `finishedBy`. */
  release(key: string, leaseId: string, now: number): Promise<boolean>;
  /** Ends an open session. */
  end(key: string, now: number): Promise<boolean>;
}
