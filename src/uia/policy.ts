import type { Flow } from '../model/flow.js';
import type { Operation } from './operation.js';
import type { Stage } from './stage.js';

export interface PolicyInput {
  readonly operation: Operation;
  /** Stage types that the subject can pass now; null while no user is known. */
  readonly available: ReadonlySet<string> | null;
  /** Whether a second factor shown a moment ago stands for one. Absent: no. */
  readonly steppedUp?: boolean;
}

/** The flows of an operation for a subject. An empty list is a refusal: nothing the subject has is good enough. */
export type Policy = (input: PolicyInput) => readonly Flow[];

/**
 * Identity first, then, for whoever has any, a second factor, or for whoever must have one, its set-up; then the consent that a
 * sign-in asks for. While no user is known everybody is shown the same flows, with a second factor: nothing tells who has one.
 */
export function accountPolicy(stages: readonly Stage[]): Policy {
  const all = stages.filter(({ role }) => role === 'identity');
  const usual = all.filter(({ elective }) => !elective);
  const secondFactors = stages
    .filter(({ role, enrols }) => role === 'second_factor' && !enrols)
    .map(({ type }) => type);
  const setups = stages.filter(({ enrols }) => enrols).map(({ type }) => type);
  const consents = stages.filter(({ role }) => role === 'consent').map(({ type }) => type);

  return ({ operation, available, steppedUp = false }) => {
    if (operation.flows) return operation.flows;
    const asked = operation.asksConsent ? consents.filter((type) => available?.has(type)) : [];
    return proofs(operation, available, steppedUp).map((flow) => [...flow, ...asked]);
  };

  function proofs(operation: Operation, available: PolicyInput['available'], steppedUp: boolean): readonly Flow[] {
    const named = operation.identities && all.filter(({ type }) => operation.identities?.includes(type));
    const identities = (named ?? usual).map(({ type }) => type);
    const had = secondFactors.filter((type) => !available || available.has(type));
    const settingUp = operation.enrols ? [] : setups.filter((type) => available?.has(type));
    if (steppedUp || had.length + settingUp.length === 0) return identities.map((type) => [type]);
    const { accepts, refuses = [] } = operation;
    const accepted = had.filter((type) => !refuses.includes(type) && (!accepts || accepts.includes(type)));
    const seconds = [...accepted, ...settingUp];
    return identities.flatMap((identity) => seconds.map((second) => [identity, second]));
  }
}
