import type { SecurityState } from '../../model/security.js';
import type { SecurityEvent } from '../../model/security-event.js';

/** What others than its owner do with a security document, or with many. */
export interface SecurityAdministration {
  /** Each user's, in the order of the ids. */
  readMany(userIds: readonly string[], now: number): Promise<readonly SecurityState[]>;
  /** Those who have a document, in the order of their ids, some of them after `after` (null: from the first); none: there are no more. */
  page(after: string | null, most: number, now: number): Promise<readonly SecurityState[]>;
  /** Puts the same secret, sealed anew, in the place of the one seen, of an active or a pending factor. No change of the stamp. */
  reseal(userId: string, factorId: string, seen: string, sealed: string): Promise<boolean>;
  /** Forgets the failures of all lanes, and their waits. False: no lane has any. */
  unlock(userId: string, event: SecurityEvent, now: number): Promise<boolean>;
  /**
   * As a change of the password by this session, with the password as it is: what stands on a proof is void. The same session
   * again changes nothing.
   */
  voidProofs(userId: string, session: string, event: SecurityEvent, now: number): Promise<void>;
}
