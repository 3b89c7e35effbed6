import type { KeyRing } from '../base/key-ring.js';
import type { Clock, Timers } from '../base/runtime.js';
import { StoreUnavailableError } from '../store/port/store.js';
import type { UiaSessions } from '../store/port/uia-sessions.js';
import type { Answer, Grant } from './operation.js';

export const LEASE_MS = 30_000;
const RENEW_MS = 10_000;
/** How long the answer of a finished session is given again. */
const ANSWER_MS = 5 * 60_000;
const MOST_ANSWER_BYTES = 16 * 1024;

export type Run = (grant: Grant) => Promise<Answer>;

export interface OperationRunOptions {
  readonly sessions: UiaSessions;
  readonly keys: KeyRing;
  readonly clock: Clock;
  readonly timers: Timers;
}

/** Runs an operation whose session is `running` under this lease. A fault or a refusal gives the session back. */
export async function runUnderLease(
  { sessions, keys, clock, timers }: OperationRunOptions,
  leaseId: string,
  grant: Grant,
  run: Run,
): Promise<Answer> {
  const key = grant.session;
  const stopRenewing = timers.every(RENEW_MS, () => {
    sessions.renewLease(key, leaseId, clock() + LEASE_MS, clock()).catch(() => undefined);
  });
  try {
    const answer = await (async () => run(grant))().catch(async (fault: unknown) => {
      const released = sessions.release(key, leaseId, clock()).catch(() => undefined);
      // The answer does not wait once more for a store that is out of reach.
      if (!(fault instanceof StoreUnavailableError)) await released;
      throw fault;
    });
    if (answer.status >= 400) await sessions.release(key, leaseId, clock());
    // It was done: a fault from here on must not give the session back.
    else await sessions.finish(key, leaseId, sealAnswer(keys, key, answer), clock() + ANSWER_MS, clock());
    return answer;
  } finally {
    stopRenewing();
  }
}

function sealAnswer(keys: KeyRing, key: string, answer: Answer): string | null {
  const text = JSON.stringify(answer);
  return Buffer.byteLength(text) > MOST_ANSWER_BYTES ? null : keys.seal(text, ['uia_session', key, 'answer']);
}

export const openAnswer = (keys: KeyRing, key: string, sealed: string): Answer =>
  JSON.parse(keys.open(sealed, ['uia_session', key, 'answer']));
