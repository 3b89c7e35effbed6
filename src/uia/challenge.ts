import type { JsonObject } from '../base/json.js';
import type { MatrixError } from '../base/matrix-error.js';
import type { Stage, StageContext } from './stage.js';
import type { Standing } from './standing.js';

/** The body of a 401 challenge; all four members are always there (specification: User-interactive API in the REST API). */
export interface Challenge extends JsonObject {
  readonly flows: readonly { readonly stages: readonly string[] }[];
  readonly params: JsonObject;
  readonly session: string;
  readonly completed: readonly string[];
}

export async function challengeOf(
  stages: ReadonlyMap<string, Stage>,
  sessionId: string,
  standing: Standing,
  contextOf: (type: string) => StageContext,
  extra: { readonly error?: MatrixError | undefined; readonly params?: JsonObject } = {},
): Promise<Challenge> {
  const params: Record<string, JsonObject> = {};
  for (const type of new Set(standing.flows.flat())) {
    const published = await stages.get(type)?.params?.(contextOf(type));
    if (published) params[type] = published;
  }
  return {
    flows: standing.flows.map((flow) => ({ stages: [...flow] })),
    params: { ...params, ...extra.params },
    session: sessionId,
    completed: [...standing.completed],
    ...extra.error?.body(),
  };
}
