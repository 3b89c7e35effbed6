import fc from 'fast-check';
import type { Flow } from '../../../src/model/flow.js';

/** The flows of the operation; `e` is registered and in none of them. */
export const FLOWS: readonly Flow[] = [
  ['a', 'b'],
  ['a', 'c', 'd'],
  ['d', 'a'],
];
export const TYPES = ['a', 'b', 'c', 'd', 'e'];
export const TRIES = 5;
export const LIFETIME_MS = 15 * 60_000;
export const ANSWER_MS = 5 * 60_000;
/** Two users, a second device of the first, and nobody. */
export const ASKERS = 4;

export type Command =
  | { readonly what: 'start'; readonly by: number; readonly auth: null | undefined | Record<string, never> }
  | { readonly what: 'prove'; readonly by: number; readonly at: number; readonly type: string; readonly right: boolean }
  | { readonly what: 'one-shot'; readonly by: number; readonly type: string; readonly right: boolean }
  | { readonly what: 'poll'; readonly by: number; readonly at: number }
  | { readonly what: 'unknown'; readonly by: number; readonly type: string }
  | { readonly what: 'wait'; readonly ms: number };

const by = fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(ASKERS - 1) });
const at = fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(5) });
// Weighted so that about every second sequence completes a flow.
const type = fc.constantFrom(...TYPES, 'a', 'a', 'a', 'b', 'b', 'b', 'd', 'd');
const right = fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) });

export const proving = fc.record({ what: fc.constant('prove' as const), by, at, type, right });
export const commands: fc.Arbitrary<Command> = fc.oneof(
  { weight: 12, arbitrary: proving },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('poll' as const), by, at }) },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constant('start' as const), by, auth: fc.constantFrom(null, undefined, {}) }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('one-shot' as const), by, type, right }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('unknown' as const), by, type }) },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constant('wait' as const), ms: fc.constantFrom(1000, 200_000, 300_000) }),
  },
);

/** What the rules say of one session; written without a look at the engine. */
export interface ModelSession {
  readonly owner: number;
  readonly completed: string[];
  wrong: number;
  state: 'open' | 'done' | 'ended';
  expiresAt: number;
  /** The finishing proof, for a session without a requester. */
  finishedBy: string | null;
}

export type Expected =
  | { readonly outcome: 'answered'; readonly first: boolean }
  | { readonly outcome: 'challenged'; readonly completed: readonly string[]; readonly error: string | null }
  /** Over: a new session. */
  | { readonly outcome: 'fresh'; readonly error: string };

const isNext = (completed: readonly string[], stage: string): boolean =>
  FLOWS.some((flow) => completed.every((one, index) => flow[index] === one) && flow[completed.length] === stage);
const isWhole = (completed: readonly string[]): boolean => FLOWS.some((flow) => flow.join() === completed.join());

/** What a request must get, and what becomes of the session by it. `nobody` is the asker without a requester. */
export function expected(
  session: ModelSession | undefined,
  {
    by,
    proof,
    now,
    nobody,
  }: { by: number; proof: { type: string; right: boolean } | null; now: number; nobody: number },
): Expected {
  const strange = { outcome: 'fresh', error: 'M_UNKNOWN' } as const;
  if (!session || session.owner !== by || session.state === 'ended' || session.expiresAt <= now) return strange;
  if (session.state === 'done') {
    const same = session.owner !== nobody || JSON.stringify(proof) === session.finishedBy;
    return same ? { outcome: 'answered', first: false } : strange;
  }
  if (!proof || session.completed.includes(proof.type)) {
    return { outcome: 'challenged', completed: [...session.completed], error: null };
  }
  const refused = { outcome: 'challenged', completed: [...session.completed], error: 'M_FORBIDDEN' } as const;
  if (!isNext(session.completed, proof.type)) return refused;
  if (!proof.right) {
    session.wrong++;
    if (session.wrong < TRIES) return refused;
    session.state = 'ended';
    return { outcome: 'fresh', error: 'M_FORBIDDEN' };
  }
  session.completed.push(proof.type);
  if (!isWhole(session.completed)) return { outcome: 'challenged', completed: [...session.completed], error: null };
  session.state = 'done';
  session.expiresAt = now + ANSWER_MS;
  session.finishedBy = JSON.stringify(proof);
  return { outcome: 'answered', first: true };
}

export const newModelSession = (owner: number, now: number): ModelSession => ({
  owner,
  completed: [],
  wrong: 0,
  state: 'open',
  expiresAt: now + LIFETIME_MS,
  finishedBy: null,
});
