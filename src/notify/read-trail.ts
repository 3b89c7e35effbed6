import type { AuditRecord } from '../model/audit.js';
import type { Audit } from '../store/port/audit.js';

const PAGE = 500;

/** One user's records with a number above `after`, oldest first. */
export async function* readTrail(
  audit: Pick<Audit, 'read'>,
  userId: string,
  after: number,
  pageSize = PAGE,
): AsyncGenerator<AuditRecord> {
  let last = after;
  for (;;) {
    const page = await audit.read(userId, last, pageSize);
    const isEnd = page.length < pageSize;
    const end = page.at(-1)?.sequence;
    // Somebody may have given one number to several records, which a page must not part.
    const whole = isEnd ? page : page.filter(({ sequence }) => sequence !== end);
    const given = whole.length > 0 ? whole : page;
    yield* given;
    last = given.at(-1)?.sequence ?? last;
    if (isEnd) return;
  }
}

/** All pages of users, in order. */
export async function* allUsers(
  page: (after: string | null, most: number) => Promise<readonly string[]>,
): AsyncGenerator<string> {
  for (let after: string | null = null; ; ) {
    const users = await page(after, PAGE);
    yield* users;
    const last = users.at(-1);
    if (last === undefined) return;
    after = last;
  }
}
