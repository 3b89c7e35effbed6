import type { JsonObject } from '../base/json.js';
import type { KeyRing } from '../base/key-ring.js';
import type { Clock } from '../base/runtime.js';
import type { OutboxMessage } from '../model/outbox-message.js';
import type { Outbox } from '../store/port/outbox.js';

export interface Letter {
  readonly id: string;
  readonly userId: string | null;
  readonly channel: string;
  /** What the channel makes a message of; it may hold secrets. */
  readonly content: JsonObject;
  readonly expiresAt: number;
}

/** Puts something into the outbox, to be sent at once; it never waits for that. False: a letter with this id is or was there. */
export type Post = (letter: Letter) => Promise<boolean>;

export interface PostOptions {
  readonly outbox: Pick<Outbox, 'add'>;
  readonly keys: KeyRing;
  readonly clock: Clock;
  /** Called when there is something to send on a channel. */
  readonly kick: (channel: string) => void;
}

export const postInto =
  ({ outbox, keys, clock, kick }: PostOptions): Post =>
  async ({ id, userId, channel, content, expiresAt }) => {
    const payload = keys.seal(JSON.stringify(content), sealContext(id, channel));
    const added = await outbox.add({ id, userId, channel, payload, dueAt: clock(), attempts: 0, expiresAt });
    if (added) kick(channel);
    return added;
  };

/** What was put into a message. @throws KeyMissingError, or Error when the payload was changed */
export const contentOf = (keys: KeyRing, { id, channel, payload }: OutboxMessage): JsonObject =>
  JSON.parse(keys.open(payload, sealContext(id, channel)));

const sealContext = (id: string, channel: string): readonly string[] => ['outbox', id, channel];
