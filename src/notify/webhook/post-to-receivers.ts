import { sha256 } from '../../base/digest.js';
import type { Clock } from '../../base/runtime.js';
import type { NumberedEvent } from '../../model/security-event.js';
import { eventJson } from '../event-json.js';
import type { PostEvents } from '../owner-notices.js';
import type { Letter, Post } from '../post.js';
import { channelOf, type Receiver } from './receiver.js';

export interface PostToReceiversOptions {
  readonly receivers: readonly Receiver[];
  readonly post: Post;
  readonly clock: Clock;
}

const LIFE_MS = 7 * 24 * 3_600_000;

/** Puts events into the outbox, once for each receiver that wants them. */
export const postToReceivers =
  ({ receivers, post, clock }: PostToReceiversOptions): PostEvents =>
  async (events) => {
    for (const event of events) {
      const wanting = receivers.filter((each) => each.events === null || each.events.has(event.type));
      await Promise.all(wanting.map((receiver) => post(letterTo(receiver, event, clock() + LIFE_MS))));
    }
  };

function letterTo(receiver: Receiver, event: NumberedEvent, expiresAt: number): Letter {
  const { userId, sequence, address } = event;
  const shown = address === null ? null : receiver.shown(address);
  return {
    id: sha256(JSON.stringify(['webhook', receiver.url, userId, sequence])),
    // What happened is told although the account is gone meanwhile.
    userId: null,
    channel: channelOf(receiver),
    content: eventJson({ ...event, address: shown }),
    expiresAt,
  };
}
