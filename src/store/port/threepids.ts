import type { Medium, Threepid } from '../../model/threepid.js';

/** Addresses of accounts, each of them of one account at most. */
export interface Threepids {
  /** `same`: the account has it already, and keeps what was stored then; `taken`: another one has it. */
  claim(threepid: Threepid): Promise<'claimed' | 'same' | 'taken'>;
  find(medium: Medium, address: string): Promise<Threepid | null>;
  /** All of an account, by medium and address. */
  list(userId: string): Promise<readonly Threepid[]>;
  /** Guard: the account has it. */
  release(userId: string, medium: Medium, address: string): Promise<boolean>;
  /** How many the account had. */
  releaseAll(userId: string): Promise<number>;
}
