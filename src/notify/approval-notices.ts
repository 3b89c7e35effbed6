import { sha256 } from '../base/digest.js';
import type { Log } from '../base/log.js';
import type { Clock } from '../base/runtime.js';
import type { Account } from '../model/account.js';
import { mayActOn, rankOf } from '../model/rank.js';
import type { NumberedEvent } from '../model/security-event.js';
import type { WaitingReset } from '../model/waiting-reset.js';
import type { Counters } from '../store/port/counters.js';
import type { Store } from '../store/port/store.js';
import { approvalLetter } from './approval-mail.js';
import type { PostEvents } from './owner-notices.js';
import type { Post } from './post.js';

export interface ApprovalNoticesOptions {
  readonly post: Post;
  readonly store: Pick<Store, 'accounts' | 'securities' | 'threepids'>;
  readonly counters: Pick<Counters, 'hit' | 'refund'>;
  /** Of how many resets an administrator is told in an hour. */
  readonly perAccount: number;
  readonly clock: Clock;
  readonly log: Log;
}

const HOUR_MS = 3_600_000;
/** So many of each office are told of one reset. */
const MOST_TOLD = 50;
const OFFICES = ['admin', 'support'] as const;

/** Mails to the administrators who may approve a reset that waits for that, once, however often it is called. */
export function approvalNotices(options: ApprovalNoticesOptions): PostEvents {
  const { post, store, counters, perAccount, clock, log } = options;

  return async (events) => {
    for (const event of events) if (event.type === 'reset_requested') await tellOf(event);
  };

  async function tellOf({ userId, sequence, type, at, detail }: NumberedEvent): Promise<void> {
    const now = clock();
    const [account, { reset }] = [await store.accounts.find(userId), await store.securities.read(userId, now)];
    // It may have been approved, cancelled or asked for anew since.
    if (!account || !reset?.awaitsApproval || reset.dueAt !== detail?.until || reset.dueAt <= now) return;
    for (const administrator of await approversOf(account, reset, now)) {
      const key = `approvals ${sha256(administrator)}`;
      const hit = await counters.hit(key, { limit: perAccount, windowMs: HOUR_MS }, now);
      if (!hit.ok) {
        log.warn({ userId, sequence, event: type, administrator }, 'too many mails in an hour: not told of this reset');
        continue;
      }
      const { id: resetId, by, reason, dueAt: untilAt } = reset;
      const facts = { administrator, resetId, userId, by, reason, at, untilAt };
      const addresses = await store.threepids.list(administrator);
      const added = await Promise.all(addresses.map(({ address: to }) => post(approvalLetter({ ...facts, to }))));
      if (!added.includes(true)) await counters.refund(key, now);
    }
  }

  /** Those who may, and have the second factor that they need for it. */
  async function approversOf(account: Account, { by }: WaitingReset, now: number): Promise<readonly string[]> {
    const rank = rankOf(account.roles);
    const pages = await Promise.all(OFFICES.map((role) => store.accounts.page(null, MOST_TOLD, { role })));
    const able = pages.flat().filter(({ userId, roles }) => {
      return userId !== by && userId !== account.userId && mayActOn(rankOf(roles), rank);
    });
    const securities = await store.securities.readMany([...new Set(able.map(({ userId }) => userId))], now);
    return securities.filter(({ factors }) => Object.keys(factors).length > 0).map(({ userId }) => userId);
  }
}
