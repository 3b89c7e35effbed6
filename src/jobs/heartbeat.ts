import type { KeyRing } from '../base/key-ring.js';
import type { Log } from '../base/log.js';
import type { Clock, Timers } from '../base/runtime.js';
import type { Nodes } from '../store/port/nodes.js';

const EVERY_MS = 10_000;
/** Two beats may be lost. */
export const HEARTBEAT_LIFE_MS = 30_000;

export interface HeartbeatOptions {
  readonly nodes: Nodes;
  /** Names this process among all that share the store. */
  readonly name: string;
  readonly keys: Pick<KeyRing, 'activeId' | 'fingerprints'>;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
}

export interface Heartbeat {
  /** Says it now, since something has changed. */
  beat(): Promise<void>;
  stop(): Promise<void>;
}

/** Says at once, and then again and again, that this server runs and which keys it has; what fails later is said the next time. @throws store faults */
export async function startHeartbeat(options: HeartbeatOptions): Promise<Heartbeat> {
  const { nodes, name, keys, clock, timers, log } = options;
  const note = (): Promise<void> => {
    const held = { keys: Object.keys(keys.fingerprints()), activeKey: keys.activeId };
    return nodes.note({ name, ...held, untilAt: clock() + HEARTBEAT_LIFE_MS });
  };
  const inVain = (fault: unknown): void => log.warn({ fault: String(fault) }, 'the heartbeat was not noted');
  const beat = (): Promise<void> => note().catch(inVain);

  // Nobody may go on with a store who was not seen there once.
  await note();
  let last: Promise<void> = Promise.resolve();
  const stopBeating = timers.every(EVERY_MS, () => {
    last = beat();
  });
  return {
    beat,
    async stop() {
      stopBeating();
      await last;
      await nodes.forget(name).catch(inVain);
    },
  };
}
