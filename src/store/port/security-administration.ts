import type { SecurityState } from '../../model/security.js';
import type { SecurityEvent } from '../../model/security-event.js';

/** What others than its owner do with a security document, or with many. */
export interface SecurityAdministration {
  /** Each user's, in the order of the ids. */
  readMany(userIds: readonly string[], now: number): Promise<readonly SecurityState[]>;
  /** Forgets the failures of all lanes, and their waits. False: no lane has any. */
  unlock(userId: string, event: SecurityEvent, now: number): Promise<boolean>;
  /**
   * As a change of the password by this session, with the password as it is: what stands on a proof is void. The same session
   * again changes nothing.
   */
  voidProofs(userId: string, session: string, event: SecurityEvent, now: number): Promise<void>;
}
