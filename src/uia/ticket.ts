import { sha256 } from '../base/digest.js';
import type { JsonObject } from '../base/json.js';
import type { KeyRing } from '../base/key-ring.js';
import type { Random } from '../base/runtime.js';
import type { Requester } from '../model/requester.js';
import type { UiaSession } from '../model/uia-session.js';
import { StoreUnavailableError } from '../store/port/store.js';

/** A UIA session in the hands of one request. */
export interface Ticket {
  /** What the client knows the session by: 256 random bits. */
  readonly id: string;
  readonly session: UiaSession;
  /** Whether the store has it; a one-shot proof that passes at once never needs it there. */
  readonly stored: boolean;
  readonly reserved: Reserved;
}

/** How to give back what was reserved; a member goes when its try is settled. */
export interface Reserved {
  /** A try of the session. */
  try?: () => Promise<void>;
  /** A guess in a lane of the account. */
  guess?: () => Promise<void>;
}

export interface NewTicket {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly requester: Requester | null;
  readonly bound: string;
  readonly request: string | null;
  readonly address: string;
  readonly now: number;
  readonly lifetimeMs: number;
}

export const sessionKey = (id: string): string => sha256(`uia session ${id}`);

/** A session that only this request knows yet. */
export function newTicket(id: string, operationId: string, fresh: NewTicket): Ticket {
  const { requester, now, lifetimeMs, ...rest } = fresh;
  const session: UiaSession = {
    ...rest,
    key: sessionKey(id),
    status: 'open',
    requester,
    subject: requester?.userId ?? null,
    completed: [],
    stamp: 0,
    hostStamp: '',
    tries: 0,
    wrong: 0,
    state: {},
    operationId,
    lease: null,
    finishedBy: null,
    answer: null,
    createdAt: now,
    expiresAt: now + lifetimeMs,
  };
  return { id, session, stored: false, reserved: {} };
}

export const newSessionId = (random: Random): string => random(32).toString('base64url');

/** Does the task, and then gives back what it left reserved. */
export async function settling<T>({ reserved }: Ticket, task: () => Promise<T>): Promise<T> {
  try {
    const done = await task();
    await giveBack(reserved);
    return done;
  } catch (fault) {
    const given = giveBack(reserved);
    // The answer does not wait once more for a store that is out of reach.
    if (!(fault instanceof StoreUnavailableError)) await given;
    throw fault;
  }
}

/** A fault here hides none that came before. */
async function giveBack(reserved: Reserved): Promise<void> {
  const { try: oneTry, guess } = reserved;
  delete reserved.try;
  delete reserved.guess;
  await Promise.allSettled([oneTry?.(), guess?.()]);
}

export const sealState = (keys: KeyRing, key: string, type: string, state: JsonObject): string =>
  keys.seal(JSON.stringify(state), ['uia_session', key, 'state', type]);

export const openState = (keys: KeyRing, key: string, type: string, sealed: string): JsonObject =>
  JSON.parse(keys.open(sealed, ['uia_session', key, 'state', type]));
