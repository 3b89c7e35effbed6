import type { Store } from '../../src/store/port/store.js';

const READS = new Set(['find', 'findByToken', 'list', 'read', 'holder', 'usable', 'anyWithRole', 'hasKeys']);

/** What is asked of a store, noted as `part.operation`. */
interface WatchedStore {
  readonly wrapStore: (store: Store) => Store;
  /** The operations since the last look that may have changed something. */
  writes(): string[];
}

export function watchedStore(): WatchedStore {
  const noted: string[] = [];

  const watch = <T extends object>(name: string, part: T): T =>
    new Proxy(part, {
      get(target, operation, receiver) {
        if (typeof operation === 'string' && !READS.has(operation)) noted.push(`${name}.${operation}`);
        return Reflect.get(target, operation, receiver);
      },
    });

  return {
    wrapStore: (store) => ({
      ...store,
      sessions: watch('sessions', store.sessions),
      securities: watch('securities', store.securities),
      accounts: watch('accounts', store.accounts),
      devices: watch('devices', store.devices),
      registrationTokens: watch('registrationTokens', store.registrationTokens),
      loginTokens: watch('loginTokens', store.loginTokens),
      heldNames: watch('heldNames', store.heldNames),
      terms: watch('terms', store.terms),
      threepids: watch('threepids', store.threepids),
      validations: watch('validations', store.validations),
      outbox: watch('outbox', store.outbox),
      counters: watch('counters', store.counters),
    }),
    writes: () => noted.splice(0),
  };
}
