import { canonicalJson, type JsonObject } from '../base/json.js';
import type { KeyRing } from '../base/key-ring.js';
import { forbidden, type MatrixError } from '../base/matrix-error.js';
import type { Clock } from '../base/runtime.js';
import { message } from '../base/words.js';
import type { UiaSession } from '../model/uia-session.js';
import type { Securities } from '../store/port/securities.js';
import type { Beginning, UiaSessions } from '../store/port/uia-sessions.js';
import { factorLocked, type Guess, tooManyGuesses } from './attempts.js';
import { isComplete, nextStages } from './flow.js';
import type { AuthDict, Stage, StageContext, StageResult } from './stage.js';
import { type Standing, shownStates } from './standing.js';
import { openState, sealState, type Ticket } from './ticket.js';

export interface TrialOptions {
  readonly sessions: UiaSessions;
  readonly securities: Securities;
  readonly keys: KeyRing;
  readonly stages: ReadonlyMap<string, Stage>;
  readonly clock: Clock;
  readonly sessionTries: number;
}

export interface Trial {
  readonly ticket: Ticket;
  readonly standing: Standing;
  readonly stage: Stage;
  readonly proof: AuthDict;
  readonly context: StageContext;
  /** The reserved guess, where the stage needs one. */
  readonly guess: Guess | null;
  /** The standing of a subject whom the proof has just named. */
  readonly standingFor: (userId: string) => Promise<Standing>;
  /** How to begin the operation in the write of the last stage; null: it is begun later, by the operation's own request. */
  readonly beginning: Beginning | null;
  /** What the newest body makes the session remember. */
  readonly remember: { readonly request?: string | null; readonly bound?: string };
}

/**
 * `passed` and `lost` leave no error: the session has moved on, by this request or by another one. `last` is the session as this
 * request has ended it; null: another one did, or finished it.
 */
export type TrialOutcome =
  | { readonly outcome: 'passed'; readonly ticket: Ticket; readonly standing: Standing; readonly begun: boolean }
  | { readonly outcome: 'lost' }
  | { readonly outcome: 'ended'; readonly error: MatrixError; readonly last: UiaSession | null }
  | { readonly outcome: 'stayed'; readonly ticket: Ticket; readonly error?: MatrixError; readonly params?: JsonObject };

