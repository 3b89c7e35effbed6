import type { SecurityEvent } from '../model/security-event.js';
import { noticeLetter } from '../notify/notice-letter.js';
import type { Post } from '../notify/post.js';
import type { Threepids } from '../store/port/threepids.js';

export interface FarewellOptions {
  readonly threepids: Pick<Threepids, 'list'>;
  /** Null: the server sends no mail. */
  readonly post: Post | null;
}

/**
 * Tells the owner of an account that it is over, at the addresses that it still has; what waits for the account is dropped, these letters
 * are not. An account is over but once, so repeating it sends nothing twice.
 */
export const sayFarewell =
  ({ threepids, post }: FarewellOptions) =>
  async (userId: string, event: SecurityEvent): Promise<void> => {
    if (!post) return;
    for (const { address: to } of await threepids.list(userId)) {
      await post(noticeLetter({ to, userId, event, name: 'farewell', outlives: true }));
    }
  };
