import { expect } from 'chai';
import type { JsonValue } from '../../base/json.js';
import { MatrixError } from '../../base/matrix-error.js';
import type { AuthDict, StageResult } from '../../uia/stage.js';

/** A refusal in words of its own: nothing of the proof is in it. */
export function expectNotPassed(result: StageResult, proof: AuthDict): void {
  if (result.outcome !== 'failed' && result.outcome !== 'refused') throw new Error(`a bad proof is ${result.outcome}`);
  expect(result.error).to.be.instanceOf(MatrixError);
  expect(result.error.status).to.be.within(400, 499);
  const said = JSON.stringify(result.error.body());
  for (const [member, value] of Object.entries(proof)) {
    if (member === 'type' || typeof value !== 'string' || value.trim().length < 4) continue;
    expect(said, `the error repeats ${member}`).not.to.include(value);
  }
}

export function expectRefusal(act: () => void, what: string): void {
  expect(act, what).to.throw(MatrixError).with.property('status', 400);
}

export function expectTexts(value: JsonValue | undefined): void {
  if (value !== null && typeof value === 'object') for (const part of Object.values(value)) expectTexts(part);
  else if (value !== undefined) expect(value, 'a leaf of params').to.be.a('string');
}

export function expectJson(value: unknown): void {
  expect(JSON.parse(JSON.stringify(value ?? null))).to.deep.equal(value ?? null);
}
