import type { Account } from '../../model/account.js';

/** Wrong passwords counted in a window. */
interface WindowDocument {
  readonly count: number;
  readonly endsAt: number;
}

export interface AccountDocument extends Omit<Account, 'userId'> {
  readonly _id: string;
  readonly overall: WindowDocument;
  readonly networks: readonly (WindowDocument & { readonly network: string })[];
}

export const accountDocument = ({ userId, ...account }: Account): AccountDocument => ({
  _id: userId,
  ...account,
  overall: { count: 0, endsAt: 0 },
  networks: [],
});

export const accountOf = ({ _id, overall, networks, ...account }: AccountDocument): Account => ({
  userId: _id,
  ...account,
});
