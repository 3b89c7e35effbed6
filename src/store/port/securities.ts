import type { AuditHead, AuditState } from '../../model/audit.js';
import type { Factor, PendingFactor, RecoveryCodeSet, SecurityState } from '../../model/security.js';
import type { NumberedEvent, SecurityEvent } from '../../model/security-event.js';
import type { SecurityAdministration } from './security-administration.js';
import type { SecurityAppPasswords } from './security-app-passwords.js';
import type { SecurityLocks } from './security-locks.js';
import type { SecurityRecoveries } from './security-recoveries.js';
import type { SecurityRememberedDevices } from './security-remembered-devices.js';
import type { SecurityReminders } from './security-reminders.js';
import type { SecurityResets } from './security-resets.js';

/** How wrong proofs of one lane are slowed down and stopped. */
export interface LaneRule {
  /** The lane takes no more tries once it has this many failures. */
  readonly lockAfter: number;
  /** The wait after the nth failure in a row is `delaysMs[n]`; beyond the end the last one counts. Never empty. */
  readonly delaysMs: readonly number[];
}

export type AttemptReservation =
  | { readonly outcome: 'reserved'; readonly security: SecurityState }
  | { readonly outcome: 'delayed'; readonly security: SecurityState; readonly notBeforeAt: number }
  | { readonly outcome: 'locked'; readonly security: SecurityState };

export type StepAcceptance = 'won' | 'used_here' | 'used_elsewhere' | 'absent';

export interface Activation {
  readonly pendingId: string;
  readonly deviceId: string | null;
  /** A pending factor with this many wrong codes is not activated. */
  readonly mostWrong: number;
  readonly mostFactors: number;
  /** The step of the confirming code: recorded as used. */
  readonly step: number;
  /** The set to put in place; null: the set stays as it is. */
  readonly codes: RecoveryCodeSet | null;
  /** The id of the set that the caller saw: another one there means the write is lost. */
  readonly seenCodes: string | null;
  /** What the factor is called: no other active one is. */
  readonly name: string;
  readonly event: SecurityEvent;
}

export interface StepUse {
  readonly factorId: string;
  readonly step: number;
  /** Null: no session. */
  readonly session: string | null;
  readonly clearLanes: readonly string[];
  /** Appended when the step is won. */
  readonly event?: SecurityEvent;
  /** Appended when this very step was used from elsewhere before; once for each step. */
  readonly reused?: SecurityEvent;
}

export interface CodeUse {
  readonly setId: string;
  readonly digest: string;
  readonly session: string;
  /** How many codes of the set the caller saw. */
  readonly seenRemaining: number;
  /** The digest of the code that takes its place; null: it is spent. */
  readonly replacement: string | null;
  /** At least one. */
  readonly events: readonly SecurityEvent[];
}

/**
 * One security document per user, made by the first write about them. Every change is one guarded write; a lost guard
 * changes nothing. A write that takes an event appends it under the next sequence number (the first is 1) in the same write;
 * with MOST_WAITING_EVENTS undrained ones a write whose guard holds throws `unavailable` (503) instead and changes nothing.
 */
