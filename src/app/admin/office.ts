import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Office as OfficeAnswer } from '../contract/types.js';

/** What whoever looks at these pages may do. */
export interface Office {
  readonly userId: string;
  readonly isAdmin: boolean;
  /** Whether they have the authenticator that every change needs. */
  readonly mayChange: boolean;
  readonly resets: NonNullable<OfficeAnswer['resets']>;
}

/** Null: these pages are not for them. */
export function officeIn({ user_id: userId, office, second_factor: mayChange, resets }: OfficeAnswer): Office | null {
  return office === null || resets === null ? null : { userId, isAdmin: office === 'admin', mayChange, resets };
}

export const OfficeContext = createContext<Office | null>(null);

export function useOffice(): Office {
  const office = useContext(OfficeContext);
  if (!office) throw new Error('no office around this part');
  return office;
}

/** Why an account is not theirs to change; null: it is. */
export function whyNot({ userId, isAdmin }: Office, user: { user_id: string; roles: readonly string[] }) {
  if (user.user_id === userId) return 'own' as const;
  const isOfficial = user.roles.includes('admin') || user.roles.includes('support');
  return isOfficial && !isAdmin ? ('higher' as const) : null;
}
