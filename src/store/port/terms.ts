import type { AcceptedPolicy, PolicyVersion } from '../../model/terms.js';

/** Who accepted which version of which policy, and when. */
export interface TermsRecords {
  /** Keeps that a user accepted these versions; of one that is kept already the earlier instant stays. */
  record(userId: string, accepted: readonly PolicyVersion[], at: number): Promise<void>;
  /** All versions that the user ever accepted, in no order. */
  read(userId: string): Promise<readonly AcceptedPolicy[]>;
  remove(userId: string): Promise<void>;
}
