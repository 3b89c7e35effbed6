import { listUsers } from '../account/admin/list-users.js';
import { TWO_FACTOR_STATES } from '../account/admin/user-state.js';
import { requirements } from '../mfa/requirements.js';
import type { UsersArguments, UsersTools } from './users.js';

const PAGE = 100;

/** Accounts, a line each. */
export async function usersList(
  { config, store, clock }: UsersTools,
  { json, state: wanted, role, prefix }: UsersArguments,
): Promise<void> {
  const state = TWO_FACTOR_STATES.find((each) => each === wanted);
  if (wanted !== undefined && !state) throw new TypeError(`--state must be one of ${TWO_FACTOR_STATES.join(', ')}`);
  const { lockAfter } = config.limits.secondFactor.unknownLane;
  const { enforcement: fixed } = config.twoFactor;
  const required = requirements({ fixed, records: store.enforcement, accounts: {}, clock });
  const { accounts, securities } = store;
  const list = listUsers({ accounts, securities, requirements: required, clock, lockAfter });
  let after: string | null = null;
  do {
    const page = await list({ after, limit: PAGE, state, role, prefix });
    for (const user of page.users) console.log(json ? JSON.stringify(user) : lineOf(user));
    after = page.next;
  } while (after !== null);
}

function lineOf({
  user_id: userId,
  two_factor: twoFactor,
  locked,
  roles,
  deactivated_at: over,
}: object & {
  [name: string]: unknown;
}): string {
  const words = [`two-factor ${twoFactor}`];
  if (locked === true) words.push('locked');
  if (over !== null) words.push('deactivated');
  if (Array.isArray(roles) && roles.length > 0) words.push(`roles ${roles.join(' ')}`);
  return `${userId}\t${words.join(', ')}`;
}
