import { allUsers } from '../notify/read-trail.js';
import type { Audit } from '../store/port/audit.js';

/** How many audit trails there are, of all or of one. */
export async function countTrails(audit: Pick<Audit, 'users'>, user: string | null): Promise<number> {
  if (user !== null) return 1;
  let count = 0;
  for await (const _userId of allUsers(audit.users)) count += 1;
  return count;
}
