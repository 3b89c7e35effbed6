import type { Role } from './account.js';

/** How far the roles of an account reach over others: 2 `admin`, 1 `support`, 0 all others. */
export type Rank = 0 | 1 | 2;

export function rankOf(roles: readonly Role[]): Rank {
  if (roles.includes('admin')) return 2;
  return roles.includes('support') ? 1 : 0;
}

/** One acts on lower ranks, and an administrator also on administrators. */
export const mayActOn = (actor: Rank, subject: Rank): boolean => actor > subject || actor === 2;
