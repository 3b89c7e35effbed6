import type { KeptEnforcement } from '../../model/enforcement.js';
import type { SecurityEvent } from '../../model/security-event.js';

/** Who must have a second factor, as administrators have set it at run time. It is kept in the security document of the server. */
export interface EnforcementRecords {
  /** Null: nobody has ever set it. */
  read(): Promise<KeptEnforcement | null>;
  /**
   * Puts it in the place of the one whose version was seen (0: there was none), and appends the event to the server's in the
   * same write. False: another change came first.
   */
  put(kept: KeptEnforcement, seenVersion: number, event: SecurityEvent, now: number): Promise<boolean>;
}