export interface Securities
  extends SecurityAdministration,
    SecurityAppPasswords,
    SecurityLocks,
    SecurityRecoveries,
    SecurityReminders,
    SecurityRememberedDevices,
    SecurityResets {
  /** Pending factors that have expired are left out of every answer. A user without a document: `noSecurity`. */
  read(userId: string, now: number): Promise<SecurityState>;

  /**
   * Counts a try in the lane as a failure before it is checked: guard `failures < lockAfter`, then `now >= notBeforeAt`.
   * `security` is the state after the write. `locking` is appended when this failure is the one that locks the lane.
   */
  reserveAttempt(
    userId: string,
    lane: string,
    rule: LaneRule,
    now: number,
    locking?: SecurityEvent,
  ): Promise<AttemptReservation>;
  /** Gives a reserved try back: the lane has one failure less and no wait. A failed try needs no call: it is counted. */
  refundAttempt(userId: string, lane: string): Promise<void>;
  /** Forgets a lane's failures and its wait. */
  clearLane(userId: string, lane: string): Promise<void>;
  /**
   * Uses a step of a factor: guard `factor.step < step`. Sets step, stepSession, lastUsedAt, and clears all lanes named.
   * Lost: `used_here` when the factor's last step is this one and was used in this session (null is no session), else `used_elsewhere`;
   * `absent` when there is no such factor.
   */
  acceptStep(userId: string, use: StepUse, now: number): Promise<StepAcceptance>;
  /**
   * Uses a recovery code: guard: the set is there under this id, holds the digest and as many codes as were seen. Clears all
   * lanes, notes digest and session as `lastUsed`, appends the events. Lost: `moved` when the code is there among another number
   * of them, `used_here` when this was the last code used, in this session.
   */
  consumeCode(userId: string, use: CodeUse, now: number): Promise<'spent' | 'moved' | 'used_here' | 'lost'>;

  /**
   * Adds a pending factor, or replaces the one with the same id. With `most` unexpired others there the oldest (by `createdAt`) goes.
   * `full`: the account has `mostFactors` active ones. `taken`: one of them has the name.
   */
  addPending(
    userId: string,
    pending: PendingFactor,
    limits: { most: number; mostFactors: number },
    now: number,
  ): Promise<'added' | 'full' | 'taken'>;
  /** One wrong code more; at `mostWrong` the pending factor is destroyed. The wrong codes so far; null: no such pending factor. */
  failPending(userId: string, pendingId: string, mostWrong: number, now: number): Promise<number | null>;
  /**
   * pending → active, when it is unexpired and of this device: `createdAt` is now, `lastUsedAt` and `stepSession` are null.
   * Stamp + 1. `lost`: not there, or the code set changed meanwhile, or the name was taken.
   */
  activate(
    userId: string,
    activation: Activation,
    now: number,
  ): Promise<{ outcome: 'activated'; factor: Factor } | { outcome: 'lost' | 'full' }>;
  /** No change of the stamp. `taken`: another active factor has the name. */
  rename(userId: string, factorId: string, name: string): Promise<'renamed' | 'taken' | 'absent'>;
  /** Removes a factor when at least `least` others stay (0 by default); with the last one the code set goes too. Stamp + 1. */
  remove(userId: string, factorId: string, event: SecurityEvent, now: number, least?: number): Promise<boolean>;
  /** Removes all factors, pending ones, the code set and the lanes. Stamp + 1. False when there was no factor. */
  removeAll(userId: string, event: SecurityEvent, now: number): Promise<boolean>;
  /** Removes the code set; the factors stay. Stamp + 1. False: there was none. */
  removeCodes(userId: string, event: SecurityEvent, now: number): Promise<boolean>;
  /** Puts a new code set in the place of the one seen (null: none); stamp + 1. False: another one came first, or no factor is active. */
  replaceCodes(
    userId: string,
    codes: RecoveryCodeSet,
    seenCodes: string | null,
    event: SecurityEvent,
    now: number,
  ): Promise<boolean>;
  /** Stamp + 1, `passwordStamp` the same value, and `passwordSession` the UIA session that does it. */
  passwordChanged(userId: string, session: string, event: SecurityEvent, now: number): Promise<void>;
  /** The same once more, and without an event: it voids what was proven by the old password until the new one was in force. */
  passwordInForce(userId: string, session: string): Promise<void>;
  /**
   * Stamp + 1, and `passwordStamp` the same value, without an event: what was proven until now signs nobody in any more. All else
   * stays, app passwords too.
   */
  voidSignIns(userId: string): Promise<void>;

  /** Appends an event and changes nothing else. */
  note(userId: string, event: SecurityEvent, now: number): Promise<void>;
  /**
   * Removes all that `removeAll` does, whatever is there, as a change of the password by this session: what stands on a proof
   * is void. The same session again changes nothing.
   */
  voidAll(userId: string, session: string, event: SecurityEvent, now: number): Promise<void>;

  /** Undrained events, oldest first within a user, of at most `users` users. */
  takeEvents(users: number): Promise<readonly NumberedEvent[]>;
  /**
   * Drops a user's events up to and including the head's sequence, and remembers the head. Guard: there is such
   * an event, and the head that is remembered is lower, or there is none; else another drain came first, and nothing is changed.
   */
  dropEvents(userId: string, head: AuditHead): Promise<boolean>;
  auditState(userId: string): Promise<AuditState>;
  /** In order, some of the users after `after` (null: from the first) who have a head; none: there are no more. */
  audited(after: string | null, most: number): Promise<readonly string[]>;
}
