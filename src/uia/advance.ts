import type { JsonObject } from '../base/json.js';
import type { KeyRing } from '../base/key-ring.js';
import { forbidden, type MatrixError } from '../base/matrix-error.js';
import type { Clock } from '../base/runtime.js';
import { message } from '../base/words.js';
import type { Requester } from '../model/requester.js';
import { byPerson, securityEvent } from '../model/security-event.js';
import type { UiaSession } from '../model/uia-session.js';
import type { Securities } from '../store/port/securities.js';
import type { Beginning, UiaSessions } from '../store/port/uia-sessions.js';
import { type AttemptRules, type Guess, isLocked, reserveGuess } from './attempts.js';
import { nextStages } from './flow.js';
import type { Operation } from './operation.js';
import type { Policy } from './policy.js';
import type { AuthDict, Stage, Subject } from './stage.js';
import { stageContext } from './stage-context.js';
import { type Standing, standingOf } from './standing.js';
import type { Ticket } from './ticket.js';
import { stageTrial, type Trial } from './try-stage.js';

export interface AdvanceOptions {
  readonly stages: ReadonlyMap<string, Stage>;
  readonly policy: Policy;
  readonly rules: AttemptRules;
  readonly sessions: UiaSessions;
  readonly securities: Securities;
  readonly keys: KeyRing;
  readonly clock: Clock;
  readonly securityStamp: (userId: string) => Promise<string>;
}

/** Who comes with a session, and what for. */
export interface Visit {
  readonly operation: Operation;
  readonly requester: Requester | null;
  readonly address: string;
  readonly userAgent: string | null;
  /** What was sent now, or what was remembered. */
  readonly body: JsonObject;
  readonly beginning: Beginning | null;
  readonly remember: Trial['remember'];
}

export type Advance =
  | {
      readonly outcome: 'at';
      readonly ticket: Ticket;
      readonly standing: Standing;
      readonly begun: boolean;
      /** Whether a stage was passed in this step. */
      readonly passed: boolean;
      readonly error?: MatrixError;
      readonly params?: JsonObject;
    }
  | { readonly outcome: 'ended'; readonly error: MatrixError; readonly last: UiaSession | null }
  | { readonly outcome: 'lost' };

/** Takes a session one step on: works out where it stands and lets the proof, if one came, be judged. */
export function advancer(options: AdvanceOptions) {
  const { stages, policy, rules, sessions, securities, keys, clock, securityStamp } = options;
  const tryStage = stageTrial({ sessions, securities, keys, stages, clock, sessionTries: rules.sessionTries });

  return async (ticket: Ticket, proof: AuthDict | null, visit: Visit): Promise<Advance> => {
    const { session } = ticket;
    const stage = proof?.type === undefined ? undefined : stages.get(proof.type);
    const guessing = stage !== undefined && isGuess(stage);
    // Saves a read where an earlier stage is passed; before that, nobody without the password touches a lane.
    const early = guessing && session.completed.length > 0 ? await guessFor(ticket, visit) : null;
    const standing = await standingFor(session, visit, session.subject, early);
    if (!proof || !stage || standing.completed.includes(stage.type))
      return { outcome: 'at', ticket, standing, begun: false, passed: false };
    const isNext = nextStages(standing.flows, standing.completed).has(stage.type);
    const guess = early ?? (guessing && isNext ? await guessFor(ticket, visit) : null);
    const { operation, requester, address, userAgent } = visit;
    const lane = guess?.outcome === 'reserved' ? guess.lane : null;
    const { subject } = standing;
    const seen = guess?.security ?? subject?.security;
    const locked = seen !== undefined && isLocked(rules, seen);
    const stageVisit = {
      subject,
      operation: operation.name,
      requester,
      address,
      userAgent,
      now: clock(),
      lane,
      locked,
    };
    const trial: Trial = {
      ticket,
      standing,
      stage,
      proof,
      guess,
      context: stageContext(keys, session, stageVisit, stage.type),
      standingFor: (userId) => standingFor(session, visit, userId, null),
      beginning: visit.beginning,
      remember: visit.remember,
    };
    const tried = await tryStage(trial);
    if (tried.outcome === 'passed') return { ...tried, outcome: 'at', passed: true };
    if (tried.outcome === 'stayed') return { ...tried, outcome: 'at', standing, begun: false, passed: false };
    return tried;
  };

  async function guessFor(ticket: Ticket, visit: Visit): Promise<Guess | null> {
    const { subject } = ticket.session;
    if (subject === null) return null;
    const now = clock();
    const locking = securityEvent('factor_locked', byPerson({ ...visit, session: ticket.session.key }), now);
    const guess = await reserveGuess(securities, rules, subject, visit.requester, locking, now);
    if (guess.outcome === 'reserved') ticket.reserved.guess = () => securities.refundAttempt(subject, guess.lane);
    return guess;
  }

  async function standingFor(
    session: UiaSession,
    { operation, requester, body }: Visit,
    userId: string | null,
    guess: Guess | null,
  ): Promise<Standing> {
    const subject: Subject | null =
      userId === null ? null : { userId, security: guess?.security ?? (await securities.read(userId, clock())) };
    const hostStamp = userId === null ? '' : await securityStamp(userId);
    const seen = { requester, body, now: clock() };
    const standing = await standingOf({ stages, policy }, operation, session, subject, hostStamp, seen);
    if (standing.flows.length > 0) return standing;
    throw forbidden('None of the factors of this account is good enough for this: add an authenticator first', {
      phrase: message('refused-factors'),
    });
  }
}

const isGuess = (stage: Stage): boolean => stage.role === 'second_factor' && !stage.unguessable;
