import { type Key, type Database as LmdbTable, open, type RootDatabase } from 'lmdb';
import { StoreUnavailableError } from '../port/store.js';

/** Values by id. */
export type Table<Value, Id extends Key = string> = LmdbTable<Value, Id>;

/** One lmdb environment: tables of JSON values, read from one snapshot and changed in one write. */
export interface Database {
  table<Value, Id extends Key = string>(name: string): Table<Value, Id>;
  /** Sees every write that any process was told is done. */
  read<Answer>(query: () => Answer): Promise<Answer>;
  /** All of `change` or, when it throws, nothing of it; durable before it answers. Nothing in it may be awaited. */
  write<Answer>(change: () => Answer): Promise<Answer>;
  /** Waits for the writes under way; whatever comes later is refused. */
  close(): Promise<void>;
}

const MOST_TABLES = 64;

export function openDatabase(path: string): Database {
  const root: RootDatabase = open({
    path,
    // A folder with a dot in its name is taken for a file otherwise.
    noSubdir: false,
    maxDbs: MOST_TABLES,
    // Else another process could read, and answer with, what is not yet on the disk.
    overlappingSync: false,
    // With it, lmdb makes a promise of its own for each batch, whose rejection on a full disk nobody could catch.
    eventTurnBatching: false,
    encoding: 'json',
  });
  const underWay = new Set<Promise<unknown>>();
  let closing: Promise<void> | undefined;

  // lmdb ends the process, not the call, when it is used after its end.
  const assertOpen = (): void => {
    if (closing !== undefined) throw new StoreUnavailableError('the embedded store is closed');
  };

  const closeWhenIdle = async (): Promise<void> => {
    while (underWay.size > 0) await Promise.allSettled(underWay);
    await root.close();
  };

  return {
    table: (name) => root.openDB({ name, encoding: 'json' }),

    async read(query) {
      assertOpen();
      // The snapshot of an earlier read lives for a moment, and would hide what another process wrote since.
      root.resetReadTxn();
      return query();
    },

    async write<Answer>(change: () => Answer) {
      assertOpen();
      let own: { readonly error: unknown } | undefined;
      const writing = root.childTransaction(() => {
        try {
          return change();
        } catch (error) {
          own = { error };
          throw error;
        }
      });
      underWay.add(writing);
      try {
        return await writing;
      } catch (error) {
        if (own) throw own.error;
        settleReason(error);
        throw new StoreUnavailableError('the embedded store could not write', { cause: error });
      } finally {
        underWay.delete(writing);
      }
    },

    close() {
      closing ??= closeWhenIdle();
      return closing;
    },
  };
}

/** lmdb says why a commit failed by a promise on the error, which would end the process if nobody listened to it. */
function settleReason(error: unknown): void {
  if (!(error instanceof Error && 'commitError' in error && error.commitError instanceof Promise)) return;
  error.commitError.catch(() => undefined);
}
