import type { LoginToken } from '../../model/login-token.js';

/** Login tokens by digest. */
export interface LoginTokens {
  /** False when the digest is there already. */
  create(token: LoginToken): Promise<boolean>;
  /** Takes the token away, and gives it to the one who did. Null: unknown, used or expired. */
  consume(digest: string, now: number): Promise<LoginToken | null>;
}
