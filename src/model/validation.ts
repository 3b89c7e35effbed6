import type { Medium } from './threepid.js';

/** What a proof of an address is for; it is good for nothing else. */
export type ValidationPurpose = 'reset_password' | 'add_threepid' | 'register';

/** One try to prove that an address is one's own (specification: Adding Account Administrative Contact Information). */
export interface Validation {
  /** Made of what it is about and a server key, so nobody can guess one. */
  readonly sid: string;
  readonly purpose: ValidationPurpose;
  readonly medium: Medium;
  /** Canonical. */
  readonly address: string;
  /** Whose account it is for, where somebody is signed in. */
  readonly userId: string | null;
  /** The digest of the client's secret. */
  readonly secretDigest: string;
  readonly sendAttempt: number;
  /** Digests of the tokens that were mailed, the newest last. */
  readonly tokens: readonly string[];
  /** Where the client wants the person to go on. */
  readonly nextLink: string | null;
  /** Wrong tokens so far. */
  readonly wrong: number;
  readonly validatedAt: number | null;
  /** The operation or UIA session that used the proof. */
  readonly consumedBy: string | null;
  readonly expiresAt: number;
}
