import type { NumberedEvent } from '../model/security-event.js';
import { withoutTraces } from '../model/security-event.js';
import { appendToTrail, type TrailParts } from '../notify/append-to-trail.js';
import type { PostEvents } from '../notify/owner-notices.js';

const MOST_USERS = 100;

export interface DrainOptions extends TrailParts {
  /** Puts what they have to tell into the outbox; when it rejects, the events wait for the next drain. */
  readonly postEvents?: PostEvents;
  /** Hears of the events once they are in the trail; again when this process dies before they are dropped. */
  readonly tell?: (events: readonly NumberedEvent[]) => Promise<void>;
}

/**
 * Copies waiting security events to the audit trail, the outbox and the log, tells of them, then drops them and remembers the end of
 * the trail. Dying in between copies them twice, which trail and outbox do not notice: what an erased account has lost does not come back.
 * How many were copied.
 */
export async function drainEvents(options: DrainOptions): Promise<number> {
  const events = await options.store.securities.takeEvents(MOST_USERS);
  const byUser = new Map<string, NumberedEvent[]>();
  for (const event of events) byUser.set(event.userId, [...(byUser.get(event.userId) ?? []), event]);
  const drained = await Promise.allSettled([...byUser].map(([userId, waiting]) => drainUser(options, userId, waiting)));
  const failed = drained.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
  return events.length;
}

async function drainUser(options: DrainOptions, userId: string, events: readonly NumberedEvent[]): Promise<void> {
  const { store, log, postEvents, tell } = options;
  const head = await appendToTrail(options, userId, events);
  const erasedAt = events.findLast(({ type }) => type === 'account_erased')?.sequence ?? 0;
  if (erasedAt > 0) await store.audit.forget(userId, erasedAt);
  const told = events.map((event) => (event.sequence <= erasedAt ? withoutTraces(event) : event));
  await postEvents?.(told);
  for (const { sequence, type } of events) log.info({ userId, sequence, event: type }, 'security event');
  await tell?.(told);
  if (head) await store.securities.dropEvents(userId, head);
}
