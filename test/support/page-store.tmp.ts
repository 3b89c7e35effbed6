// Stand-in until the embedded store is there.
import type { Account } from '../../src/model/account.js';
import { noSecurity, type SecurityState } from '../../src/model/security.js';
import type { UiaSession } from '../../src/model/uia-session.js';
import type { Store } from '../../src/store/port/store.js';

export function memoryStore(): Store {
  const all = new Map<string, UiaSession>();
  const sec = new Map<string, SecurityState>();
  const acc = new Map<string, Account>();
  const get = (k: string, now: number) => {
    const s = all.get(k);
    return s && s.expiresAt > now ? s : null;
  };
  const upd = (k: string, now: number, guard: (s: UiaSession) => boolean, ch: (s: UiaSession) => object) => {
    const s = get(k, now);
    if (!s || !guard(s)) return null;
    const n = { ...s, ...ch(s) } as UiaSession;
    all.set(k, n);
    return n;
  };
  const open = (s: UiaSession) => s.status === 'open';
  const same = (a: readonly string[], b: readonly string[]) => a.join() === b.join();
  const read = (u: string) => sec.get(u) ?? noSecurity(u);
  const fake: any = {
    sessions: {
      create: async (s: UiaSession) => {
        all.set(s.key, s);
      },
      find: async (k: string, now: number) => get(k, now),
      reserveTry: async (k: string, most: number, now: number) =>
        upd(
          k,
          now,
          (s) => open(s) && s.tries < most,
          (s) => ({ tries: s.tries + 1 }),
        ),
      failTry: async (k: string, most: number, now: number) =>
        upd(k, now, open, (s) => ({ wrong: s.wrong + 1, status: s.wrong + 1 >= most ? 'ended' : 'open' })),
      refundTry: async (k: string, now: number) => {
        upd(k, now, open, (s) => ({ tries: Math.max(0, s.tries - 1) }));
      },
      completeStage: async (k: string, c: any, now: number) =>
        upd(
          k,
          now,
          (s) => open(s) && same(s.completed, c.seenCompleted) && s.subject === c.seenSubject,
          (s) => ({
            completed: c.completed,
            subject: c.subject,
            stamp: c.stamp,
            hostStamp: c.hostStamp,
            state: c.state,
            tries: s.tries - 1,
            ...(c.request !== undefined && { request: c.request }),
            ...(c.bound !== undefined && { bound: c.bound }),
            ...(c.begin && {
              status: 'running',
              lease: { id: c.begin.leaseId, untilAt: c.begin.untilAt },
              finishedBy: c.begin.finishedBy,
            }),
          }),
        ),
      saveState: async (k: string, seen: string[], state: any, now: number) =>
        upd(
          k,
          now,
          (s) => open(s) && same(s.completed, seen),
          (s) => ({ state, tries: s.tries - 1 }),
        ),
      begin: async (k: string, seen: string[], b: any, now: number) =>
        upd(
          k,
          now,
          (s) => open(s) && same(s.completed, seen),
          () => ({ status: 'running', lease: { id: b.leaseId, untilAt: b.untilAt }, finishedBy: b.finishedBy }),
        ),
      renewLease: async () => true,
      finish: async (k: string, _l: string, answer: string, _u: number, now: number) =>
        upd(
          k,
          now,
          () => true,
          () => ({ status: 'done', answer, lease: null }),
        ) !== null,
      release: async (k: string, _l: string, now: number) =>
        upd(
          k,
          now,
          () => true,
          () => ({ status: 'open', lease: null }),
        ) !== null,
      end: async (k: string, now: number) => upd(k, now, open, () => ({ status: 'ended' })) !== null,
    },
    securities: {
      read: async (u: string) => read(u),
      reserveAttempt: async (u: string, lane: string, rule: any, now: number) => {
        const s = read(u);
        const l = s.lanes[lane] ?? { failures: 0, notBeforeAt: 0 };
        if (l.failures >= rule.lockAfter) return { outcome: 'locked', security: s };
        if (now < l.notBeforeAt) return { outcome: 'delayed', security: s, notBeforeAt: l.notBeforeAt };
        const f = l.failures + 1;
        const n = {
          ...s,
          lanes: {
            ...s.lanes,
            [lane]: { failures: f, notBeforeAt: now + rule.delaysMs[Math.min(f, rule.delaysMs.length - 1)] },
          },
        };
        sec.set(u, n);
        return { outcome: 'reserved', security: n };
      },
      refundAttempt: async (u: string, lane: string) => {
        const s = read(u);
        const l = s.lanes[lane];
        if (l)
          sec.set(u, {
            ...s,
            lanes: { ...s.lanes, [lane]: { failures: Math.max(0, l.failures - 1), notBeforeAt: 0 } },
          });
      },
      clearLane: async (u: string, lane: string) => {
        const s = read(u);
        const { [lane]: _x, ...lanes } = s.lanes;
        sec.set(u, { ...s, lanes });
      },
      acceptStep: async (u: string, use: any, now: number) => {
        const s = read(u);
        const f = s.factors[use.factorId];
        if (!f) return 'absent';
        if (f.step >= use.step)
          return f.step === use.step && f.stepSession === use.session ? 'used_here' : 'used_elsewhere';
        sec.set(u, {
          ...s,
          lanes: {},
          factors: { ...s.factors, [f.id]: { ...f, step: use.step, stepSession: use.session, lastUsedAt: now } },
        });
        return 'won';
      },
      consumeCode: async (u: string, use: any) => {
        const s = read(u);
        if (!s.codes?.digests.includes(use.digest)) return false;
        sec.set(u, {
          ...s,
          lanes: {},
          codes: { ...s.codes, digests: s.codes.digests.filter((d) => d !== use.digest) },
        });
        return true;
      },
      addPending: async (u: string, p: any) => {
        const s = read(u);
        sec.set(u, { ...s, pending: [...s.pending, p] });
        return 'added';
      },
      activate: async (u: string, a: any) => {
        const s = read(u);
        const p = s.pending.find((x) => x.id === a.pendingId)!;
        const factor: any = { ...p, type: 'totp', lastUsedAt: null, step: a.step, stepSession: null };
        sec.set(u, {
          ...s,
          stamp: s.stamp + 1,
          pending: [],
          factors: { ...s.factors, [p.id]: factor },
          codes: a.codes,
        });
        return { outcome: 'activated', factor };
      },
    },
    accounts: {
      create: async (a: Account) => {
        acc.set(a.userId, a);
        return 'created';
      },
      find: async (u: string) => acc.get(u) ?? null,
      reservePassword: async (u: string) =>
        acc.has(u) ? { outcome: 'reserved', account: acc.get(u) } : { outcome: 'absent' },
      refundPassword: async () => undefined,
      setPassword: async () => true,
    },
    counters: { hit: async () => ({ ok: true }), refund: async () => undefined, clear: async () => undefined },
    registrationTokens: { reserve: async () => null },
    migrate: async () => undefined,
    close: async () => undefined,
  };
  return fake as Store;
}
