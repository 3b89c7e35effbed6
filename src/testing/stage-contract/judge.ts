import type { JsonObject } from '../../base/json.js';
import { MatrixError } from '../../base/matrix-error.js';
import { compileCheck } from '../../uia/schema-check.js';
import type { AuthDict, Stage, StageContext, StageResult } from '../../uia/stage.js';
import { expectJson, expectTexts } from './expectations.js';
import type { StageSample } from './sample.js';

/** Lets the stage judge proofs until one is no longer `pending`. */
export async function pass(sample: StageSample, context: StageContext): Promise<StageResult> {
  let { state } = context;
  let params: JsonObject | undefined;
  for (let step = 0; step < 8; step++) {
    const result = await settle(sample.stage, await sample.good(params), { ...context, state });
    if (result.outcome !== 'pending') return result;
    state = result.state ?? state;
    params = result.params;
  }
  throw new Error('still pending after eight proofs');
}

/** What the engine makes of a proof: the schema first, then the attempt; a MatrixError thrown by either is a refusal. */
export async function settle(stage: Stage, proof: AuthDict, context: StageContext): Promise<StageResult> {
  try {
    compileCheck(stage.schema)(proof);
    const result = await stage.attempt(frozen(proof), frozen(context));
    if ('params' in result) expectTexts(result.params);
    if ('state' in result) expectJson(result.state);
    return result;
  } catch (error) {
    if (error instanceof MatrixError) return { outcome: 'refused', error };
    throw error;
  }
}

/** So that a stage that changes what it was given is found. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}
