import type { Store } from '../../src/store/port/store.js';
import { type Gate, gate } from '../unit/uia/gate.js';

/** A store in which the next call of one operation waits at a door. */
export function heldStore() {
  let next: { readonly operation: string; readonly door: Gate } | null = null;
  const held = <T extends object>(name: string, part: T): T =>
    new Proxy(part, {
      get(target, operation, receiver) {
        const plain: unknown = Reflect.get(target, operation, receiver);
        if (next?.operation !== `${name}.${String(operation)}` || typeof plain !== 'function') return plain;
        const { door } = next;
        next = null;
        return async (...args: unknown[]) => {
          await door.pass();
          return Reflect.apply(plain, target, args);
        };
      },
    });
  return {
    wrapStore: (store: Store): Store => ({
      ...store,
      devices: held('devices', store.devices),
      accounts: held('accounts', store.accounts),
      loginTokens: held('loginTokens', store.loginTokens),
    }),
    hold(operation: string): Gate {
      const door = gate();
      next = { operation, door };
      return door;
    },
  };
}
