import type { JsonObject } from '../base/json.js';

/** The keys by which an account vouches for its devices and for other people, as their owner uploaded them. */
export interface SigningKeys {
  readonly master: JsonObject | null;
  readonly selfSigning: JsonObject | null;
  readonly userSigning: JsonObject | null;
}

export const NO_SIGNING_KEYS: SigningKeys = { master: null, selfSigning: null, userSigning: null };
