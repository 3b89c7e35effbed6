/** A reset of an account's second factors that an administrator has asked for and that is done later. */
export interface WaitingReset {
  readonly id: string;
  /** From this instant on it is done. */
  readonly dueAt: number;
  /** The administrator by user id. */
  readonly by: string;
  /** Why, in the administrator's words. */
  readonly reason: string;
  /** Of the token in the owner's mail, which stops it. */
  readonly tokenDigest: string;
  /** When it began to be done, from where on nothing stops it; null: it waits. */
  readonly claimedAt: number | null;
}
