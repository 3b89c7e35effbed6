import type { Account } from '../../model/account.js';

/** Wrong passwords counted in a window. */
interface WindowDocument {
  readonly count: number;
  readonly endsAt: number;
}

export interface PasswordWindows {
  readonly overall: WindowDocument;
  readonly networks: readonly (WindowDocument & { readonly network: string })[];
}

type AccountFields = Omit<Account, 'userId'>;

/** What somebody tried passwords for without there being an account: it has none of its fields, and ends with its windows. */
interface ShadowDocument extends PasswordWindows {
  readonly _id: string;
  readonly expiresAt: Date;
}

interface FullDocument extends PasswordWindows, AccountFields {
  readonly _id: string;
  readonly expiresAt: null;
  /** The change, or the deactivation, that is about to take a role away that one account has to keep: meanwhile others do not count on this one. */
  readonly leaving?: string;
}

export type AccountDocument =
  | FullDocument
  | (ShadowDocument & { readonly [Field in keyof AccountFields | 'leaving']?: never });

/** Guard: there is an account, and not only a shadow. */
export const isAccount = { passwordHash: { $exists: true } } as const;
export const isShadow = { passwordHash: { $exists: false } } as const;

export const NO_TRIES: PasswordWindows = { overall: { count: 0, endsAt: 0 }, networks: [] };

/** The account; null for a shadow. */
export function accountOf(document: AccountDocument): Account | null {
  if (document.passwordHash === undefined) return null;
  const { _id, overall, networks, expiresAt, leaving, ...account } = document;
  return { userId: _id, ...account };
}
