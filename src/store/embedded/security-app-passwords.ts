import { type AppPassword, MOST_APP_PASSWORDS } from '../../model/app-password.js';
import type { SecurityEvent } from '../../model/security-event.js';
import type { AppPasswordAddition, SecurityAppPasswords } from '../port/security-app-passwords.js';
import { type Change, type SecurityDocument, withEvent } from './security-document.js';

type ChangeOf = <Answer>(userId: string, make: (document: SecurityDocument) => Change<Answer>) => Promise<Answer>;

export const embeddedSecurityAppPasswords = (change: ChangeOf): SecurityAppPasswords => ({
  addAppPassword: (userId, added, seenStamp, event) =>
    change(userId, (document) => add(document, added, seenStamp, event)),
  useAppPassword: (userId, digests, now) => change(userId, (document) => use(document, digests, now)),
  removeAppPassword: (userId, id, event) => change(userId, (document) => remove(document, id, event)),
});

function add(
  document: SecurityDocument,
  added: AppPassword,
  seenStamp: number,
  event: SecurityEvent,
): Change<AppPasswordAddition> {
  const { stamp, factors, appPasswords } = document;
  if (stamp !== seenStamp || Object.keys(factors).length === 0) return { answer: 'lost' };
  const others = appPasswords.filter(({ id }) => id !== added.id);
  if (others.some(({ name }) => name === added.name)) return { answer: 'taken' };
  if (others.length >= MOST_APP_PASSWORDS) return { answer: 'full' };
  return { answer: 'added', document: withEvent({ ...document, appPasswords: [...others, added] }, event) };
}

function use(
  document: SecurityDocument,
  digests: readonly string[],
  now: number,
): Change<{ id: string; stamp: number } | null> {
  const { stamp, appPasswords } = document;
  const found = appPasswords.find(({ digest }) => digests.includes(digest));
  if (!found) return { answer: null };
  const used = appPasswords.map((each) => (each === found ? { ...each, lastUsedAt: now } : each));
  return { answer: { id: found.id, stamp }, document: { ...document, appPasswords: used } };
}

function remove(document: SecurityDocument, removedId: string, event: SecurityEvent): Change<boolean> {
  const appPasswords = document.appPasswords.filter(({ id }) => id !== removedId);
  if (appPasswords.length === document.appPasswords.length) return { answer: false };
  return { answer: true, document: withEvent({ ...document, appPasswords }, event) };
}
