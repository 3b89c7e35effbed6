import type { Log } from '../base/log.js';
import type { NumberedEvent } from '../model/security-event.js';
import type { Store } from '../store/port/store.js';

const MOST_USERS = 100;

/**
 * Copies waiting security events to the audit trail and the log, then drops them. Dying in between copies them twice, which
 * the trail does not notice: what an erased account has lost in it does not come back. How many were copied.
 */
export async function drainEvents(
  { securities, audit }: Pick<Store, 'securities' | 'audit'>,
  log: Log,
): Promise<number> {
  const events = await securities.takeEvents(MOST_USERS);
  if (events.length === 0) return 0;
  await audit.append(events);
  for (const { userId, sequence, type } of events) if (type === 'account_erased') await audit.forget(userId, sequence);
  for (const { userId, sequence, type } of events) log.info({ userId, sequence, event: type }, 'security event');
  await Promise.all([...lastSequences(events)].map(([userId, last]) => securities.dropEvents(userId, last)));
  return events.length;
}

function lastSequences(events: readonly NumberedEvent[]): Map<string, number> {
  const last = new Map<string, number>();
  for (const { userId, sequence } of events) last.set(userId, Math.max(sequence, last.get(userId) ?? 0));
  return last;
}
