import type { Collection, Document, Filter } from 'mongodb';
import type { UiaSession } from '../../model/uia-session.js';
import type { Beginning, UiaSessions } from '../port/uia-sessions.js';
import { literals, oneLess, oneMore } from './expressions.js';
import { type SessionDocument, sessionDocument, sessionOf, statePairs } from './session-document.js';

export function mongoUiaSessions(sessions: Collection<SessionDocument>): UiaSessions {
  const alive = (key: string, now: number) => ({ _id: key, expiresAt: { $gt: new Date(now) } });
  const open = (key: string, now: number) => ({ ...alive(key, now), status: 'open' }) as const;
  const leased = (key: string, leaseId: string, now: number) =>
    ({ ...alive(key, now), status: 'running', 'lease.id': leaseId }) as const;

  const change = async (guard: Filter<SessionDocument>, fields: Document): Promise<UiaSession | null> => {
    const after = await sessions.findOneAndUpdate(guard, [{ $set: fields }], { returnDocument: 'after' });
    return after && sessionOf(after);
  };
  const set = async (guard: Filter<SessionDocument>, fields: Partial<SessionDocument>): Promise<boolean> =>
    (await sessions.updateOne(guard, { $set: fields })).matchedCount === 1;

  return {
    async create(session) {
      await sessions.insertOne(sessionDocument(session));
    },

    async find(key, now) {
      const document = await sessions.findOne(alive(key, now));
      return document && sessionOf(document);
    },

    reserveTry: (key, most, now) => change({ ...open(key, now), tries: { $lt: most } }, { tries: oneMore('$tries') }),

    failTry: (key, most, now) =>
      change(open(key, now), {
        wrong: oneMore('$wrong'),
        status: { $cond: [{ $gte: [oneMore('$wrong'), most] }, 'ended', 'open'] },
      }),

    async refundTry(key, now) {
      await sessions.updateOne(open(key, now), [{ $set: { tries: oneLess('$tries') } }]);
    },

    completeStage(key, { seenCompleted, seenSubject, begin, state, ...passed }, now) {
      const guard = { ...open(key, now), completed: { $eq: seenCompleted }, subject: { $eq: seenSubject } };
      const fields = literals({ ...passed, state: statePairs(state), ...(begin && running(begin)) });
      return change(guard, { ...fields, tries: oneLess('$tries') });
    },

    saveState: (key, seenCompleted, state, now) =>
      change(
        { ...open(key, now), completed: { $eq: seenCompleted } },
        { ...literals({ state: statePairs(state) }), tries: oneLess('$tries') },
      ),

    begin(key, seenCompleted, beginning, now) {
      const free: Filter<SessionDocument>[] = [
        { status: 'open', completed: { $eq: seenCompleted } },
        { status: 'running', 'lease.untilAt': { $lte: now } },
      ];
      return change({ ...alive(key, now), $or: free }, literals(running(beginning)));
    },

    async renewLease(key, leaseId, untilAt, now) {
      const { matchedCount } = await sessions.updateOne(leased(key, leaseId, now), {
        $set: { 'lease.untilAt': untilAt },
      });
      return matchedCount === 1;
    },

    finish: (key, leaseId, answer, untilAt, now) =>
      set(leased(key, leaseId, now), {
        status: 'done',
        answer,
        expiresAt: new Date(untilAt),
        request: null,
        state: [],
        lease: null,
      }),

    release: (key, leaseId, now) => set(leased(key, leaseId, now), { status: 'open', lease: null, finishedBy: null }),

    end: (key, now) => set(open(key, now), { status: 'ended' }),
  };
}

const running = ({ leaseId, untilAt, finishedBy }: Beginning) =>
  ({ status: 'running', lease: { id: leaseId, untilAt }, finishedBy }) as const;
