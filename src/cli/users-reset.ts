import { resetAccount } from '../account/admin/account-changes.js';
import { resetBody } from '../account/admin/user-record.js';
import { Refused } from './refused.js';
import type { UsersArguments, UsersTools } from './users.js';

/** As the administrators' API takes it. */
const REASON = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{1,500}$/u;

/** Removes all second factors of an account and signs it out everywhere, at once: whoever runs the machine needs nobody's approval. */
export async function usersReset(tools: UsersTools, { name, reason, json }: UsersArguments): Promise<void> {
  if (!reason?.trim()) throw new TypeError('say why, for the audit trail and the owner: --reason "lost the phone"');
  if (!REASON.test(reason)) throw new TypeError('--reason must have 500 characters at most, in one line');
  const { userId, deactivatedAt } = await tools.account(name);
  if (deactivatedAt !== null) throw new Refused(`${userId} is deactivated`);
  const { reset: waited } = await tools.store.securities.read(userId, tools.clock());
  await resetAccount(tools)(userId, reason, tools.change);
  if (json) console.log(JSON.stringify({ user_id: userId, reset: true, waiting: waited && resetBody(waited) }));
  else {
    console.log(`${userId} has no second factor any more and is signed out`);
    if (waited)
      console.log(`the reset that ${waited.by} asked for, and that waited, is done with that: “${waited.reason}”`);
  }
}
