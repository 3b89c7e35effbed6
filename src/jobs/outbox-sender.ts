import { type SendOutboxOptions, sendOutbox } from './send-outbox.js';

export interface OutboxSender {
  /** Begins to send what is due, unless that is under way already: then once more after it. */
  kick(): void;
  /** Waits until all that was kicked is tried. */
  idle(): Promise<void>;
  /** Waits for the attempt under way; later kicks do nothing. */
  stop(): Promise<void>;
}

/** Sends what is of one channel, by itself: a slow one holds up no other. */
export function outboxSender(options: SendOutboxOptions): OutboxSender {
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  const run = async (): Promise<void> => {
    do {
      again = false;
      try {
        await sendOutbox({ ...options, goesOn: () => !stopped });
      } catch (fault) {
        options.log.warn(
          { channel: options.channel, fault: String(fault) },
          'the outbox could not be read and is tried again',
        );
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

export const sendersTogether = (senders: readonly OutboxSender[]): OutboxSender => ({
  kick() {
    for (const sender of senders) sender.kick();
  },
  async idle() {
    await Promise.all(senders.map((sender) => sender.idle()));
  },
  async stop() {
    await Promise.all(senders.map((sender) => sender.stop()));
  },
});
