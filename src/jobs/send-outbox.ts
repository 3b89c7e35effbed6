import type { KeyRing } from '../base/key-ring.js';
import type { Log } from '../base/log.js';
import type { Clock, Random } from '../base/runtime.js';
import type { OutboxMessage } from '../model/outbox-message.js';
import type { Channel } from '../notify/channel.js';
import { contentOf } from '../notify/post.js';
import type { Outbox } from '../store/port/outbox.js';

export interface SendOutboxOptions {
  readonly outbox: Outbox;
  readonly keys: KeyRing;
  readonly channel: string;
  readonly deliver: Channel;
  /** After so many attempts in vain a message is given up; absent: when it expires. */
  readonly mostAttempts?: number;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** Asked before each attempt; absent: it does. */
  readonly goesOn?: () => boolean;
}

/** Longer than a mail server may take in all its steps, so that two servers never make one attempt at once. */
const LEASE_MS = 5 * 60_000;
/** After the first attempt half a minute, doubling, an hour at most. */
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 3_600_000;

/** Sends what is due on a channel, one after the other: how many attempts it made. A dying server's letter is tried again, so one may come twice. */
export async function sendOutbox(options: SendOutboxOptions): Promise<number> {
  const { outbox, channel, clock, random, goesOn = () => true } = options;
  for (let attempts = 0; ; attempts++) {
    if (!goesOn()) return attempts;
    const lease = random(16).toString('base64url');
    const message = await outbox.claim(channel, lease, clock() + LEASE_MS, clock());
    if (!message) return attempts;
    await attempt(options, message, lease);
  }
}

async function attempt(
  { outbox, keys, channel, deliver, mostAttempts = Number.POSITIVE_INFINITY, clock, log }: SendOutboxOptions,
  message: OutboxMessage,
  lease: string,
) {
  const { id, attempts } = message;
  try {
    const outcome = await deliver(id, contentOf(keys, message));
    log.debug({ id, channel, outcome }, 'a message left the outbox');
    await outbox.done(id, lease);
  } catch (fault) {
    // Mail servers repeat addresses in their words, so only the kind of fault is written down.
    const facts = { id, channel, attempts, fault: kindOf(fault) };
    if (attempts >= mostAttempts) {
      log.error(facts, 'a message could not be sent and is given up');
      await outbox.done(id, lease);
      return;
    }
    log.warn(facts, 'a message could not be sent and is tried again');
    await outbox.retry(id, lease, clock() + waitAfter(attempts));
  }
}

const waitAfter = (attempts: number): number => Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempts - 1));

const kindOf = (fault: unknown): string =>
  fault instanceof Error && 'code' in fault ? String(fault.code) : fault instanceof Error ? fault.name : 'unknown';
