import { completeEvent, type NumberedEvent } from '../../model/security-event.js';
import type { Audit } from '../port/audit.js';
import type { Database, Table } from './database.js';

export function embeddedAudit(database: Database): Audit {
  const events: Table<NumberedEvent, [string, number]> = database.table('audit');

  return {
    append: (appended) =>
      database.write(() => {
        for (const event of appended) {
          const id: [string, number] = [event.userId, event.sequence];
          if (events.get(id) === undefined) events.putSync(id, event);
        }
      }),

    forget: (userId, upTo) =>
      database.write(() => {
        const kept = events.getRange({ start: [userId, 0], end: [userId, upTo], inclusiveEnd: true });
        for (const { key, value } of [...kept]) {
          const { detail, ...rest } = value;
          events.putSync(key, { ...rest, address: null, userAgent: null, deviceId: null, reason: null });
        }
      }),

    list: (userId, most, before = Number.MAX_SAFE_INTEGER) =>
      database.read(() => {
        const newestFirst = events.getRange({
          start: [userId, before],
          exclusiveStart: true,
          end: [userId, 0],
          inclusiveEnd: true,
          reverse: true,
          limit: most,
        });
        return [...newestFirst].map(({ value }) => completeEvent(value));
      }),
  };
}