/** Lets one stage judge one proof whose try is reserved, and settles the try. Whatever is thrown, the try is given back. */
export function stageTrial({ sessions, securities, keys, stages, clock, sessionTries }: TrialOptions) {
  return async (trial: Trial): Promise<TrialOutcome> => {
    const { ticket, standing, stage, proof, context, guess } = trial;
    if (!nextStages(standing.flows, standing.completed).has(stage.type)) {
      const error = forbidden(
        `${stage.type} is not the next stage: ${[...nextStages(standing.flows, standing.completed)].join(' or ')} is`,
      );
      return { outcome: 'stayed', ticket, error };
    }
    if (guess?.outcome === 'delayed') throw tooManyGuesses(guess.retryAfterMs);
    if (guess?.outcome === 'locked') return locked(trial, guess.lanes);

    const result = await stage.attempt(proof, context);
    switch (result.outcome) {
      case 'passed':
        return passed(trial, result);
      case 'pending':
        return pending(trial, result);
      case 'failed':
        return failed(trial, result);
      case 'refused':
        throw result.error;
      default:
        return result satisfies never;
    }
  };

  async function passed(trial: Trial, result: StageResult & { outcome: 'passed' }): Promise<TrialOutcome> {
    const { ticket, stage, beginning, remember } = trial;
    const { session } = ticket;
    const { subject } = trial.standing;
    if (subject && result.userId !== undefined && result.userId !== subject.userId) {
      throw forbidden('This proof is of another user than the one whom the session is about', {
        phrase: message('refused-another-user'),
      });
    }
    const named = subject === null ? (result.userId ?? null) : null;
    const standing = named === null ? trial.standing : await trial.standingFor(named);
    if (result.stamp !== undefined && (standing.subject?.security.passwordStamp ?? 0) > result.stamp) {
      return failed(trial, {
        outcome: 'failed',
        error: forbidden('All devices were signed out, or the password was changed, a moment ago: prove it again', {
          phrase: message('refused-signed-out'),
        }),
      });
    }
    const completed = [...trial.standing.completed, stage.type];
    const { [stage.type]: _dropped, ...others } = session.state;
    const kept = result.state
      ? { ...others, [stage.type]: sealState(keys, session.key, stage.type, result.state) }
      : others;
    const completion = {
      seenCompleted: session.completed,
      seenSubject: session.subject,
      completed,
      subject: standing.subject?.userId ?? null,
      stamp: standing.subject?.security.stamp ?? 0,
      hostStamp: standing.hostStamp,
      ...(stage.role === 'second_factor' && { secondFactorAt: trial.context.now }),
      state: shownStates(keys, stages, standing.flows, { key: session.key, state: kept }),
      ...remember,
    };
    const begins = beginning !== null && isComplete(standing.flows, completed);
    if (trial.guess?.outcome === 'reserved') {
      if (!result.laneCleared) await securities.clearLane(session.subject ?? '', trial.guess.lane);
      delete ticket.reserved.guess;
    }
    if (!ticket.stored) {
      const { seenCompleted: _c, seenSubject: _s, ...changes } = completion;
      return {
        outcome: 'passed',
        ticket: { ...ticket, session: { ...session, ...changes } },
        standing: { ...standing, completed },
        begun: begins,
      };
    }
    const after = await sessions.completeStage(
      session.key,
      begins ? { ...completion, begin: beginning } : completion,
      clock(),
    );
    if (!after) {
      await giveBack(session.key, stage, result.state);
      return { outcome: 'lost' };
    }
    delete ticket.reserved.try;
    return {
      outcome: 'passed',
      ticket: { ...ticket, session: after },
      standing: { ...standing, completed },
      begun: begins,
    };
  }

  /** Right and wrong are answered alike, after the same work, and neither counts as a wrong proof, until the lock is open. */
  async function locked(trial: Trial, lanes: readonly string[]): Promise<TrialOutcome> {
    const { ticket, stage, proof, context } = trial;
    const { session } = ticket;
    const stayed = { outcome: 'stayed', ticket, error: factorLocked() } as const;
    const unlocking = await stage.unlock?.(proof, context, lanes);
    if (!unlocking) return stayed;
    if (unlocking.outcome === 'opened') return passed(trial, { outcome: 'passed' });
    const { [stage.type]: _earlier, ...others } = session.state;
    const sealed = sealState(keys, session.key, stage.type, unlocking.state ?? {});
    const state = unlocking.state ? { ...others, [stage.type]: sealed } : others;
    if (!ticket.stored) return { ...stayed, ticket: { ...ticket, session: { ...session, state } } };
    const after = await sessions.saveState(session.key, session.completed, state, clock());
    if (!after) return { outcome: 'lost' };
    delete ticket.reserved.try;
    return { ...stayed, ticket: { ...ticket, session: after } };
  }

  /** Another request moved the session on: what this proof has reserved outside is given back, unless that one keeps the same. */
  async function giveBack(key: string, stage: Stage, state: JsonObject | undefined): Promise<void> {
    if (!stage.abandon || !state) return;
    const kept = (await sessions.find(key, clock()))?.state[stage.type];
    const same = kept !== undefined && canonicalJson(openState(keys, key, stage.type, kept)) === canonicalJson(state);
    if (!same) await stage.abandon(key, state);
  }

  // Nothing was guessed wrong: what was reserved in a lane is given back at the end.
  async function pending(
    { ticket, stage }: Trial,
    result: StageResult & { outcome: 'pending' },
  ): Promise<TrialOutcome> {
    const { session } = ticket;
    const said = {
      ...(result.params && { params: { [stage.type]: result.params } }),
      ...(result.error && { error: result.error }),
    };
    const state = result.state
      ? { ...session.state, [stage.type]: sealState(keys, session.key, stage.type, result.state) }
      : session.state;
    if (!ticket.stored) return { outcome: 'stayed', ticket: { ...ticket, session: { ...session, state } }, ...said };
    const after = await sessions.saveState(session.key, session.completed, state, clock());
    if (!after) return { outcome: 'lost' };
    delete ticket.reserved.try;
    return { outcome: 'stayed', ticket: { ...ticket, session: after }, ...said };
  }

  async function failed({ ticket }: Trial, result: StageResult & { outcome: 'failed' }): Promise<TrialOutcome> {
    const { session } = ticket;
    const after = ticket.stored
      ? await sessions.failTry(session.key, sessionTries, clock())
      : { ...session, tries: session.tries + 1, wrong: session.wrong + 1 };
    delete ticket.reserved.try;
    if (result.guess !== false) delete ticket.reserved.guess;
    if (!after || after.wrong >= sessionTries) return { outcome: 'ended', error: result.error, last: after };
    return { outcome: 'stayed', ticket: { ...ticket, session: after }, error: result.error };
  }
}
