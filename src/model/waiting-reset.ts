/** So long a second administrator may take to approve a reset. */
export const APPROVAL_LIFE_MS = 3 * 24 * 3_600_000;

/** A reset of an account's second factors that an administrator has asked for and that is done later. */
export interface WaitingReset {
  readonly id: string;
  /** From this instant on it is done; while it waits for an approval: from then on it has lapsed. */
  readonly dueAt: number;
  /** Whether a second administrator has to agree first; absent: not, or not any more. */
  readonly awaitsApproval?: boolean;
  /** The second administrator who agreed, by user id; absent: none. */
  readonly approvedBy?: string;
  /** The administrator by user id. */
  readonly by: string;
  /** Why, in the administrator's words. */
  readonly reason: string;
  /** Of the token in the owner's mail, which stops it. */
  readonly tokenDigest: string;
  /** When it began to be done, from where on nothing stops it; null: it waits. */
  readonly claimedAt: number | null;
}
