import { noSecurity } from '../../model/security.js';
import type { Securities } from '../port/securities.js';
import { mongoSecurityAdministration } from './security-administration.js';
import { mongoSecurityAppPasswords } from './security-app-passwords.js';
import { mongoSecurityAttempts } from './security-attempts.js';
import { mongoSecurityChanges } from './security-changes.js';
import { numberedEvent, STATE_ONLY, securityOf } from './security-document.js';
import { mongoSecurityEnrolment } from './security-enrolment.js';
import { mongoSecurityLocks } from './security-locks.js';
import { mongoSecurityRecoveries } from './security-recoveries.js';
import { mongoSecurityRememberedDevices } from './security-remembered-devices.js';
import { mongoSecurityReminders } from './security-reminders.js';
import { mongoSecurityResets } from './security-resets.js';
import type { SecurityCollection } from './security-writes.js';

export function mongoSecurities(securities: SecurityCollection): Securities {
  const read: Securities['read'] = async (userId, now) => {
    const document = await securities.findOne({ _id: userId }, { projection: STATE_ONLY });
    return document ? securityOf(document, now) : noSecurity(userId);
  };

  return {
    read,
    ...mongoSecurityReminders(securities),
    ...mongoSecurityAdministration(securities, read),
    ...mongoSecurityAppPasswords(securities),
    ...mongoSecurityRememberedDevices(securities),
    ...mongoSecurityResets(securities),
    ...mongoSecurityAttempts(securities, read),
    ...mongoSecurityEnrolment(securities),
    ...mongoSecurityChanges(securities),
    ...mongoSecurityLocks(securities),
    ...mongoSecurityRecoveries(securities),

    async takeEvents(users) {
      if (users < 1) return [];
      const waiting = securities.find({ 'events.sequence': { $gte: 1 } }, { projection: { events: 1 } });
      const documents = await waiting.limit(users).batchSize(users).toArray();
      return documents.flatMap(({ _id, events }) => events.map((event) => numberedEvent(_id, event)));
    },

    async dropEvents(userId, head) {
      const lower = { $or: [{ auditHead: { $exists: false } }, { 'auditHead.sequence': { $lt: head.sequence } }] };
      const { matchedCount } = await securities.updateOne(
        { _id: userId, sequence: { $gte: head.sequence }, ...lower },
        { $set: { auditHead: head }, $pull: { events: { sequence: { $lte: head.sequence } } } },
      );
      return matchedCount === 1;
    },

    async auditState(userId) {
      const projection = { sequence: 1, auditHead: 1, 'events.sequence': 1 };
      const found = await securities.findOne({ _id: userId }, { projection });
      return { head: found?.auditHead ?? null, last: found?.sequence ?? 0, waiting: found?.events.length ?? 0 };
    },

    async audited(after, most) {
      if (most < 1) return [];
      const headed = { auditHead: { $exists: true }, ...(after !== null && { _id: { $gt: after } }) };
      const found = securities.find(headed, { projection: { _id: 1 } }).sort({ _id: 1 });
      return (await found.limit(most).batchSize(most).toArray()).map(({ _id }) => _id);
    },
  };
}
