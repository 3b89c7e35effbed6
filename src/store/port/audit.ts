import type { NumberedEvent } from '../../model/security-event.js';

/** What happened to each account, in order. */
export interface Audit {
  /** Keeps the events; one that is there already (same user and sequence) is left as it is. */
  append(events: readonly NumberedEvent[]): Promise<void>;
  /** Takes address, user agent, device, reason and detail out of the events up to and including a sequence number. */
  forget(userId: string, upTo: number): Promise<void>;
  /** Newest first, those with a sequence below `before` (default: all). */
  list(userId: string, most: number, before?: number): Promise<readonly NumberedEvent[]>;
}
