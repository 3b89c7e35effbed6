import { limitExceeded, type MatrixError, MatrixError as Refusal } from '../base/matrix-error.js';
import { message } from '../base/words.js';
import type { Requester } from '../model/requester.js';
import { type SecurityState, UNKNOWN_LANE } from '../model/security.js';
import type { SecurityEvent } from '../model/security-event.js';
import type { LaneRule, Securities } from '../store/port/securities.js';

export interface AttemptRules {
  /** The wrong proof with this number ends its session. */
  readonly sessionTries: number;
  readonly unknownLane: LaneRule;
  /** The lane of a device that has signed in with a second factor; once full, the device counts as unknown. */
  readonly deviceLane: LaneRule;
}

/** From the third failure in a row on: 2 s, doubling, at most 5 minutes. */
const DELAYS_MS = [0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300].map((seconds) => seconds * 1000);

export const attemptRules = ({ sessionTries = 5, lockAfter = 100, deviceTries = 10 } = {}): AttemptRules => ({
  sessionTries,
  unknownLane: { lockAfter, delaysMs: DELAYS_MS },
  deviceLane: { lockAfter: Math.min(deviceTries, lockAfter), delaysMs: DELAYS_MS },
});

/** A guess at a second factor: counted as wrong before it is looked at, or not let through. */
export type Guess =
  | { readonly outcome: 'reserved'; readonly security: SecurityState; readonly lane: string }
  | { readonly outcome: 'delayed'; readonly security: SecurityState; readonly retryAfterMs: number }
  /** `lanes`: those that are full. */
  | { readonly outcome: 'locked'; readonly security: SecurityState; readonly lanes: readonly string[] };

export const deviceLane = (deviceId: string): string => `device:${deviceId}`;

/** Reserves a try in the known device's own lane, or else in the one that all others share; `locking` tells when it fills that one. */
export async function reserveGuess(
  securities: Securities,
  rules: AttemptRules,
  userId: string,
  requester: Requester | null,
  locking: SecurityEvent,
  now: number,
): Promise<Guess> {
  const own = requester?.secondFactor && requester.deviceId !== null ? deviceLane(requester.deviceId) : null;
  if (own !== null) {
    const tried = await securities.reserveAttempt(userId, own, rules.deviceLane, now);
    if (tried.outcome === 'reserved') return { ...tried, lane: own };
    if (tried.outcome === 'delayed') return { ...tried, retryAfterMs: tried.notBeforeAt - now };
  }
  const shared = await securities.reserveAttempt(userId, UNKNOWN_LANE, rules.unknownLane, now, locking);
  if (shared.outcome === 'reserved') return { ...shared, lane: UNKNOWN_LANE };
  if (shared.outcome === 'delayed') return { ...shared, retryAfterMs: shared.notBeforeAt - now };
  return { ...shared, lanes: own === null ? [UNKNOWN_LANE] : [own, UNKNOWN_LANE] };
}

/** Whether the lane that all share takes no more tries. */
export const isLocked = ({ unknownLane }: AttemptRules, { lanes }: SecurityState): boolean =>
  (lanes[UNKNOWN_LANE]?.failures ?? 0) >= unknownLane.lockAfter;

export const tooManyGuesses = (retryAfterMs: number): MatrixError =>
  limitExceeded(retryAfterMs, 'Too many wrong codes in a row: wait before the next one', message('refused-many-codes'));

/** The same for a right code as for a wrong one, so that guessing on teaches nothing. */
export const factorLocked = (): MatrixError =>
  new Refusal(
    401,
    'M_FORBIDDEN',
    'Too many wrong codes: this factor is locked. Enter three codes one after the other, use a recovery code, or ask an administrator',
    {
      reason: 'factor_locked',
      phrase: message('refused-locked'),
    },
  );
