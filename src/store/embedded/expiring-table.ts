import type { Database, Table } from './database.js';

/** A table whose values may end; each end is kept in order beside them, so that sweeping reads nothing else. */
export interface ExpiringTable<Value> {
  /** The value, unless its end has come. */
  get(id: string, now: number): Value | undefined;
  /** The value, be it at its end or not. */
  getAny(id: string): Value | undefined;
  /** In the order of their ids, those after `after` (null: from the first) that have not come to their end, at most so many. */
  page(after: string | null, most: number, now: number): readonly Value[];
  put(id: string, value: Value): void;
  remove(id: string): void;
  /** The ids of at most so many ended values. */
  due(now: number, most: number): readonly string[];
}

/** `endsAt` says when a value ends; null: never. */
export function expiringTable<Value>(
  database: Database,
  name: string,
  endsAt: (value: Value) => number | null,
): ExpiringTable<Value> {
  const values: Table<Value> = database.table(name);
  const ends: Table<true, [number, string]> = database.table(`${name}-ends`);

  const removeEnd = (id: string): void => {
    const value = values.get(id);
    const at = value === undefined ? null : endsAt(value);
    if (at !== null) ends.removeSync([at, id]);
  };

  return {
    get(id, now) {
      const value = values.get(id);
      const at = value === undefined ? null : endsAt(value);
      return at !== null && at <= now ? undefined : value;
    },

    getAny: (id) => values.get(id),

    page(after, most, now) {
      const lasting = (value: Value): boolean => {
        const at = endsAt(value);
        return at === null || at > now;
      };
      const rest = values.getRange(after === null ? {} : { start: after, exclusiveStart: true });
      return [...rest.filter(({ value }) => lasting(value)).slice(0, most)].map(({ value }) => value);
    },

    put(id, value) {
      removeEnd(id);
      values.putSync(id, value);
      const at = endsAt(value);
      if (at !== null) ends.putSync([at, id], true);
    },

    remove(id) {
      removeEnd(id);
      values.removeSync(id);
    },

    due: (now, most) => [...ends.getKeys({ limit: most })].filter(([at]) => at <= now).map(([, id]) => id),
  };
}
