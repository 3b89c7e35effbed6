import { completeEvent } from '../../model/security-event.js';
import type { Securities } from '../port/securities.js';
import type { Database } from './database.js';
import { embeddedSecurityAdministration } from './security-administration.js';
import { embeddedSecurityAppPasswords } from './security-app-passwords.js';
import { acceptStep, clearLane, consumeCode, refundAttempt, reserveAttempt } from './security-attempts.js';
import { auditStateOf, dropEvents, type SecurityDocument, stateOf, withEvent } from './security-document.js';
import { securityDocuments } from './security-documents.js';
import {
  activate,
  addPending,
  failPending,
  passwordChanged,
  passwordInForce,
  remove,
  removeAll,
  removeCodes,
  rename,
  replaceCodes,
  voidAll,
  voidSignIns,
} from './security-factors.js';
import { lock } from './security-locks.js';
import { noteRecovery } from './security-recoveries.js';
import { embeddedSecurityRememberedDevices } from './security-remembered-devices.js';
import { remind } from './security-reminders.js';
import { embeddedSecurityResets } from './security-resets.js';

export function embeddedSecurities(database: Database): Securities {
  const { documents, waiting, resetting, find, change } = securityDocuments(database);

  const page = (after: string | null, most: number): readonly SecurityDocument[] => {
    const begin = after === null ? {} : { start: after, exclusiveStart: true };
    return [...documents.getKeys({ ...begin, limit: most })].map(find);
  };

  return {
    read: (userId, now) => database.read(() => stateOf(find(userId), now)),

    reserveAttempt: (userId, lane, rule, now, locking) =>
      change(userId, (document) => reserveAttempt(document, lane, rule, now, locking)),
    refundAttempt: (userId, lane) => change(userId, (document) => refundAttempt(document, lane)),
    clearLane: (userId, lane) => change(userId, (document) => clearLane(document, lane)),
    acceptStep: (userId, use, now) => change(userId, (document) => acceptStep(document, use, now)),
    consumeCode: (userId, use) => change(userId, (document) => consumeCode(document, use)),
    lock: (userId, lane, failures, event) => change(userId, (document) => lock(document, lane, failures, event)),

    addPending: (userId, pending, limits, now) =>
      change(userId, (document) => addPending(document, pending, limits, now)),
    failPending: (userId, pendingId, mostWrong, now) =>
      change(userId, (document) => failPending(document, pendingId, mostWrong, now)),
    activate: (userId, activation, now) => change(userId, (document) => activate(document, activation, now)),
    rename: (userId, factorId, name) => change(userId, (document) => rename(document, factorId, name)),
    remove: (userId, factorId, event, _now, least = 0) =>
      change(userId, (document) => remove(document, factorId, event, least)),
    removeAll: (userId, event) => change(userId, (document) => removeAll(document, event)),
    removeCodes: (userId, event) => change(userId, (document) => removeCodes(document, event)),
    replaceCodes: (userId, codes, seenCodes, event) =>
      change(userId, (document) => replaceCodes(document, codes, seenCodes, event)),
    passwordChanged: (userId, session, event) =>
      change(userId, (document) => passwordChanged(document, session, event)),
    passwordInForce: (userId, session) => change(userId, (document) => passwordInForce(document, session)),
    voidSignIns: (userId) => change(userId, voidSignIns),
    voidAll: (userId, session, event) => change(userId, (document) => voidAll(document, session, event)),

    remind: (userId, reminded, event) => change(userId, (document) => remind(document, reminded, event)),
    ...embeddedSecurityAdministration({ read: (query) => database.read(() => query(find)), change, page }),
    noteRecovery: (userId, recovery, now) => change(userId, (document) => noteRecovery(document, recovery, now)),

    ...embeddedSecurityAppPasswords(change),
    ...embeddedSecurityRememberedDevices(change),
    ...embeddedSecurityResets({ change, waiting: () => database.read(() => [...resetting.getKeys()].map(find)) }),

    note: (userId, event) =>
      change(userId, (document) => ({ answer: undefined, document: withEvent(document, event) })),

    takeEvents: (users) =>
      database.read(() =>
        [...waiting.getKeys({ limit: users })].flatMap((userId) =>
          find(userId).events.map((event) => completeEvent(event)),
        ),
      ),
    dropEvents: (userId, head) => change(userId, (document) => dropEvents(document, head)),

    auditState: (userId) => database.read(() => auditStateOf(find(userId))),
    audited: (after, most) =>
      database.read(() => {
        const others = documents.getRange(after === null ? {} : { start: after, exclusiveStart: true });
        return [...others.filter(({ value }) => value.auditHead !== undefined).slice(0, most)].map(({ key }) => key);
      }),
  };
}
