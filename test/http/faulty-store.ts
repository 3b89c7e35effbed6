import type { Store } from '../../src/store/port/store.js';

const DETAIL = 'the disk is on fire at /var/lib/secret-place';

/** A store in which one operation fails as long as it is named. */
export function faultyStore() {
  let failing: string | null = null;
  const faulty = <T extends object>(name: string, part: T): T =>
    new Proxy(part, {
      get(target, operation, receiver) {
        if (failing !== `${name}.${String(operation)}`) return Reflect.get(target, operation, receiver);
        return async () => {
          throw new Error(DETAIL);
        };
      },
    });
  return {
    wrapStore: (store: Store): Store => ({
      ...store,
      sessions: faulty('sessions', store.sessions),
      securities: faulty('securities', store.securities),
      accounts: faulty('accounts', store.accounts),
      devices: faulty('devices', store.devices),
      threepids: faulty('threepids', store.threepids),
      crossSigning: faulty('crossSigning', store.crossSigning),
      registrationTokens: faulty('registrationTokens', store.registrationTokens),
      heldNames: faulty('heldNames', store.heldNames),
      terms: faulty('terms', store.terms),
      outbox: faulty('outbox', store.outbox),
    }),
    async during<T>(operation: string, act: () => Promise<T>): Promise<T> {
      failing = operation;
      try {
        return await act();
      } finally {
        failing = null;
      }
    },
  };
}
