import { text } from 'node:stream/consumers';
import { changeRoles } from '../account/admin/account-changes.js';
import { readUsername } from '../account/registration/user-name.js';
import { createPasswordHasher } from '../base/password-hasher.js';
import { systemRandom } from '../base/runtime.js';
import { Secret } from '../base/secret.js';
import { passwordPolicyOf } from '../server/password-policy-of.js';
import { Refused } from './refused.js';
import type { UsersArguments, UsersTools } from './users.js';

/** Makes an account; without `--password-stdin` with a password that is shown this once. */
export async function usersCreate(tools: UsersTools, given: UsersArguments): Promise<void> {
  const { config, store, clock, change } = tools;
  const userId = readUsername(given.name, config.serverName);
  const typed = given.passwordStdin ? (await text(process.stdin)).replace(/\r?\n$/, '') : null;
  const password = typed ?? systemRandom(18).toString('base64url');
  await passwordPolicyOf(config.passwords).check(password);
  const hasher = createPasswordHasher({ ...config.passwords, random: systemRandom });
  const passwordHash = await hasher.hash(new Secret(password));
  const account = {
    userId,
    passwordHash,
    roles: [],
    createdAt: clock(),
    deactivatedAt: null,
    operationId: change.by,
  };
  if ((await store.accounts.create(account)) !== 'created') throw new Refused(`the name of ${userId} is taken`);
  const outcome = given.give.length > 0 ? await changeRoles({ store, clock })(account, given.give, change) : 'set';
  const roles = outcome === 'set' ? given.give : [];
  if (given.json) console.log(JSON.stringify({ user_id: userId, roles, ...(typed === null && { password }) }));
  else console.log(typed === null ? `${userId} was made, with the password ${password}` : `${userId} was made`);
  // The account is there, and its password was shown this once: said first.
  if (outcome !== 'set')
    throw new Error(`${userId} got no role, for it was changed from elsewhere: matrix-uia users role`);
}
