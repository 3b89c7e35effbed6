import type { JsonObject } from '../base/json.js';
import { UNKNOWN_LANE } from '../model/security.js';
import { byPerson, securityEvent } from '../model/security-event.js';
import type { Securities } from '../store/port/securities.js';
import type { AuthDict, StageContext, Unlocking } from '../uia/stage.js';
import { factorsOfLength, type StepOf } from './totp-matches.js';

/** So many right codes in a row, each of a later step, open a lock: nobody guesses that. */
const ENOUGH = 3;

/** The right codes in a row so far: of one factor, the last one of this step. */
interface Streak {
  readonly factorId: string;
  readonly step: number;
  readonly length: number;
}

/** A wrong code ends the streak. One that was shown before the last right one, such as the same one again, does not count. */
export const totpUnlock =
  (securities: Pick<Securities, 'acceptStep'>, stepOf: StepOf) =>
  async (auth: AuthDict, context: StageContext, lanes: readonly string[]): Promise<Unlocking> => {
    const { subject, session, now } = context;
    const typed = String(auth.token);
    const before = streakIn(context.state);
    // One stays with the factor that one began with, should two show the same code.
    const right = factorsOfLength(subject, typed)
      .map((factor) => ({ factor, step: stepOf(factor, subject?.userId ?? '', typed, now) }))
      .filter(({ step }) => step !== null)
      .sort((a, b) => Number(b.factor.id === before?.factorId) - Number(a.factor.id === before?.factorId))[0];
    if (!subject || !right || right.step === null) return { outcome: 'locked', state: null };

    const { factor, step } = right;
    const same = before?.factorId === factor.id ? before : null;
    if (step <= Math.max(factor.step, same?.step ?? 0)) return { outcome: 'locked', state: context.state };
    const streak: Streak = { factorId: factor.id, step, length: (same?.length ?? 0) + 1 };
    if (streak.length < ENOUGH) return { outcome: 'locked', state: { ...streak } };
    const event = securityEvent('factor_unlocked', byPerson(context), now);
    const accepted = await securities.acceptStep(
      subject.userId,
      { factorId: factor.id, step, session, clearLanes: lanes, event },
      now,
    );
    const opened = accepted === 'won' || accepted === 'used_here';
    return opened ? { outcome: 'opened' } : { outcome: 'locked', state: null };
  };

function streakIn(state: JsonObject | null): Streak | null {
  if (state === null) return null;
  return { factorId: String(state.factorId), step: Number(state.step), length: Number(state.length) };
}

/** The event of a right code whose own try had just locked the lane that all share. */
export const unlockedBy = (context: StageContext) =>
  context.locked && context.lane === UNKNOWN_LANE
    ? { event: securityEvent('factor_unlocked', byPerson(context), context.now) }
    : {};
