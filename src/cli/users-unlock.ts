import { unlockAccount } from '../account/admin/account-changes.js';
import type { UsersArguments, UsersTools } from './users.js';

/** Lets an account use codes again after too many wrong ones. */
export async function usersUnlock(tools: UsersTools, { name, json }: UsersArguments): Promise<void> {
  const { userId } = await tools.account(name);
  const unlocked = await unlockAccount(tools)(userId, tools.change);
  if (json) console.log(JSON.stringify({ user_id: userId, unlocked }));
  else console.log(unlocked ? `${userId} can use codes again` : `${userId} had no wrong codes to forget`);
}
