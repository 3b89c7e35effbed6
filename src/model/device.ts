import type { FactorProof } from './factor-proof.js';

/** An access token and the refresh token that came with it, by their digests (SHA-256, base64url). */
export interface TokenPair {
  readonly accessDigest: string;
  readonly accessExpiresAt: number | null;
  /** Null: the client asked for none. */
  readonly refreshDigest: string | null;
  readonly refreshExpiresAt: number | null;
}

/** A token that a later one took the place of. */
export interface FormerToken {
  readonly digest: string;
  /** Whether the owner's audit trail has heard that it was used again. */
  readonly reported: boolean;
}

/** A signed-in device of an account, with the digests of the tokens that it holds. */
export interface Device extends TokenPair {
  readonly userId: string;
  readonly deviceId: string;
  readonly displayName: string | null;
  /** What the last refresh gave, while nobody has used it: until then the device's own pair stays good. */
  readonly next: TokenPair | null;
  /** The newest last; at most MOST_FORMER. */
  readonly former: readonly FormerToken[];
  readonly createdAt: number;
  readonly lastSeenAt: number;
  readonly lastSeenAddress: string | null;
  /** When it last showed a second factor, or enrolled one; null: never. */
  readonly secondFactorAt: number | null;
  /** The last one of them that may step up; null: none. */
  readonly factorProof: FactorProof | null;
  /** When it signed in by a recovery code; null: it signed in otherwise. */
  readonly recoveredAt: number | null;
  /** The app password that signed it in; null: none did. */
  readonly appPassword: string | null;
  /** The operation that made or last replaced it. */
  readonly operationId: string;
}

type Later = 'refreshDigest' | 'refreshExpiresAt' | 'next' | 'former' | 'factorProof' | 'recoveredAt' | 'appPassword';

/** A device as an older release kept it. */
export type KeptDevice = Omit<Device, Later> & Partial<Pick<Device, Later>>;

export const completeDevice = (kept: KeptDevice): Device => ({
  refreshDigest: null,
  refreshExpiresAt: null,
  next: null,
  former: [],
  factorProof: null,
  recoveredAt: null,
  appPassword: null,
  ...kept,
});

/** By what it signed in, where that is something to know; null: as anybody does. */
export function viaOf({ recoveredAt, appPassword }: Pick<Device, 'recoveredAt' | 'appPassword'>) {
  if (appPassword !== null) return 'app_password';
  return recoveredAt === null ? null : 'recovery';
}
