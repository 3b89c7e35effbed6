import type { Operation } from './operation.js';
import type { Stage } from './stage.js';

/** What the settings say of operations, by name. */
export type OperationRules = Readonly<Record<string, Pick<Operation, 'accepts' | 'stepUpMs'>>>;

/** @throws Error for a rule that the operation's own nature forbids, or a factor that is none: a fault of the set-up */
export function ruled(operation: Operation, rules: OperationRules, stages: ReadonlyMap<string, Stage>): Operation {
  const { name } = operation;
  const under: Operation = Object.hasOwn(rules, name) ? { ...operation, ...rules[name] } : operation;
  const { accepts = [], refuses = [] } = under;
  const strange = accepts.find((type) => !isSecondFactor(stages.get(type)));
  if (strange !== undefined) throw new Error(`${name}: no stage of a second factor is registered for ${strange}`);
  const refused = accepts.find((type) => refuses.includes(type));
  if (refused !== undefined) throw new Error(`${name}: ${refused} is never good enough for it`);
  return under;
}

const isSecondFactor = (stage: Stage | undefined): boolean => stage?.role === 'second_factor' && !stage.enrols;
