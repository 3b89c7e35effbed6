import type { OutboxMessage } from '../../model/outbox-message.js';

/** Messages that wait to be sent. An id has at most 255 bytes. */
export interface Outbox {
  /** False when the id is there already, also of a message that is done and has not expired. */
  add(message: OutboxMessage): Promise<boolean>;
  /**
   * Takes a message of a channel whose time has come, the longest due first, for one attempt: until `untilAt` nobody else gets
   * it. What has expired is never given. Null: there is nothing to send.
   */
  claim(channel: string, lease: string, untilAt: number, now: number): Promise<OutboxMessage | null>;
  /** It is sent, or never will be: its payload goes, and its id stays taken until it expires. Guard: the lease still holds it. */
  done(id: string, lease: string): Promise<boolean>;
  /** Tried in vain: due again at `dueAt`. Guard: the lease still holds it. */
  retry(id: string, lease: string, dueAt: number): Promise<boolean>;
  /** Removes all messages of an account, also those that are done or being sent just now: how many. */
  dropFor(userId: string): Promise<number>;
}
