import { type FactorProof, RECOVERY_STAGE } from '../model/factor-proof.js';
import type { Requester } from '../model/requester.js';
import type { UiaSession } from '../model/uia-session.js';
import type { Operation } from './operation.js';
import type { Stage, Subject } from './stage.js';

/** When a second factor was passed that still counts; null: none was. */
export function secondFactorAt(
  { secondFactorAt: at }: Pick<UiaSession, 'secondFactorAt'>,
  completed: readonly string[],
  stages: ReadonlyMap<string, Stage>,
): number | null {
  return completed.some((type) => stages.get(type)?.role === 'second_factor') ? (at ?? null) : null;
}

/** What the session shows of a second factor that may step up later; null: nothing, or a recovery code only. */
export function factorProofOf(
  session: Pick<UiaSession, 'secondFactorAt' | 'stamp' | 'hostStamp'>,
  completed: readonly string[],
  stages: ReadonlyMap<string, Stage>,
): FactorProof | null {
  const { stamp, hostStamp } = session;
  const others = completed.filter((type) => type !== RECOVERY_STAGE);
  const at = secondFactorAt(session, others, stages);
  return at === null ? null : { at, stamp, hostStamp };
}

/** Whether the requester's device showed a second factor so lately that the operation asks for none. */
export function isSteppedUp(
  { stepUpMs = 0 }: Operation,
  requester: Requester | null,
  subject: Subject | null,
  hostStamp: string,
  now: number,
): boolean {
  const proof = requester?.factorProof;
  if (stepUpMs === 0 || !proof || !subject || requester.userId !== subject.userId) return false;
  return proof.stamp === subject.security.stamp && proof.hostStamp === hostStamp && now - proof.at <= stepUpMs;
}
