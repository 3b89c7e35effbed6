import type { JsonObject } from '../base/json.js';
import type { KeyRing } from '../base/key-ring.js';
import type { Flow } from '../model/flow.js';
import type { Requester } from '../model/requester.js';
import { changedFactorsOnlyHere } from '../model/security.js';
import type { UiaSession } from '../model/uia-session.js';
import type { Operation } from './operation.js';
import type { Policy } from './policy.js';
import type { Stage, Subject } from './stage.js';
import { isSteppedUp } from './stepping-up.js';
import { openState, sealState } from './ticket.js';

/** How far a session is, by what policy and the subject's factors say now. */
export interface Standing {
  readonly subject: Subject | null;
  readonly hostStamp: string;
  readonly flows: readonly Flow[];
  /** Passed stages that still count. */
  readonly completed: readonly string[];
  /** Whether a second factor shown a moment ago stands for one. */
  readonly steppedUp: boolean;
  /** Whether what the request brought spares a second factor. */
  readonly spared: boolean;
}

/**
 * What is left of `completed`: after a change of the factors from elsewhere no second factor, after a change of the
 * password nothing that names a user. What came after a void stage is void too, since stages count in order. What the
 * session itself changed voids nothing: its operation may have to be repeated.
 */
export function stillCompleted(
  session: Pick<UiaSession, 'key' | 'completed' | 'stamp' | 'hostStamp'>,
  subject: Subject | null,
  hostStamp: string,
  stages: ReadonlyMap<string, Stage>,
): readonly string[] {
  const { completed, stamp } = session;
  if (!subject || completed.length === 0) return completed;
  const { security } = subject;
  const changedHere = security.passwordSession === session.key;
  const passwordChanged = (security.passwordStamp > stamp && !changedHere) || hostStamp !== session.hostStamp;
  const ownChange =
    (changedHere && security.stamp === security.passwordStamp) ||
    changedFactorsOnlyHere(security, { session: session.key, stamp });
  const factorsChanged = passwordChanged || (security.stamp !== stamp && !ownChange);
  const firstVoid = completed.findIndex((type) => {
    const role = stages.get(type)?.role;
    return (factorsChanged && role === 'second_factor') || (passwordChanged && role === 'identity');
  });
  return firstVoid < 0 ? completed : completed.slice(0, firstVoid);
}

/** The stage types a subject can pass. One completed or under way in the session stays: its last code may be used up by it. */
export async function availableTypes(
  stages: Iterable<Stage>,
  subject: Subject,
  session: Pick<UiaSession, 'state'>,
  completed: readonly string[],
): Promise<ReadonlySet<string>> {
  const types = new Set<string>();
  for (const stage of stages) {
    const kept = completed.includes(stage.type) || Object.hasOwn(session.state, stage.type);
    if (kept || !stage.available || (await stage.available(subject))) types.add(stage.type);
  }
  return types;
}

export async function standingOf(
  { stages, policy }: { stages: ReadonlyMap<string, Stage>; policy: Policy },
  operation: Operation,
  session: UiaSession,
  subject: Subject | null,
  hostStamp: string,
  visit: { readonly requester: Requester | null; readonly now: number; readonly body?: JsonObject },
): Promise<Standing> {
  const completed = stillCompleted(session, subject, hostStamp, stages);
  // What accepts nothing here is not looked up.
  const asked = [...stages.values()].filter(({ role }) => role !== 'consent' || operation.asksConsent);
  const available = subject && (await availableTypes(asked, subject, session, completed));
  const steppedUp = isSteppedUp(operation, visit.requester, subject, hostStamp, visit.now);
  const spared = subject !== null && operation.spares?.(visit.body ?? {}, subject, visit.now) === true;
  const flows = policy({ operation, available, steppedUp: steppedUp || spared });
  return { subject, hostStamp, completed, steppedUp, spared, flows };
}

/** The state of a session once the params of these flows' stages are published. */
export function shownStates(
  keys: KeyRing,
  stages: ReadonlyMap<string, Stage>,
  flows: readonly Flow[],
  { key, state }: Pick<UiaSession, 'key' | 'state'>,
): UiaSession['state'] {
  const shown = new Map(Object.entries(state));
  for (const type of new Set(flows.flat())) {
    const said = shown.has(type) ? undefined : stages.get(type)?.shown?.();
    if (said) shown.set(type, sealState(keys, key, type, said));
  }
  return Object.fromEntries(shown);
}

export const openStates = (keys: KeyRing, session: UiaSession): Record<string, JsonObject> =>
  Object.fromEntries(
    Object.entries(session.state).map(([type, sealed]) => [type, openState(keys, session.key, type, sealed)]),
  );
