import { sha256 } from '../base/digest.js';
import type { Log } from '../base/log.js';
import type { Clock } from '../base/runtime.js';
import type { NumberedEvent } from '../model/security-event.js';
import { type EventKind, SECURITY_EVENTS } from '../model/security-events.js';
import type { Counters } from '../store/port/counters.js';
import type { Threepids } from '../store/port/threepids.js';
import { moreNoticesLetter, noticeLetter } from './notice-letter.js';
import type { Post } from './post.js';

/** Puts what events of one account have to tell into the outbox, once, however often it is called with them. @throws store faults */
export type PostEvents = (events: readonly NumberedEvent[]) => Promise<void>;

export interface OwnerNoticesOptions {
  readonly post: Post;
  readonly threepids: Pick<Threepids, 'list'>;
  readonly counters: Pick<Counters, 'hit' | 'refund'>;
  /** How many events of one gravity an owner is told of in an hour; then one mail says that there are more. */
  readonly perAccount: number;
  readonly clock: Clock;
  readonly log: Log;
}

const HOUR_MS = 3_600_000;

/**
 * Whoever does it tells the owner: of the end of an account, since once the event is drained the addresses are gone; of a reset
 * to come, since that mail has a link and no flood of others may hush it; the approval of one that is done at once is told with it.
 */
const TOLD_BEFORE: readonly string[] = [
  'account_deactivated',
  'account_erased',
  'reset_scheduled',
  'reset_requested',
  'reset_approved',
];

const tells = ({ type }: NumberedEvent, whom: EventKind['tells'][number]): boolean => {
  // A newer release may know more types.
  const kind: EventKind | undefined = SECURITY_EVENTS[type];
  return kind?.tells.includes(whom) === true;
};
const isForOwner = (event: NumberedEvent): boolean => tells(event, 'owner') && !TOLD_BEFORE.includes(event.type);

/** Mails to all addresses of the account, and to those that it has lost since. */
export function ownerNotices({ post, threepids, counters, perAccount, clock, log }: OwnerNoticesOptions): PostEvents {
  return async (events) => {
    const [first] = events.filter(isForOwner);
    if (!first) return;
    const had = (await threepids.list(first.userId)).map(({ address }) => address);
    for (const [index, event] of events.entries()) {
      if (isForOwner(event)) await tell(event, new Set([...had, ...addressesTakenBy(events.slice(index))]));
    }
  };

  async function tell(event: NumberedEvent, addresses: ReadonlySet<string>): Promise<void> {
    if (addresses.size === 0) return;
    const { userId, sequence, type } = event;
    const now = clock();
    // Each gravity has a count of its own, so that many small changes cannot hush an alarm.
    const key = `notices ${SECURITY_EVENTS[type].severity} ${sha256(userId)}`;
    const hit = await counters.hit(key, { limit: perAccount, windowMs: HOUR_MS }, now);
    const letters = [...addresses].map((to) =>
      hit.ok ? noticeLetter({ to, userId, event, name: sequence }) : moreNoticesLetter(to, userId, hit.retryAt),
    );
    const added = await Promise.all(letters.map(post));
    if (!hit.ok)
      log.warn({ userId, sequence, event: type }, 'too many mails in an hour: the owner is not told of this');
    else if (!added.includes(true)) await counters.refund(key, now);
  }
}

const addressesTakenBy = (events: readonly NumberedEvent[]): readonly string[] =>
  events.flatMap(({ type, detail }) =>
    type === 'address_removed' && typeof detail?.address === 'string' ? [detail.address] : [],
  );

/** For a server without mail: a line for each mail that there would be. */
export const loggedNotices =
  (log: Log): PostEvents =>
  async (events) => {
    for (const event of events) {
      const { userId, sequence, type } = event;
      const line = { userId, sequence, event: type, subject: SECURITY_EVENTS[type]?.words };
      if (tells(event, 'owner')) log.info(line, 'the owner would be told by mail, but mail is not set up');
      if (tells(event, 'administrators'))
        log.info(line, 'administrators would be told by mail, but mail is not set up');
    }
  };
