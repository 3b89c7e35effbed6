import type { SecurityEvent } from '../../model/security-event.js';
import type { SecurityAdministration } from '../port/security-administration.js';
import { type Change, type SecurityDocument, stateOf, withEvent } from './security-document.js';
import { passwordChanged } from './security-factors.js';

interface Access {
  read<Answer>(query: (find: (userId: string) => SecurityDocument) => Answer): Promise<Answer>;
  change<Answer>(userId: string, make: (document: SecurityDocument) => Change<Answer>): Promise<Answer>;
}

export const embeddedSecurityAdministration = ({ read, change }: Access): SecurityAdministration => ({
  readMany: (userIds, now) => read((find) => userIds.map((userId) => stateOf(find(userId), now))),
  unlock: (userId, event) => change(userId, (document) => unlock(document, event)),
  voidProofs: (userId, session, event) => change(userId, (document) => voidProofs(document, session, event)),
});

function unlock(document: SecurityDocument, event: SecurityEvent): Change<boolean> {
  if (Object.keys(document.lanes).length === 0) return { answer: false };
  return { answer: true, document: withEvent({ ...document, lanes: {} }, event) };
}

const voidProofs = (document: SecurityDocument, session: string, event: SecurityEvent): Change<void> =>
  document.passwordSession === session ? { answer: undefined } : passwordChanged(document, session, event);
