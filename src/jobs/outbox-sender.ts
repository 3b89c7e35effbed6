import type { Log } from '../base/log.js';
import { type SendOutboxOptions, sendOutbox } from './send-outbox.js';

export interface OutboxSender {
  /** Begins to send what is due, unless that is under way already: then once more after it. */
  kick(): void;
  /** Waits until all that was kicked is tried. */
  idle(): Promise<void>;
  /** Waits for the attempt under way; later kicks do nothing. */
  stop(): Promise<void>;
}

export function outboxSender(options: SendOutboxOptions & { readonly log: Log }): OutboxSender {
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  const run = async (): Promise<void> => {
    do {
      again = false;
      try {
        await sendOutbox({ ...options, goesOn: () => !stopped });
      } catch (fault) {
        options.log.warn({ fault: String(fault) }, 'the outbox could not be read and is tried again');
      }
    } while (again && !stopped);
    running = null;
  };

  return {
    kick() {
      if (stopped) return;
      if (running === null) running = run();
      else again = true;
    },
    async idle() {
      await running;
    },
    async stop() {
      stopped = true;
      await running;
    },
  };
}
