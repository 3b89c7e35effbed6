import { noSecurity } from '../../model/security.js';
import type { Securities } from '../port/securities.js';
import { mongoSecurityAttempts } from './security-attempts.js';
import { mongoSecurityChanges } from './security-changes.js';
import { numberedEvent, STATE_ONLY, securityOf } from './security-document.js';
import { mongoSecurityEnrolment } from './security-enrolment.js';
import type { SecurityCollection } from './security-writes.js';

export function mongoSecurities(securities: SecurityCollection): Securities {
  const read: Securities['read'] = async (userId, now) => {
    const document = await securities.findOne({ _id: userId }, { projection: STATE_ONLY });
    return document ? securityOf(document, now) : noSecurity(userId);
  };

  return {
    read,
    ...mongoSecurityAttempts(securities, read),
    ...mongoSecurityEnrolment(securities),
    ...mongoSecurityChanges(securities),

    async takeEvents(users) {
      if (users < 1) return [];
      const waiting = securities.find({ 'events.sequence': { $gte: 1 } }, { projection: { events: 1 } });
      const documents = await waiting.limit(users).batchSize(users).toArray();
      return documents.flatMap(({ _id, events }) => events.map((event) => numberedEvent(_id, event)));
    },

    async dropEvents(userId, upTo) {
      await securities.updateOne({ _id: userId }, { $pull: { events: { sequence: { $lte: upTo } } } });
    },
  };
}
