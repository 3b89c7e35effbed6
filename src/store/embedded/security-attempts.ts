import type { Lane } from '../../model/security.js';
import type { SecurityEvent } from '../../model/security-event.js';
import type { AttemptReservation, LaneRule, StepAcceptance } from '../port/securities.js';
import { type Change, memberOf, type SecurityDocument, stateOf, withEvent, without } from './security-document.js';

const NO_FAILURES: Lane = { failures: 0, notBeforeAt: 0 };

export function reserveAttempt(
  document: SecurityDocument,
  lane: string,
  { lockAfter, delaysMs }: LaneRule,
  now: number,
): Change<AttemptReservation> {
  const security = stateOf(document, now);
  const { failures, notBeforeAt } = memberOf(document.lanes, lane) ?? NO_FAILURES;
  if (failures >= lockAfter) return { answer: { outcome: 'locked', security } };
  if (now < notBeforeAt) return { answer: { outcome: 'delayed', security, notBeforeAt } };

  const delayMs = delaysMs[failures + 1] ?? delaysMs.at(-1) ?? 0;
  const next: Lane = { failures: failures + 1, notBeforeAt: delayMs > 0 ? now + delayMs : 0 };
  const counted = { ...document, lanes: { ...document.lanes, [lane]: next } };
  return { answer: { outcome: 'reserved', security: stateOf(counted, now) }, document: counted };
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

export function acceptStep(
  document: SecurityDocument,
  {
    factorId,
    step,
    session,
    clearLanes,
  }: { factorId: string; step: number; session: string | null; clearLanes: readonly string[] },
  now: number,
): Change<StepAcceptance> {
  const factor = memberOf(document.factors, factorId);
  if (!factor) return { answer: 'absent' };
  if (factor.step >= step) {
    const here = factor.step === step && session !== null && factor.stepSession === session;
    return { answer: here ? 'used_here' : 'used_elsewhere' };
  }
  const used = { ...factor, step, stepSession: session, lastUsedAt: now };
  return {
    answer: 'won',
    document: {
      ...document,
      factors: { ...document.factors, [factorId]: used },
      lanes: without(document.lanes, clearLanes),
    },
  };
}

export function consumeCode(
  document: SecurityDocument,
  { setId, digest, session, event }: { setId: string; digest: string; session: string; event: SecurityEvent },
): Change<'spent' | 'used_here' | 'lost'> {
  const { codes } = document;
  if (codes?.id !== setId) return { answer: 'lost' };
  if (!codes.digests.includes(digest)) {
    const { lastUsed } = codes;
    return { answer: lastUsed?.digest === digest && lastUsed.session === session ? 'used_here' : 'lost' };
  }
  const digests = codes.digests.filter((each) => each !== digest);
  const used = { ...codes, digests, lastUsed: { digest, session } };
  return { answer: 'spent', document: withEvent({ ...document, codes: used, lanes: {} }, event) };
}
