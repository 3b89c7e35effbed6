import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { isJsonObject, type JsonObject, type JsonValue } from '../base/json.js';
import { MatrixError } from '../base/matrix-error.js';
import { noSecurity } from '../model/security.js';
import { compileCheck } from '../uia/schema-check.js';
import type { AuthDict, Stage, StageContext, StageResult, Subject } from '../uia/stage.js';

/** A stage with the proofs that it is tried with; a new one is made for each test. */
export interface StageSample {
  readonly stage: Stage;
  /** With a subject who can pass it, where it is about one. */
  readonly context: StageContext;
  /** The auth dict of a good proof. After a `pending` result it is asked for the next one, with the params of that result. */
  good(params?: JsonObject): AuthDict | Promise<AuthDict>;
  /** Auth dicts of the right shape whose proof is not good; none when no proof can be wrong. */
  readonly wrong: readonly AuthDict[];
  /** Auth dicts that are no proof at all: answered with 400 and never counted as a guess. */
  readonly malformed?: readonly AuthDict[];
  /** Somebody who cannot pass it; needed where the stage has `available`. */
  readonly without?: Subject;
  dispose?(): Promise<void>;
}

const AWKWARD = [
  '',
  ' ',
  '\u0000',
  '1e9',
  '-1',
  '１２３４５６',
  '😀',
  '\u202e',
  '$ne',
  '__proto__',
  'x'.repeat(70_000),
];
const WRONG_TYPES: readonly JsonValue[] = [1, true, [], ['x'], {}, 'x'];
const SOMEBODY_ELSE: Subject = {
  userId: '@somebody-else:example.org',
  security: noSecurity('@somebody-else:example.org'),
};

/** What every stage must satisfy (mocha). */
export function stageContract(name: string, make: () => Promise<StageSample>): void {
  describe(`the stage contract: ${name}`, () => {
    let sample: StageSample;
    beforeEach(async () => {
      sample = await make();
    });
    afterEach(() => sample.dispose?.());

    it('has a namespaced type', () => {
      expect(sample.stage.type)
        .to.match(/^[a-z][a-z0-9_-]*(?:\.[a-z0-9_-]+)+$/)
        .and.satisfy(isShort);
    });

    it('has a schema that accepts its good proof, whatever else the auth dict holds', async () => {
      const check = compileCheck(sample.stage.schema);
      const proof = await sample.good();
      check({ ...proof, session: 'session', 'org.example.more': [1] });
    });

    it('has a schema that refuses members of the wrong type, and misses the required ones', async () => {
      const check = compileCheck(sample.stage.schema);
      const proof = await sample.good();
      for (const [member, type] of typesOf(sample.stage)) {
        for (const value of WRONG_TYPES.filter((value) => typeOf(value) !== type)) {
          expectRefusal(() => check({ ...proof, [member]: value }), `${member}: ${JSON.stringify(value)}`);
        }
      }
      for (const member of requiredOf(sample.stage)) {
        expectRefusal(() => check(Object.fromEntries(Object.entries(proof).filter(([key]) => key !== member))), member);
      }
    });

    it('passes a good proof', async () => {
      const result = await pass(sample, sample.context);
      expect(result.outcome).to.equal('passed');
      const { subject } = sample.context;
      if (subject && result.outcome === 'passed') expect(result.userId ?? subject.userId).to.equal(subject.userId);
    });

    it('fails a wrong proof with words that do not repeat it', async () => {
      for (const proof of sample.wrong) {
        compileCheck(sample.stage.schema)(proof);
        const result = await settle(sample.stage, proof, sample.context);
        expectNotPassed(result, proof);
      }
    });

    it('answers what is no proof with 400, before or in its attempt', async () => {
      for (const proof of sample.malformed ?? []) {
        const result = await settle(sample.stage, proof, sample.context);
        expectNotPassed(result, proof);
        expect(result, JSON.stringify(proof)).to.have.property('outcome', 'refused');
        expect(result, JSON.stringify(proof)).to.have.nested.property('error.status', 400);
      }
    });

    it('makes no text in any member a fault', async () => {
      const proof = await sample.good();
      for (const [member] of typesOf(sample.stage)) {
        for (const text of AWKWARD) await settle(sample.stage, { ...proof, [member]: text }, sample.context);
      }
    });

    it('passes nobody but its subject, where it proves who somebody is', async () => {
      if (sample.stage.role !== 'second_factor' && sample.stage.role !== 'identity') return;
      const subjects = [SOMEBODY_ELSE, sample.without, sample.stage.role === 'second_factor' ? null : undefined];
      for (const subject of subjects.filter((subject) => subject !== undefined)) {
        const result = await pass(sample, { ...sample.context, subject });
        expect(result.outcome, `with ${subject?.userId ?? 'no subject'}`).not.to.equal('passed');
      }
    });

    it('knows for whom it is available, where it is not for all', async () => {
      const { stage, context, without } = sample;
      if (stage.role === 'second_factor')
        expect(stage, 'a second factor that everybody has').to.have.property('available');
      if (!stage.available) return;
      if (!context.subject || !without) throw new Error('the sample needs a subject and a `without`');
      expect(await stage.available(context.subject)).to.equal(true);
      expect(await stage.available(without)).to.equal(false);
    });

    it('publishes params of texts alone', async () => {
      const params = await sample.stage.params?.(sample.context);
      if (params) expectTexts(params);
    });

    it('has a form that asks for every member that it needs, or none', () => {
      const { form, schema } = sample.stage;
      if (!form) return;
      const names = form.fields.map((field) => field.name);
      expect(form.title).to.match(/\S/);
      for (const { label } of form.fields) expect(label).to.match(/\S/);
      expect(names).to.include.members(requiredOf(sample.stage));
      expect(Object.keys(schema.properties ?? {})).to.include.members(names);
      expect(new Set(names).size).to.equal(names.length);
      expectJson(form);
    });
  });
}

