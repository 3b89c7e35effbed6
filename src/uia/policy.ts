import type { Flow } from '../model/flow.js';
import type { Operation } from './operation.js';
import type { Stage } from './stage.js';

export interface PolicyInput {
  readonly operation: Operation;
  /** Stage types that the subject can pass now; null while no user is known. */
  readonly available: ReadonlySet<string> | null;
}

/** The flows of an operation for a subject. An empty list is a refusal: nothing the subject has is good enough. */
export type Policy = (input: PolicyInput) => readonly Flow[];

/**
 * Identity first, then, for whoever has any, a second factor, then the consent that a sign-in asks for. While no user is known everybody is shown the same flows,
 * with a second factor: nothing tells who has one.
 */
export function accountPolicy(stages: readonly Stage[]): Policy {
  const typesOf = (role: Stage['role']): string[] =>
    stages.filter((stage) => stage.role === role).map((stage) => stage.type);
  const identities = typesOf('identity');
  const secondFactors = typesOf('second_factor');

  const consents = typesOf('consent');

  return ({ operation, available }) => {
    if (operation.flows) return operation.flows;
    const asked = operation.asksConsent ? consents.filter((type) => available?.has(type)) : [];
    return proofs(operation, available).map((flow) => [...flow, ...asked]);
  };

  function proofs(operation: Operation, available: PolicyInput['available']): readonly Flow[] {
    const had = secondFactors.filter((type) => !available || available.has(type));
    if (had.length === 0) return identities.map((type) => [type]);
    const accepted = had.filter((type) => !operation.accepts || operation.accepts.includes(type));
    return identities.flatMap((identity) => accepted.map((second) => [identity, second]));
  }
}
