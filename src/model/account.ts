/** What an account may do beyond itself. Other words are the host's own, for enforcement. */
export type Role = 'admin' | 'support' | (string & {});

export const isRole = (text: string): boolean => /^[a-z][a-z0-9._-]{0,63}$/.test(text);

export interface Account {
  readonly userId: string;
  /** An argon2id string; empty once the account is deactivated. */
  readonly passwordHash: string;
  readonly roles: readonly Role[];
  readonly createdAt: number;
  readonly deactivatedAt: number | null;
  /** The operation that created it: the same one again is no conflict. */
  readonly operationId: string;
}
