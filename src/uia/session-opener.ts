import { limitExceeded } from '../base/matrix-error.js';
import { networkOf } from '../model/network.js';
import type { UiaSession } from '../model/uia-session.js';
import type { Counters } from '../store/port/counters.js';
import type { UiaSessions } from '../store/port/uia-sessions.js';
import type { Ticket } from './ticket.js';

/** How many sessions may be open at once; 0: no limit. */
export interface SessionLimits {
  readonly perRequester: number;
  readonly perAddress: number;
}

/** Puts new sessions into the store, within the limits, and frees their places when they are done. */
export function sessionOpener(sessions: UiaSessions, counters: Counters, limits: SessionLimits) {
  const placesOf = ({ requester, address }: UiaSession): { key: string; limit: number }[] => [
    ...(requester && limits.perRequester > 0
      ? [{ key: `sessions ${JSON.stringify([requester.userId, requester.deviceId])}`, limit: limits.perRequester }]
      : []),
    ...(limits.perAddress > 0 ? [{ key: `sessions ${networkOf(address)}`, limit: limits.perAddress }] : []),
  ];

  return {
    /** @throws MatrixError 429 */
    async open(ticket: Ticket, now: number): Promise<Ticket> {
      const { session } = ticket;
      const taken: string[] = [];
      for (const { key, limit } of placesOf(session)) {
        const hit = await counters.hit(key, { limit, windowMs: session.expiresAt - now }, now);
        if (hit.ok) taken.push(key);
        else {
          await Promise.all(taken.map((each) => counters.refund(each, now)));
          throw limitExceeded(hit.retryAt - now, 'Too many unfinished requests: finish one, or wait');
        }
      }
      await sessions.create(session);
      return { ...ticket, stored: true };
    },

    async leave(session: UiaSession, now: number): Promise<void> {
      await Promise.all(placesOf(session).map(({ key }) => counters.refund(key, now)));
    },
  };
}

export type SessionOpener = ReturnType<typeof sessionOpener>;
