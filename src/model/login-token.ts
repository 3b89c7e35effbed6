/** Lets whoever holds it sign in once as its user (`m.login.token`). Kept by digest. */
export interface LoginToken {
  /** SHA-256 of the token, base64url. */
  readonly digest: string;
  readonly userId: string;
  /** The account's stamp when its maker was authenticated: with another one it is void. */
  readonly stamp: number;
  /** Whether its maker showed a second factor: then so has the device that it signs in. */
  readonly secondFactor: boolean;
  /** The device from which it was asked for: once that is signed out it is void. Null: from none. */
  readonly madeBy: string | null;
  /** Whether that was a recovery code: then the device counts as signed in by one. Absent: no. */
  readonly recovered?: boolean;
  readonly expiresAt: number;
}
