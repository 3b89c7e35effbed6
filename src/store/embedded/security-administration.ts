import type { SecurityEvent } from '../../model/security-event.js';
import type { SecurityAdministration } from '../port/security-administration.js';
import { type Change, memberOf, type SecurityDocument, stateOf, withEvent } from './security-document.js';
import { passwordChanged } from './security-factors.js';

interface Access {
  readonly page: (after: string | null, most: number) => readonly SecurityDocument[];
  read<Answer>(query: (find: (userId: string) => SecurityDocument) => Answer): Promise<Answer>;
  change<Answer>(userId: string, make: (document: SecurityDocument) => Change<Answer>): Promise<Answer>;
}

export const embeddedSecurityAdministration = ({ read, change, page }: Access): SecurityAdministration => ({
  readMany: (userIds, now) => read((find) => userIds.map((userId) => stateOf(find(userId), now))),
  page: (after, most, now) => read(() => page(after, most).map((document) => stateOf(document, now))),
  reseal: (userId, factorId, seen, sealed) => change(userId, (document) => reseal(document, factorId, seen, sealed)),
  unlock: (userId, event) => change(userId, (document) => unlock(document, event)),
  voidProofs: (userId, session, event) => change(userId, (document) => voidProofs(document, session, event)),
});

function unlock(document: SecurityDocument, event: SecurityEvent): Change<boolean> {
  if (Object.keys(document.lanes).length === 0) return { answer: false };
  return { answer: true, document: withEvent({ ...document, lanes: {} }, event) };
}

const voidProofs = (document: SecurityDocument, session: string, event: SecurityEvent): Change<void> =>
  document.passwordSession === session ? { answer: undefined } : passwordChanged(document, session, event);

function reseal(document: SecurityDocument, factorId: string, seen: string, sealed: string): Change<boolean> {
  const factor = memberOf(document.factors, factorId);
  if (factor?.secret === seen) {
    const factors = { ...document.factors, [factorId]: { ...factor, secret: sealed } };
    return { answer: true, document: { ...document, factors } };
  }
  if (!document.pending.some(({ id, secret }) => id === factorId && secret === seen)) return { answer: false };
  const pending = document.pending.map((each) => (each.id === factorId ? { ...each, secret: sealed } : each));
  return { answer: true, document: { ...document, pending } };
}
