/** A signed-in device of an account, with the digest of the access token that it holds. */
export interface Device {
  readonly userId: string;
  readonly deviceId: string;
  readonly displayName: string | null;
  /** SHA-256 of the access token, base64url. */
  readonly accessDigest: string;
  readonly accessExpiresAt: number | null;
  readonly createdAt: number;
  readonly lastSeenAt: number;
  readonly lastSeenAddress: string | null;
  /** When it last signed in, or enrolled, with a second factor; null: never. */
  readonly secondFactorAt: number | null;
  /** The operation that made or last replaced it. */
  readonly operationId: string;
}
