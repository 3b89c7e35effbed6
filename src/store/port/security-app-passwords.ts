import type { AppPassword } from '../../model/app-password.js';
import type { SecurityEvent } from '../../model/security-event.js';

export type AppPasswordAddition = 'added' | 'full' | 'taken' | 'lost';

/**
 * The app passwords of an account. They go with its last factor, with every change of the password, and with all that
 * `removeAll`, `voidAll` and `voidProofs` do.
 */
export interface SecurityAppPasswords {
  /**
   * Adds one, or puts it in the place of the one with its id. Guard: a factor is active and the stamp is the one seen, else
   * `lost`; no other one has its name, else `taken`; there are fewer than MOST_APP_PASSWORDS others, else `full`. No change of the stamp.
   */
  addAppPassword(
    userId: string,
    added: AppPassword,
    seenStamp: number,
    event: SecurityEvent,
    now: number,
  ): Promise<AppPasswordAddition>;
  /** Notes the use of the one that has one of the digests: its id, and the stamp. Null: there is none. */
  useAppPassword(
    userId: string,
    digests: readonly string[],
    now: number,
  ): Promise<{ readonly id: string; readonly stamp: number } | null>;
  /** False: there is none with the id. No change of the stamp. */
  removeAppPassword(userId: string, id: string, event: SecurityEvent, now: number): Promise<boolean>;
}
