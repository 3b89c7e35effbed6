/** A password of one application that cannot ask for a second factor: it signs in by one step, and opens nothing else. */
export interface AppPassword {
  readonly id: string;
  readonly name: string;
  /** Keyed, and bound to the user. */
  readonly digest: string;
  /** The server key that the digest was made with. */
  readonly keyId: string;
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
}

/** How many an account may have. */
export const MOST_APP_PASSWORDS = 50;
