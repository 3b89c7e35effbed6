import type { Factor, Lane } from '../../model/security.js';
import type { SecurityEvent } from '../../model/security-event.js';
import type { AttemptReservation, CodeUse, LaneRule, StepAcceptance, StepUse } from '../port/securities.js';
import { type Change, memberOf, type SecurityDocument, stateOf, withEvent, without } from './security-document.js';

const NO_FAILURES: Lane = { failures: 0, notBeforeAt: 0 };

export function reserveAttempt(
  document: SecurityDocument,
  lane: string,
  { lockAfter, delaysMs }: LaneRule,
  now: number,
  locking?: SecurityEvent,
): Change<AttemptReservation> {
  const security = stateOf(document, now);
  const { failures, notBeforeAt } = memberOf(document.lanes, lane) ?? NO_FAILURES;
  if (failures >= lockAfter) return { answer: { outcome: 'locked', security } };
  if (now < notBeforeAt) return { answer: { outcome: 'delayed', security, notBeforeAt } };

  const delayMs = delaysMs[failures + 1] ?? delaysMs.at(-1) ?? 0;
  const next: Lane = { failures: failures + 1, notBeforeAt: delayMs > 0 ? now + delayMs : 0 };
  const counted = { ...document, lanes: { ...document.lanes, [lane]: next } };
  const told = locking && next.failures >= lockAfter ? withEvent(counted, locking) : counted;
  return { answer: { outcome: 'reserved', security: stateOf(told, now) }, document: told };
}

export function refundAttempt(document: SecurityDocument, lane: string): Change<void> {
  const { failures } = memberOf(document.lanes, lane) ?? NO_FAILURES;
  if (failures === 0) return { answer: undefined };
  const lanes =
    failures === 1
      ? without(document.lanes, [lane])
      : { ...document.lanes, [lane]: { failures: failures - 1, notBeforeAt: 0 } };
  return { answer: undefined, document: { ...document, lanes } };
}

export function clearLane(document: SecurityDocument, lane: string): Change<void> {
  if (!memberOf(document.lanes, lane)) return { answer: undefined };
  return { answer: undefined, document: { ...document, lanes: without(document.lanes, [lane]) } };
}

export function acceptStep(document: SecurityDocument, use: StepUse, now: number): Change<StepAcceptance> {
  const { factorId, step, session, clearLanes, event } = use;
  const factor = memberOf(document.factors, factorId);
  if (!factor) return { answer: 'absent' };
  if (factor.step >= step) return usedBefore(document, factor, use);
  const next = {
    ...withFactor(document, { ...factor, step, stepSession: session, lastUsedAt: now }),
    lanes: without(document.lanes, clearLanes),
  };
  return { answer: 'won', document: event ? withEvent(next, event) : next };
}

function usedBefore(
  document: SecurityDocument,
  factor: Factor,
  { step, session, reused }: StepUse,
): Change<StepAcceptance> {
  if (factor.step !== step) return { answer: 'used_elsewhere' };
  if (session !== null && factor.stepSession === session) return { answer: 'used_here' };
  if (!reused || factor.reusedStep === step) return { answer: 'used_elsewhere' };
  return {
    answer: 'used_elsewhere',
    document: withEvent(withFactor(document, { ...factor, reusedStep: step }), reused),
  };
}

const withFactor = (document: SecurityDocument, factor: Factor): SecurityDocument => ({
  ...document,
  factors: { ...document.factors, [factor.id]: factor },
});

export function consumeCode(
  document: SecurityDocument,
  { setId, digest, session, seenRemaining, replacement, events }: CodeUse,
): Change<'spent' | 'moved' | 'used_here' | 'lost'> {
  const { codes } = document;
  if (codes?.id !== setId) return { answer: 'lost' };
  if (!codes.digests.includes(digest)) {
    const { lastUsed } = codes;
    return { answer: lastUsed?.digest === digest && lastUsed.session === session ? 'used_here' : 'lost' };
  }
  if (codes.digests.length !== seenRemaining) return { answer: 'moved' };
  const others = codes.digests.filter((each) => each !== digest);
  const digests = replacement === null ? others : [...others, replacement];
  const used = { ...codes, digests, lastUsed: { digest, session } };
  return { answer: 'spent', document: events.reduce(withEvent, { ...document, codes: used, lanes: {} }) };
}
