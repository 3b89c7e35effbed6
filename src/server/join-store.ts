import { hostname } from 'node:os';
import type { KeyRing } from '../base/key-ring.js';
import type { Runtime } from '../http/uia-kit.js';
import { type Heartbeat, startHeartbeat } from '../jobs/heartbeat.js';
import type { Store } from '../store/port/store.js';
import { assertKeys } from './prepare-store.js';

/** A process among all that share a store. */
export interface Membership extends Heartbeat {
  /** No other process has it. */
  readonly name: string;
}

type MemberRuntime = Pick<Runtime, 'clock' | 'timers' | 'log' | 'newId'>;

/** Begins to use a store, and makes what it lacks. @throws StoreUnusableError, StoreUnavailableError */
export async function joinStore(store: Store, keys: KeyRing, runtime: MemberRuntime): Promise<Membership> {
  await store.migrate();
  return beSeen(store, keys, runtime);
}

/**
 * Says that this process runs and with which keys, and then makes sure that they are the store's. The order matters: whoever makes a
 * new key the active one registers it first and then looks who runs. So a process without that key is either seen by them, or refused
 * here. @throws StoreUnusableError, StoreUnavailableError
 */
export async function beSeen(
  store: Pick<Store, 'nodes' | 'settings'>,
  keys: KeyRing,
  { clock, timers, log, newId }: MemberRuntime,
): Promise<Membership> {
  const name = `${hostname()} ${process.pid} ${newId()}`;
  const heart = await startHeartbeat({ nodes: store.nodes, name, keys, clock, timers, log });
  try {
    await assertKeys(store, keys);
  } catch (fault) {
    await heart.stop();
    throw fault;
  }
  return { name, ...heart };
}
