import type { Flow } from '../../model/flow.js';

export interface RegistrationRules {
  /** Whether anybody may register; else only holders of a token. */
  readonly open: boolean;
  /** Whether a registration token lets its holder register. */
  readonly byToken: boolean;
  readonly stages: readonly string[];
  /** What a person may add at the end: each makes flows of its own. */
  readonly optionalStages: readonly string[];
}

const TOKEN = 'm.login.registration_token';
const DUMMY = 'm.login.dummy';

/**
 * The ways to register; none: registration is off. A token brings roles, and is the only way while registration is closed. What
 * else is asked for comes after it, the dummy too: matrix-nio gives up when the token alone is enough.
 */
export function registrationFlows({ open, byToken, stages, optionalStages }: RegistrationRules): readonly Flow[] {
  const flows = withOptional(stages, optionalStages);
  if (stages.includes(TOKEN)) return byToken ? flows : [];
  return [...(open ? flows : []), ...(byToken ? flows.map((flow) => [TOKEN, ...flow]) : [])];
}

/** A flow that another one begins with would end it early: the dummy tells the two apart (specification: Dummy Auth). */
function withOptional(stages: readonly string[], optional: readonly string[]): readonly Flow[] {
  // The dummy stands for nothing more, and the token has ways of its own.
  const added = optional.filter((type) => type !== DUMMY && type !== TOKEN && !stages.includes(type));
  if (added.length === 0) return [stages];
  const base = stages.filter((type) => type !== DUMMY);
  return [[...base, DUMMY], ...added.map((type) => [...base, type])];
}
