import type { SecurityEvent } from '../../model/security-event.js';
import type { WaitingReset } from '../../model/waiting-reset.js';

export interface DueReset {
  readonly userId: string;
  readonly reset: WaitingReset;
}

/** At most one reset of an account waits. `removeAll` drops it, and so does `voidAll` by any session but the reset's own id. */
export interface SecurityResets {
  /**
   * Guard: none waits. The reset that waits under this id, also when it was scheduled before (then nothing is changed);
   * null: another one waits.
   */
  scheduleReset(
    userId: string,
    reset: Omit<WaitingReset, 'claimedAt'>,
    event: SecurityEvent,
    now: number,
  ): Promise<WaitingReset | null>;
  /** Drops it. Guard: it waits under this id, and nobody has claimed it. */
  cancelReset(userId: string, id: string, event: SecurityEvent, now: number): Promise<boolean>;
  /**
   * Approves it. Guard: it waits under this id for an approval, has not lapsed, and was asked for by another. The reset as it waits
   * then, also when the same administrator approved it before (then nothing is changed); null: the guard is lost.
   */
  approveReset(
    userId: string,
    id: string,
    approval: { readonly by: string; readonly dueAt: number },
    event: SecurityEvent,
    now: number,
  ): Promise<WaitingReset | null>;
  /** Drops it. Guard: it waits under this id for an approval, and has lapsed. */
  lapseReset(userId: string, id: string, event: SecurityEvent, now: number): Promise<boolean>;
  /** Guard: it waits under this id, for no approval, and is due. From then on it is not cancelled; claiming it again is true too, so that it can be repeated. */
  claimReset(userId: string, id: string, now: number): Promise<boolean>;
  /** Drops what was claimed under this id, once it is done. */
  finishReset(userId: string, id: string): Promise<void>;
  /** Some of those that are due, claimed or not, or have lapsed. */
  dueResets(most: number, now: number): Promise<readonly DueReset[]>;
}
