import type { JsonObject } from '../base/json.js';
import type { Grant } from './operation.js';
import type { Run } from './run-operation.js';
import type { Stage } from './stage.js';

/** Runs the operation, and adds to its answer what the stages that were passed have to say. */
export const answeringWith =
  (stages: ReadonlyMap<string, Stage>, run: Run): Run =>
  async (grant) => {
    const answer = await run(grant);
    if (answer.status >= 400) return answer;
    // The operation was done: a fault here must not have it done again.
    const besides = await additionsOf(stages, grant).catch(() => ({}));
    return { ...answer, body: { ...answer.body, ...besides } };
  };

async function additionsOf(stages: ReadonlyMap<string, Stage>, grant: Grant): Promise<JsonObject> {
  const { completed, state, subject } = grant;
  if (subject === null) return {};
  const said = completed.map(async (type) => {
    const kept = Object.hasOwn(state, type) ? state[type] : undefined;
    return kept ? ((await stages.get(type)?.answers?.(kept, subject)) ?? {}) : {};
  });
  return Object.assign({}, ...(await Promise.all(said)));
}
