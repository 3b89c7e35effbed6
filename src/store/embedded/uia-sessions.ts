import type { UiaSession } from '../../model/uia-session.js';
import type { Beginning, UiaSessions } from '../port/uia-sessions.js';
import type { Database } from './database.js';
import { expiringTable } from './expiring-table.js';
import { type Sweep, sweepOf } from './sweep.js';

/** What a write makes of the session it finds; null: it is lost. */
type Step = (session: UiaSession) => UiaSession | null;

const isOpen = ({ status }: UiaSession): boolean => status === 'open';
const holdsLease = ({ status, lease }: UiaSession, leaseId: string): boolean =>
  status === 'running' && lease?.id === leaseId;
const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);
const oneTryLess = ({ tries }: UiaSession): number => Math.max(0, tries - 1);

const begun = (session: UiaSession, { leaseId, untilAt, finishedBy }: Beginning): UiaSession => ({
  ...session,
  status: 'running',
  lease: { id: leaseId, untilAt },
  finishedBy,
});

export function embeddedUiaSessions(database: Database): UiaSessions & { readonly sweep: Sweep } {
  const sessions = expiringTable<UiaSession>(database, 'sessions', ({ expiresAt }) => expiresAt);

  const change = (key: string, now: number, step: Step): Promise<UiaSession | null> =>
    database.write(() => {
      const found = sessions.get(key, now);
      const next = found ? step(found) : null;
      if (next) sessions.put(key, next);
      return next;
    });
  const wins = async (key: string, now: number, step: Step): Promise<boolean> =>
    (await change(key, now, step)) !== null;

  return {
    create: (session) => database.write(() => sessions.put(session.key, session)),

    find: (key, now) => database.read(() => sessions.get(key, now) ?? null),

    reserveTry: (key, most, now) =>
      change(key, now, (session) =>
        isOpen(session) && session.tries < most ? { ...session, tries: session.tries + 1 } : null,
      ),

    failTry: (key, most, now) =>
      change(key, now, (session) => {
        if (!isOpen(session)) return null;
        const wrong = session.wrong + 1;
        return { ...session, wrong, status: wrong >= most ? 'ended' : 'open' };
      }),

    async refundTry(key, now) {
      await change(key, now, (session) => (isOpen(session) ? { ...session, tries: oneTryLess(session) } : null));
    },

    completeStage: (key, { seenCompleted, seenSubject, begin, ...kept }, now) =>
      change(key, now, (session) => {
        if (!isOpen(session) || !sameList(session.completed, seenCompleted)) return null;
        if (session.subject !== seenSubject) return null;
        const completed = { ...session, ...kept, tries: oneTryLess(session) };
        return begin ? begun(completed, begin) : completed;
      }),

    saveState: (key, seenCompleted, state, now) =>
      change(key, now, (session) =>
        isOpen(session) && sameList(session.completed, seenCompleted)
          ? { ...session, state, tries: oneTryLess(session) }
          : null,
      ),

    begin: (key, seenCompleted, beginning, now) =>
      change(key, now, (session) => {
        const ready = isOpen(session) && sameList(session.completed, seenCompleted);
        const abandoned = session.status === 'running' && (session.lease?.untilAt ?? 0) <= now;
        return ready || abandoned ? begun(session, beginning) : null;
      }),

    renewLease: (key, leaseId, untilAt, now) =>
      wins(key, now, (session) =>
        holdsLease(session, leaseId) ? { ...session, lease: { id: leaseId, untilAt } } : null,
      ),

    finish: (key, leaseId, answer, untilAt, now) =>
      wins(key, now, (session) =>
        holdsLease(session, leaseId)
          ? { ...session, status: 'done', answer, expiresAt: untilAt, request: null, state: {}, lease: null }
          : null,
      ),

    release: (key, leaseId, now) =>
      wins(key, now, (session) =>
        holdsLease(session, leaseId) ? { ...session, status: 'open', lease: null, finishedBy: null } : null,
      ),

    end: (key, now) => wins(key, now, (session) => (isOpen(session) ? { ...session, status: 'ended' } : null)),

    sweep: sweepOf(sessions),
  };
}
