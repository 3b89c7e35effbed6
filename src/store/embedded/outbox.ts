import type { OutboxMessage } from '../../model/outbox-message.js';
import type { Outbox } from '../port/outbox.js';
import type { Database, Table } from './database.js';
import { expiringTable } from './expiring-table.js';
import { keysUnder } from './keys-under.js';
import type { Sweep } from './sweep.js';

interface StoredMessage {
  readonly message: OutboxMessage;
  /** Who holds it until `dueAt`. */
  readonly lease: string | null;
}

export function embeddedOutbox(database: Database): Outbox & { readonly sweep: Sweep } {
  const messages = expiringTable<StoredMessage>(database, 'outbox', ({ message }) => message.expiresAt);
  const due: Table<true, [string, number, string]> = database.table('outbox-due');
  const byUser: Table<true, [string, string]> = database.table('outbox-by-user');

  const put = (stored: StoredMessage, before?: OutboxMessage): void => {
    const { id, channel, dueAt, userId } = stored.message;
    if (before) due.removeSync([channel, before.dueAt, id]);
    messages.put(id, stored);
    due.putSync([channel, dueAt, id], true);
    if (userId !== null) byUser.putSync([userId, id], true);
  };
  const remove = ({ id, channel, dueAt, userId }: OutboxMessage): void => {
    messages.remove(id);
    due.removeSync([channel, dueAt, id]);
    if (userId !== null) byUser.removeSync([userId, id]);
  };
  const heldBy = (id: string, lease: string): OutboxMessage | null => {
    const stored = messages.getAny(id);
    return stored?.lease === lease ? stored.message : null;
  };

  return {
    add: (message) =>
      database.write(() => {
        if (messages.getAny(message.id)) return false;
        put({ message, lease: null });
        return true;
      }),

    claim: (channel, lease, untilAt, now) =>
      database.write(() => {
        for (const [of, dueAt, id] of due.getKeys({ start: [channel, 0, ''] })) {
          if (of !== channel || dueAt > now) return null;
          const stored = messages.get(id, now);
          if (!stored) continue;
          const message = { ...stored.message, dueAt: untilAt, attempts: stored.message.attempts + 1 };
          put({ message, lease }, stored.message);
          return message;
        }
        return null;
      }),

    done: (id, lease) =>
      database.write(() => {
        const held = heldBy(id, lease);
        if (held) put({ message: { ...held, payload: '', dueAt: held.expiresAt }, lease: null }, held);
        return held !== null;
      }),

    retry: (id, lease, dueAt) =>
      database.write(() => {
        const held = heldBy(id, lease);
        if (held) put({ message: { ...held, dueAt }, lease: null }, held);
        return held !== null;
      }),

    dropFor: (userId) =>
      database.write(() => {
        const ids = keysUnder(byUser, userId).map(([, id]) => id);
        for (const id of ids) {
          const stored = messages.getAny(id);
          if (stored) remove(stored.message);
        }
        return ids.length;
      }),

    sweep: (now, most) => {
      const ids = messages.due(now, most);
      for (const id of ids) {
        const stored = messages.getAny(id);
        if (stored) remove(stored.message);
      }
      return ids.length;
    },
  };
}
