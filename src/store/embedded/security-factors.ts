import type { Factor, PendingFactor, RecoveryCodeSet } from '../../model/security.js';
import type { SecurityEvent } from '../../model/security-event.js';
import type { Activation } from '../port/securities.js';
import { type Change, memberOf, type SecurityDocument, withEvent, without } from './security-document.js';

const countOf = (members: Readonly<Record<string, unknown>>): number => Object.keys(members).length;

/** The document after a change of a factor, the code set or the password. */
function changed(document: SecurityDocument, event: SecurityEvent): SecurityDocument {
  const stamp = document.stamp + 1;
  const factorsChange = event.session === null ? document.factorsChange : { session: event.session, stamp };
  return withEvent({ ...document, stamp, factorsChange }, event);
}

const unexpired = ({ pending }: SecurityDocument, now: number): readonly PendingFactor[] =>
  pending.filter(({ expiresAt }) => expiresAt > now);

export function addPending(
  document: SecurityDocument,
  added: PendingFactor,
  { most, mostFactors }: { most: number; mostFactors: number },
  now: number,
): Change<'added' | 'full' | 'taken'> {
  if (countOf(document.factors) >= mostFactors) return { answer: 'full' };
  if (isNamed(document, added.name)) return { answer: 'taken' };
  const others = unexpired(document, now)
    .filter(({ id }) => id !== added.id)
    .sort((a, b) => a.createdAt - b.createdAt);
  const kept = others.slice(Math.max(0, others.length - (most - 1)));
  return { answer: 'added', document: { ...document, pending: [...kept, added] } };
}

export function failPending(
  document: SecurityDocument,
  pendingId: string,
  mostWrong: number,
  now: number,
): Change<number | null> {
  const found = unexpired(document, now).find(({ id }) => id === pendingId);
  if (!found) return { answer: null };
  const wrong = found.wrong + 1;
  const others = document.pending.filter(({ id }) => id !== pendingId);
  const pending = wrong >= mostWrong ? others : [...others, { ...found, wrong }];
  return { answer: wrong, document: { ...document, pending } };
}

export function activate(
  document: SecurityDocument,
  { pendingId, deviceId, mostWrong, mostFactors, step, codes, seenCodes, name, event }: Activation,
  now: number,
): Change<{ outcome: 'activated'; factor: Factor } | { outcome: 'lost' | 'full' }> {
  const pending = unexpired(document, now).find(({ id }) => id === pendingId);
  if (!pending || pending.deviceId !== deviceId || pending.wrong >= mostWrong) return { answer: { outcome: 'lost' } };
  if ((document.codes?.id ?? null) !== seenCodes) return { answer: { outcome: 'lost' } };
  if (countOf(document.factors) >= mostFactors) return { answer: { outcome: 'full' } };
  if (isNamed(document, name)) return { answer: { outcome: 'lost' } };

  const { id, secret, algorithm, digits, periodS } = pending;
  const used = { createdAt: now, lastUsedAt: null, step, stepSession: null };
  const factor: Factor = { id, type: 'totp', name, secret, algorithm, digits, periodS, ...used };
  const next = {
    ...document,
    factors: { ...document.factors, [id]: factor },
    pending: document.pending.filter((other) => other.id !== id),
    codes: codes ?? document.codes,
  };
  return { answer: { outcome: 'activated', factor }, document: changed(next, event) };
}

/** Whether an active factor, or one but for this, has the name. */
const isNamed = ({ factors }: SecurityDocument, name: string, butFor?: string): boolean =>
  Object.values(factors).some((factor) => factor.name === name && factor.id !== butFor);

export function rename(
  document: SecurityDocument,
  factorId: string,
  name: string,
): Change<'renamed' | 'taken' | 'absent'> {
  const factor = memberOf(document.factors, factorId);
  if (!factor) return { answer: 'absent' };
  if (isNamed(document, name, factorId)) return { answer: 'taken' };
  return {
    answer: 'renamed',
    document: { ...document, factors: { ...document.factors, [factorId]: { ...factor, name } } },
  };
}

export function remove(
  document: SecurityDocument,
  factorId: string,
  event: SecurityEvent,
  least: number,
): Change<boolean> {
  if (!memberOf(document.factors, factorId)) return { answer: false };
  const factors = without(document.factors, [factorId]);
  if (countOf(factors) < least) return { answer: false };
  const codes = countOf(factors) > 0 ? document.codes : null;
  const appPasswords = countOf(factors) > 0 ? document.appPasswords : [];
  return { answer: true, document: changed({ ...document, factors, codes, appPasswords }, event) };
}

const bare = (document: SecurityDocument): SecurityDocument => ({
  ...document,
  factors: {},
  pending: [],
  codes: null,
  lanes: {},
  lastRecovery: null,
  factorsChange: null,
  appPasswords: [],
  rememberedDevices: [],
  reset: null,
});

export function removeAll(document: SecurityDocument, event: SecurityEvent): Change<boolean> {
  if (countOf(document.factors) === 0) return { answer: false };
  return { answer: true, document: changed(bare(document), event) };
}

export function voidAll(document: SecurityDocument, session: string, event: SecurityEvent): Change<void> {
  if (document.passwordSession === session) return { answer: undefined };
  const { reset } = document;
  // The reset that does it stays until it has done the rest.
  return passwordChanged({ ...bare(document), reset: reset?.id === session ? reset : null }, session, event);
}

export function removeCodes(document: SecurityDocument, event: SecurityEvent): Change<boolean> {
  if (!document.codes) return { answer: false };
  return { answer: true, document: changed({ ...document, codes: null }, event) };
}

export function replaceCodes(
  document: SecurityDocument,
  codes: RecoveryCodeSet,
  seenCodes: string | null,
  event: SecurityEvent,
): Change<boolean> {
  if (countOf(document.factors) === 0 || (document.codes?.id ?? null) !== seenCodes) return { answer: false };
  return { answer: true, document: changed({ ...document, codes }, event) };
}

export const passwordChanged = (document: SecurityDocument, session: string, event: SecurityEvent): Change<void> => ({
  answer: undefined,
  document: withEvent(newPassword(document, session), event),
});

export const passwordInForce = (document: SecurityDocument, session: string): Change<void> => ({
  answer: undefined,
  document: newPassword(document, session),
});

export const voidSignIns = (document: SecurityDocument): Change<void> => {
  const stamp = document.stamp + 1;
  return { answer: undefined, document: { ...document, stamp, passwordStamp: stamp } };
};

function newPassword(document: SecurityDocument, session: string): SecurityDocument {
  const stamp = document.stamp + 1;
  return { ...document, stamp, passwordStamp: stamp, passwordSession: session, appPasswords: [] };
}
