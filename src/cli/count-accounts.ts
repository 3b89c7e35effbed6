import type { Store } from '../store/port/store.js';

const PAGE = 1000;

/** How many accounts there are, for a bar that shows how far work on them is; 0, unasked, where none is drawn. */
export async function countAccounts({ accounts }: Pick<Store, 'accounts'>, quiet: boolean): Promise<number> {
  if (quiet || !process.stderr.isTTY) return 0;
  let count = 0;
  for (let after: string | null = null; ; ) {
    const page = await accounts.page(after, PAGE);
    const last = page.at(-1);
    if (!last) return count;
    after = last.userId;
    count += page.length;
  }
}
