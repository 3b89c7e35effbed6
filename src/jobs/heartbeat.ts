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
  readonly keyIds: () => readonly string[];
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
}

export interface Heartbeat {
  /** Says it now, since something has changed. */
  beat(): Promise<void>;
  stop(): Promise<void>;
}

/** Says at once, and then again and again, that this server runs and which keys it has; what fails is said the next time. */
export async function startHeartbeat(options: HeartbeatOptions): Promise<Heartbeat> {
  const { nodes, name, keyIds, clock, timers, log } = options;
  const beat = (): Promise<void> =>
    nodes.note({ name, keys: keyIds(), untilAt: clock() + HEARTBEAT_LIFE_MS }).catch(inVain);
  const inVain = (fault: unknown): void => log.warn({ fault: String(fault) }, 'the heartbeat was not noted');

  await beat();
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
