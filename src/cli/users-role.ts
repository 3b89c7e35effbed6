import { changeRoles } from '../account/admin/account-changes.js';
import { Refused } from './refused.js';
import type { UsersArguments, UsersTools } from './users.js';

const MOST_TIMES = 5;

/** Gives roles to an account, and takes roles from it. */
export async function usersRole(tools: UsersTools, { name, give, take, json }: UsersArguments): Promise<void> {
  if (give.length + take.length === 0) throw new TypeError('say which: --give ROLE, --take ROLE, any number of times');
  for (let time = 1; ; time++) {
    const account = await tools.account(name);
    if (account.deactivatedAt !== null) throw new Refused(`${account.userId} is deactivated`);
    const roles = [...account.roles.filter((role) => !take.includes(role)), ...give];
    const outcome = await changeRoles(tools)(account, roles, tools.change);
    if (outcome === 'last') throw new Refused(`${account.userId} is the last administrator: make another one first`);
    // Somebody else has changed them at the same moment: what was asked for still holds.
    if (outcome === 'lost' && time < MOST_TIMES) continue;
    if (outcome === 'lost') throw new Error('the roles are being changed from elsewhere: try again');
    const now = [...new Set(roles)].sort();
    if (json) console.log(JSON.stringify({ user_id: account.userId, roles: now }));
    else console.log(`${account.userId} has ${now.length === 0 ? 'no role' : `the roles ${now.join(' ')}`}`);
    return;
  }
}
