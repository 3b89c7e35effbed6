import type { AuditCheckpoint, AuditRecord } from '../../model/audit.js';
import { completeEvent, type KeptEvent, withoutTraces } from '../../model/security-event.js';
import type { Audit } from '../port/audit.js';
import type { Database, Table } from './database.js';

const LAST = Number.MAX_SAFE_INTEGER;

export function embeddedAudit(database: Database): Audit {
  const records: Table<KeptEvent<AuditRecord>, [string, number]> = database.table('audit');
  const checkpoints: Table<AuditCheckpoint> = database.table('audit-checkpoints');

  const find = (userId: string, sequence: number): AuditRecord | null => {
    const kept = records.get([userId, sequence]);
    return kept ? completeEvent<AuditRecord>(kept) : null;
  };

  /** The users for whom `wanted` holds, from the first record of each. */
  const usersWhere = (after: string | null, most: number, wanted: (first: KeptEvent<AuditRecord>) => boolean) => {
    const found: string[] = [];
    let at = after;
    while (found.length < most) {
      const start: [string, number] | undefined = at === null ? undefined : [at, LAST];
      const [next] = records.getRange({ ...(start && { start, exclusiveStart: true }), limit: 1 });
      if (!next) break;
      at = next.key[0];
      if (wanted(next.value)) found.push(at);
    }
    return found;
  };

  return {
    append: (appended) =>
      database.write(() =>
        appended.map((record) => {
          const { userId, sequence } = record;
          const there = find(userId, sequence);
          if (!there) records.putSync([userId, sequence], record);
          return there ?? record;
        }),
      ),

    link: (userId, sequence, link) =>
      database.write(() => {
        const record = find(userId, sequence);
        if (!record || record.link) return record;
        records.putSync([userId, sequence], { ...record, link });
        return { ...record, link };
      }),

    forget: (userId, upTo) =>
      database.write(() => {
        const kept = records.getRange({ start: [userId, 0], end: [userId, upTo], inclusiveEnd: true });
        for (const { key, value } of [...kept]) records.putSync(key, withoutTraces(completeEvent<AuditRecord>(value)));
      }),

    list: (userId, most, before = LAST) =>
      database.read(() => {
        const newestFirst = records.getRange({
          start: [userId, before],
          exclusiveStart: true,
          end: [userId, 0],
          inclusiveEnd: true,
          reverse: true,
          limit: most,
        });
        return [...newestFirst].map(recordOf);
      }),

    read: (userId, after, most) =>
      database.read(() => {
        const oldestFirst = records.getRange({
          start: [userId, after],
          exclusiveStart: true,
          end: [userId, LAST],
          inclusiveEnd: true,
          limit: most,
        });
        return [...oldestFirst].map(recordOf);
      }),

    users: (after, most) => database.read(() => usersWhere(after, most, () => true)),
    agedUsers: (before, after, most) => database.read(() => usersWhere(after, most, ({ at }) => at < before)),

    checkpoint: (userId) => database.read(() => checkpoints.get(userId) ?? null),

    putCheckpoint: (checkpoint) =>
      database.write(() => {
        if ((checkpoints.get(checkpoint.userId)?.upTo ?? 0) >= checkpoint.upTo) return false;
        checkpoints.putSync(checkpoint.userId, checkpoint);
        return true;
      }),

    prune: (userId, upTo) =>
      database.write(() => {
        const keys = [...records.getKeys({ start: [userId, 0], end: [userId, upTo], inclusiveEnd: true })];
        for (const key of keys) records.removeSync(key);
      }),
  };
}

/** Its place decides whose record it is and which number it has, whatever it says itself. */
const recordOf = ({ key: [userId, sequence], value }: { key: [string, number]; value: KeptEvent<AuditRecord> }) =>
  completeEvent<AuditRecord>({ ...value, userId, sequence });
