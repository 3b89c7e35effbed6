import type { KeyRing } from '../base/key-ring.js';
import { limitExceeded, outcomeUnknown } from '../base/matrix-error.js';
import type { Clock, Random, Timers } from '../base/runtime.js';
import { message } from '../base/words.js';
import type { Requester } from '../model/requester.js';
import type { UiaSession } from '../model/uia-session.js';
import type { UiaSessions } from '../store/port/uia-sessions.js';
import type { AuthenticationRequest } from './authentication-request.js';
import type { Answer } from './operation.js';
import { authDigest } from './remembered-request.js';
import { isSameRequest } from './request-binding.js';
import { LEASE_MS, openAnswer } from './run-operation.js';
import type { AuthDict } from './stage.js';
import { sessionKey, type Ticket } from './ticket.js';

/**
 * What the session that a client names turns out to be. `strange` is unknown, expired, spent, ended or another's: all five are
 * answered alike.
 */
export type Recalled =
  | { readonly outcome: 'open'; readonly ticket: Ticket }
  | { readonly outcome: 'taken_over'; readonly ticket: Ticket; readonly leaseId: string }
  | { readonly outcome: 'answered'; readonly answer: Answer }
  | { readonly outcome: 'strange' };

export interface RecallOptions {
  readonly sessions: UiaSessions;
  readonly keys: KeyRing;
  readonly clock: Clock;
  readonly random: Random;
  readonly timers: Timers;
  readonly sessionTries: number;
}

const STRANGE = { outcome: 'strange' } as const;
const WAIT_MS = 5000;
const WAIT_STEP_MS = 100;

/** Finds the session of a request. For a proof the very first look at it is the write that reserves its try. */
export function recaller({ sessions, keys, clock, random, timers, sessionTries }: RecallOptions) {
  return recall;

  async function recall(
    request: AuthenticationRequest,
    auth: AuthDict,
    id: string,
    hasProof: boolean,
  ): Promise<Recalled> {
    const key = sessionKey(id);
    const held = hasProof ? await sessions.reserveTry(key, sessionTries, clock()) : null;
    const reserved = held ? { try: () => sessions.refundTry(key, clock()) } : {};
    const session = held ?? (await sessions.find(key, clock()));
    if (!session || session.status === 'ended' || !sameRequester(session, request.requester)) {
      await reserved.try?.();
      return STRANGE;
    }
    if (session.status === 'open') {
      if (hasProof && !held) throw triesUnderWay();
      return { outcome: 'open', ticket: { id, session, stored: true, reserved } };
    }
    if (!mayHaveAnswer(session, request, auth)) return STRANGE;
    // Given back: its proof needs a reserved try like any other.
    return (await outcomeOf(id, session, request, auth)) ?? recall(request, auth, id, hasProof);
  }

  function mayHaveAnswer(session: UiaSession, request: AuthenticationRequest, auth: AuthDict): boolean {
    if (!isSameRequest(keys, request, session)) return false;
    if (session.requester) return true;
    return (
      session.finishedBy === authDigest(keys, auth) ||
      (request.operation.answersSession === true && auth.type === undefined)
    );
  }

  /** Waits for the end of the operation; null: it was given back, and the session is open again. */
  async function outcomeOf(
    id: string,
    seen: UiaSession,
    request: AuthenticationRequest,
    auth: AuthDict,
  ): Promise<Recalled | null> {
    let session: UiaSession | null = seen;
    for (let waitedMs = 0; waitedMs <= WAIT_MS; waitedMs += WAIT_STEP_MS) {
      if (!session) return STRANGE;
      if (session.status === 'open') return null;
      if (session.status !== 'running') {
        return session.answer === null
          ? STRANGE
          : { outcome: 'answered', answer: openAnswer(keys, session.key, session.answer) };
      }
      if ((session.lease?.untilAt ?? 0) <= clock()) {
        const taken = await takeOver(id, session, request, auth);
        if (taken) return taken;
      }
      await timers.pause(WAIT_STEP_MS);
      session = await sessions.find(seen.key, clock());
    }
    throw limitExceeded(1000, 'The operation is still running: ask again in a moment');
  }

  /** The server that ran the operation died on it. */
  async function takeOver(
    id: string,
    seen: UiaSession,
    request: AuthenticationRequest,
    auth: AuthDict,
  ): Promise<Recalled | null> {
    const leaseId = random(16).toString('base64url');
    const beginning = { leaseId, untilAt: clock() + LEASE_MS, finishedBy: authDigest(keys, auth) };
    const session = await sessions.begin(seen.key, seen.completed, beginning, clock());
    if (!session) return null;
    if (request.operation.repeatable) {
      const release = async (): Promise<void> => {
        await sessions.release(session.key, leaseId, clock());
      };
      return { outcome: 'taken_over', ticket: { id, session, stored: true, reserved: { try: release } }, leaseId };
    }
    await sessions.finish(session.key, leaseId, null, clock(), clock());
    throw outcomeUnknown('The server stopped while this was running: check whether it was done before asking again', {
      reason: 'outcome_unknown',
    });
  }
}

export const triesUnderWay = () =>
  limitExceeded(1000, 'Other tries of this session are under way: wait for them', message('refused-tries-under-way'));

const sameRequester = (session: UiaSession, requester: Requester | null): boolean =>
  session.requester?.userId === requester?.userId && session.requester?.deviceId === requester?.deviceId;
