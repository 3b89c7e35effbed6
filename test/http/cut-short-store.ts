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
  let writes = 0;
  let nthFails: number | null = null;
  let cutAt: CutAt = 'before';
  let failed: string | null = null;

  const cutting = <T extends object>(name: string, part: T): T =>
    new Proxy(part, {
      get(target, operation, receiver) {
        const found: unknown = Reflect.get(target, operation, receiver);
        if (typeof found !== 'function' || typeof operation !== 'string' || READS.has(operation)) return found;
        return async (...given: unknown[]) => {
          if (++writes !== nthFails) return found.apply(target, given);
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
    /** Does something whose nth write fails (null: none does); which one it was, null when there are not so many; and how many there were. */
    async during<T>(nth: number | null, at: CutAt, act: () => Promise<T>) {
      [writes, nthFails, cutAt, failed] = [0, nth, at, null];
      try {
        const done: T = await act();
        return { done, failed, writes };
      } finally {
        nthFails = null;
      }
    },
  };
}
