/** Something to be sent to somebody, kept until it is. */
export interface OutboxMessage {
  /** The same id again is the same message. */
  readonly id: string;
  /** Whose it is: it goes with the account. */
  readonly userId: string | null;
  /** Which way it is sent: `mail`, or to the receiver of a webhook. */
  readonly channel: string;
  /** What is sent, sealed. */
  readonly payload: string;
  /** When it is tried next; while a lease holds it, when that ends. */
  readonly dueAt: number;
  /** How often it was taken to be sent. */
  readonly attempts: number;
  /** From then on it is worthless. */
  readonly expiresAt: number;
}
