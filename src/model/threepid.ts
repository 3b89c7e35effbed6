/** Kinds of third-party identifiers (specification appendices: 3PID Types). */
export type Medium = 'email';

/** An address that an account has proven to be its own. */
export interface Threepid {
  readonly medium: Medium;
  /** Canonical. */
  readonly address: string;
  readonly userId: string;
  readonly validatedAt: number;
  readonly addedAt: number;
}
