import { stringify } from 'yaml';
import { userRecord } from '../account/admin/user-record.js';
import type { UsersArguments, UsersTools } from './users.js';

/** All that an administrator may know of an account. */
export async function usersShow(tools: UsersTools, { name, json }: UsersArguments): Promise<void> {
  const { config, store, clock } = tools;
  const { lockAfter } = config.limits.secondFactor.unknownLane;
  const record = await userRecord({ store, clock, lockAfter })(await tools.account(name));
  console.log(json ? JSON.stringify(record) : stringify(record).trimEnd());
}
