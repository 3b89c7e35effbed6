import type { ListUsersQuery } from '../contract/types.js';
import { addressOf } from './address-of.js';

export const LISTED_STATES = ['active', 'pending', 'none', 'required_missing', 'locked', 'reset_waiting'] as const;

/** Which accounts are looked for, as the address of the page says it. */
export interface UserChoice {
  readonly prefix: string;
  readonly state: NonNullable<ListUsersQuery['state']> | '';
  readonly role: string;
  readonly after: string;
}

export const userChoice = ({
  prefix = '',
  state,
  role = '',
  after = '',
}: Readonly<Record<string, string>>): UserChoice => ({
  prefix,
  state: LISTED_STATES.find((each) => each === state) ?? '',
  role,
  after,
});

export const usersAddress = (choice: Partial<UserChoice>): string => addressOf('/admin/users', { ...choice });

const AT_ONCE = 50;

export const usersQuery = ({ prefix, state, role, after }: UserChoice): ListUsersQuery => ({
  limit: AT_ONCE,
  ...(prefix && { prefix }),
  ...(state && { state }),
  ...(role && { role }),
  ...(after && { after }),
});
