import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { JsonValue } from '../base/json.js';
import { noSecurity } from '../model/security.js';
import { compileCheck } from '../uia/schema-check.js';
import type { Subject } from '../uia/stage.js';
import { expectJson, expectNotPassed, expectRefusal, expectTexts } from './stage-contract/expectations.js';
import { pass, settle } from './stage-contract/judge.js';
import type { StageSample } from './stage-contract/sample.js';
import { requiredOf, typeOf, typesOf } from './stage-contract/schema-parts.js';

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

    it('opens a lock neither by a wrong proof nor by one good one, which could be guessed', async () => {
      for (const proof of [...sample.wrong, await sample.good()]) {
        const unlocking = await sample.stage.unlock?.(proof, { ...sample.context, locked: true }, ['unknown']);
        expect(unlocking?.outcome, JSON.stringify(proof)).to.not.equal('opened');
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
      if (stage.role === 'second_factor') expect(stage.available, 'who has this second factor').to.be.a('function');
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

const isShort = (type: string): boolean => type.length <= 255;