/** Lets the stage judge proofs until one is no longer `pending`. */
async function pass(sample: StageSample, context: StageContext): Promise<StageResult> {
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
async function settle(stage: Stage, proof: AuthDict, context: StageContext): Promise<StageResult> {
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

function expectNotPassed(result: StageResult, proof: AuthDict): void {
  if (result.outcome !== 'failed' && result.outcome !== 'refused') throw new Error(`a bad proof is ${result.outcome}`);
  expect(result.error).to.be.instanceOf(MatrixError);
  expect(result.error.status).to.be.within(400, 499);
  const said = JSON.stringify(result.error.body());
  for (const [member, value] of Object.entries(proof)) {
    if (member === 'type' || typeof value !== 'string' || value.trim().length < 4) continue;
    expect(said, `the error repeats ${member}`).not.to.include(value);
  }
}

function expectRefusal(act: () => void, what: string): void {
  expect(act, what).to.throw(MatrixError).with.property('status', 400);
}

function expectTexts(value: JsonValue | undefined): void {
  if (value !== null && typeof value === 'object') for (const part of Object.values(value)) expectTexts(part);
  else if (value !== undefined) expect(value, 'a leaf of params').to.be.a('string');
}

function expectJson(value: unknown): void {
  expect(JSON.parse(JSON.stringify(value ?? null))).to.deep.equal(value ?? null);
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}

const isShort = (type: string): boolean => type.length <= 255;

function typeOf(value: JsonValue): string {
  if (Array.isArray(value)) return 'array';
  return value === null ? 'null' : typeof value;
}

function typesOf({ schema }: Stage): [member: string, type: unknown][] {
  const properties: unknown = schema.properties ?? {};
  if (!isJsonObject(properties)) throw new Error('schema.properties is no object');
  return Object.entries(properties).map(([member, rule]) => [member, isJsonObject(rule) ? rule.type : undefined]);
}

const requiredOf = ({ schema }: Stage): string[] => (Array.isArray(schema.required) ? schema.required.map(String) : []);
