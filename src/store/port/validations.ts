import type { Validation } from '../../model/validation.js';

/** What a client asks for; `token` is the digest of the one that would be mailed. */
export interface NewValidation
  extends Pick<
    Validation,
    'sid' | 'purpose' | 'medium' | 'address' | 'userId' | 'secretDigest' | 'sendAttempt' | 'nextLink' | 'expiresAt'
  > {
  readonly token: string;
}

export interface ConfirmRule {
  /** The wrong token with this number ends the validation. */
  readonly mostWrong: number;
}

/** Proofs of addresses by sid. */
export interface Validations {
  /**
   * True: a mail with this token is due. Guard: there is none under the sid, or it is over or consumed, or it waits for its
   * proof and `sendAttempt` is greater than the one before. The last five tokens are good; a greater attempt forgives no
   * wrong token.
   */
  start(validation: NewValidation, now: number): Promise<boolean>;
  /** Until it expires. */
  find(sid: string, now: number): Promise<Validation | null>;
  /**
   * `confirmed` also when it was already; `wrong` counts the token, unless it is proven; `gone`: unknown, expired, consumed or
   * too many wrong tokens.
   */
  confirm(sid: string, token: string, rule: ConfirmRule, now: number): Promise<'confirmed' | 'wrong' | 'gone'>;
  /**
   * Uses the proof up, for `by` alone: the same again wins again. Null: not proven, expired, for another purpose or user,
   * another secret, or used by another.
   */
  consume(use: ValidationUse, now: number): Promise<Validation | null>;
}

export interface ValidationUse extends Pick<Validation, 'sid' | 'secretDigest' | 'purpose' | 'userId'> {
  readonly by: string;
}

export const MOST_TOKENS = 5;
