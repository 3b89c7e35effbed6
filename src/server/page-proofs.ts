import { RESET_PASSWORD } from '../account/change-password.js';
import { LOGIN } from '../account/login.js';
import { SSO_SIGN_IN } from '../account/sso-sign-in.js';
import type { CountRequest } from '../http/address-limit.js';
import type { CountProof } from '../http/pages/fallback-attempt.js';

/**
 * Counts the proofs on pages of whoever is nobody yet among the requests of the same operation, so that a page is no way around the
 * limit of those. Whoever is signed in has the limits of their account.
 */
export function pageProofs(countOf: (kind: string) => CountRequest): CountProof {
  const counts: Readonly<Record<string, CountRequest>> = {
    [LOGIN.name]: countOf('login'),
    [SSO_SIGN_IN.name]: countOf('login'),
    register: countOf('register'),
    [RESET_PASSWORD.name]: countOf('reset password'),
  };
  return async ({ operation }, address) => counts[operation]?.(address);
}
