import { NO_SIGNING_KEYS, type SigningKeys } from '../../model/cross-signing.js';
import type { CrossSigning } from '../port/cross-signing.js';
import type { Database, Table } from './database.js';

interface SigningRecord {
  readonly version: number;
  readonly closed: boolean;
  readonly keys: SigningKeys;
}

const NO_RECORD: SigningRecord = { version: 0, closed: false, keys: NO_SIGNING_KEYS };

export function embeddedCrossSigning(database: Database): CrossSigning {
  const records: Table<SigningRecord> = database.table('cross-signing');
  const find = (userId: string): SigningRecord => records.get(userId) ?? NO_RECORD;

  return {
    read: (userId) =>
      database.read(() => {
        const { version, keys } = find(userId);
        return { version, keys };
      }),

    readMany: (userIds) =>
      database.read(() => {
        const found = userIds.map((userId) => [userId, find(userId).keys] as const);
        return new Map(found.filter(([, { master }]) => master !== null));
      }),

    put: (userId, keys, seenVersion) =>
      database.write(() => {
        const { version, closed } = find(userId);
        if (closed || version !== seenVersion) return false;
        records.putSync(userId, { version: version + 1, closed, keys });
        return true;
      }),

    close: (userId) =>
      database.write(() => {
        records.putSync(userId, { version: find(userId).version + 1, closed: true, keys: NO_SIGNING_KEYS });
      }),
  };
}
