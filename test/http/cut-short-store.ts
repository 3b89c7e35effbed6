import type { Store } from '../../src/store/port/store.js';

/** What only looks; everything else may write. */
const READS = new Set([
  ...[
    'find',
    'findByToken',
    'list',
    'read',
    'readMany',
    'holder',
    'usable',
    'anyWithRole',
    'hasKeys',
    'page',
    'current',
  ],
  ...['auditState', 'audited', 'takeEvents'],
]);

/** Where the fault comes: in place of the write, or after it, as when the answer of the database is lost. */
export type CutAt = 'before' | 'after';

/** A store that can be made to fail at the nth write from now on, once. */
export function cutShortStore() {
  let left: number | null = null;
  let cutAt: CutAt = 'before';
  let failed: string | null = null;

  const cutting = <T extends object>(name: string, part: T): T =>
    new Proxy(part, {
      get(target, operation, receiver) {
        const found: unknown = Reflect.get(target, operation, receiver);
        if (typeof found !== 'function' || typeof operation !== 'string' || READS.has(operation)) return found;
        return async (...given: unknown[]) => {
          if (left === null || --left > 0) return found.apply(target, given);
          left = null;
          failed = `${name}.${operation}`;
          if (cutAt === 'after') await found.apply(target, given);
          throw new Error(`cut short ${cutAt} ${failed}`);
        };
      },
    });

  return {
    wrapStore: (store: Store): Store => {
      const parts = Object.entries(store).map(([name, part]) => [
        name,
        typeof part === 'object' && part !== null ? cutting(name, part) : part,
      ]);
      // The compiler does not see that every part is still one.
      return Object.fromEntries(parts) as unknown as Store;
    },
    /** Does something whose nth write fails; which one it was, null when there are not so many. */
    async during<T>(nth: number, at: CutAt, act: () => Promise<T>): Promise<{ done: T; failed: string | null }> {
      [left, cutAt, failed] = [nth, at, null];
      try {
        const done = await act();
        return { done, failed };
      } finally {
        left = null;
      }
    },
  };
}
