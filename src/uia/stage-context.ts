import type { KeyRing } from '../base/key-ring.js';
import type { Requester } from '../model/requester.js';
import type { UiaSession } from '../model/uia-session.js';
import type { StageContext, Subject } from './stage.js';
import { openState } from './ticket.js';

export interface StageVisit {
  readonly subject: Subject | null;
  readonly operation: string;
  readonly requester: Requester | null;
  readonly address: string;
  readonly userAgent: string | null;
  readonly now: number;
  readonly lane: string | null;
  readonly locked: boolean;
}

/** What a stage is told; of what the session keeps only its own, opened. */
export function stageContext(
  keys: KeyRing,
  { key, expiresAt, state }: UiaSession,
  { requester, ...visit }: StageVisit,
  type: string,
): StageContext {
  const sealed = Object.hasOwn(state, type) ? state[type] : undefined;
  return {
    ...visit,
    session: key,
    sessionExpiresAt: expiresAt,
    deviceId: requester?.deviceId ?? null,
    state: sealed === undefined ? null : openState(keys, key, type, sealed),
  };
}
