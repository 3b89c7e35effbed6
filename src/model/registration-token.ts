import type { Role } from './account.js';

/** A token that lets its holder register. Kept by digest; the token itself is shown once. */
export interface RegistrationToken {
  /** SHA-256 of the token, base64url. */
  readonly digest: string;
  /** How many registrations it allows; null: no bound. */
  readonly usesAllowed: number | null;
  /** Registrations done with it. */
  readonly uses: number;
  readonly expiresAt: number | null;
  /** Roles that the new account receives. */
  readonly grants: readonly Role[];
}
