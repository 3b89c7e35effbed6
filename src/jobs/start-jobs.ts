import type { KeyRing } from '../base/key-ring.js';
import type { Log } from '../base/log.js';
import type { Clock, Timers } from '../base/runtime.js';
import type { EventListeners } from '../notify/event-listeners.js';
import type { PostEvents } from '../notify/owner-notices.js';
import { pruneTrails } from '../notify/prune-trails.js';
import type { Store } from '../store/port/store.js';
import { drainEvents } from './drain-events.js';
import { dueResetsRunner } from './run-due-resets.js';

export interface JobsOptions {
  readonly store: Store;
  readonly keys: KeyRing;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
  readonly events: Pick<EventListeners, 'tell'>;
  /** Absent: nobody outside is told. */
  readonly postEvents?: PostEvents;
  /** How long the audit trail is kept; null: for ever. */
  readonly auditKeepMs: number | null;
  /** Reminds those who must have a second factor by a date; absent: nobody. */
  readonly remind?: () => Promise<unknown>;
  /** Names this process among all that share the store. */
  readonly holder: string;
  /** Begins to send what is due; every process does, since each message has a lease of its own. */
  readonly sendOutbox?: () => void;
}

/** What runs without a request. Each job is done by one process at a time; the returned function stops them and waits for their end. */
export function startJobs(options: JobsOptions): () => Promise<void> {
  const { store, keys, clock, timers, log, events, auditKeepMs, holder, postEvents, remind, sendOutbox } = options;
  const running = new Set<Promise<void>>();

  const job = (name: string, everyMs: number, task: () => Promise<unknown>): (() => void) => {
    let busy = false;
    const run = async (): Promise<void> => {
      try {
        if (await store.jobs.claim(name, holder, 3 * everyMs, clock())) await task();
      } catch (fault) {
        log.warn({ job: name, fault: String(fault) }, 'a job failed and is tried again');
      }
    };
    return timers.every(everyMs, () => {
      if (busy) return;
      busy = true;
      const done = run().finally(() => {
        busy = false;
        running.delete(done);
      });
      running.add(done);
    });
  };

  const prune = (keepMs: number): Promise<number> => pruneTrails({ store, keys, log }, clock() - keepMs, clock());
  const stops = [
    ...(sendOutbox ? [timers.every(10_000, sendOutbox)] : []),
    job('drain-events', 2000, () =>
      drainEvents({ store, keys, log, ...(postEvents && { postEvents }), tell: events.tell }),
    ),
    ...(remind ? [job('remind-required', 60_000, remind)] : []),
    job('run-due-resets', 10_000, dueResetsRunner({ store, clock })),
    job('sweep', 60_000, () => sweepAll(store, clock)),
    ...(auditKeepMs === null ? [] : [job('prune-audit', 3_600_000, () => prune(auditKeepMs))]),
  ];
  return async () => {
    for (const stop of stops) stop();
    await Promise.all(running);
  };
}

/** A sweep removes a bounded number, so that it holds up nobody; there may be more. */
async function sweepAll(store: Pick<Store, 'sweep'>, clock: Clock): Promise<void> {
  while ((await store.sweep(clock())) > 0);
}
