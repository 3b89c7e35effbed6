import type { SigningKeys } from '../../model/cross-signing.js';

/** Cross-signing keys by user id. */
export interface CrossSigning {
  /** `version` rises with every change; 0: there never was one. */
  read(userId: string): Promise<{ readonly version: number; readonly keys: SigningKeys }>;
  /** Those of the users who have a master key. */
  readMany(userIds: readonly string[]): Promise<ReadonlyMap<string, SigningKeys>>;
  /** Puts all three in the place of those seen. Guard: the version is still the one seen, and the user is not closed. */
  put(userId: string, keys: SigningKeys, seenVersion: number): Promise<boolean>;
  /** Removes the keys, and lets nobody put others for this user. */
  close(userId: string): Promise<void>;
}
