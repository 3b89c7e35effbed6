import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { FEATURES } from '../../../src/conformance/case.js';
import { loadShapes, loadSubjects, subjectReader } from '../../../src/conformance/load-cases.js';
import { projectRoot } from '../../support/system.js';

describe('spec/conformance', () => {
  const subjects = loadSubjects();
  const cases = subjects.flatMap((subject) => subject.cases);

  it('has every file by the schema of the format, named for its subject', () => {
    const files = readdirSync(join(projectRoot, 'spec/conformance')).filter((name) => name.endsWith('.yaml'));
    expect(subjects.map(({ subject }) => `${subject}.yaml`)).to.deep.equal(files.sort());
  });

  it('gives each case an id and a title of its own, and each subject one kind of id', () => {
    expect(new Set(cases.map(({ id }) => id)).size).to.equal(cases.length);
    expect(new Set(cases.map(({ title }) => title)).size).to.equal(cases.length);
    for (const subject of subjects)
      expect(new Set(subject.cases.map(({ id }) => id.split('-')[0])).size, subject.subject).to.equal(1);
  });

  it('names the same features and shapes in the schema as the runner knows', () => {
    const text = JSON.stringify(subjectReader().schema);
    expect(subjectReader().schema)
      .to.have.nested.property('$defs.feature.enum')
      .that.deep.equals([...FEATURES]);
    for (const shape of Object.keys(Object(loadShapes().$defs))) expect(text).to.include(`"${shape}"`);
  });

  const minimal = (step: string): string => `
subject: sample
title: A sample
cases:
  - id: SAM-001
    title: A rule that is long enough to be one
    source: somewhere
    steps: [${step}]`;

  it('refuses a file that is not by the schema, and says where', () => {
    const { read } = subjectReader();
    const good = '{ send: GET login, expect: { status: 200 } }';
    expect(read('sample.yaml', minimal(good)).cases[0]).to.deep.include({ id: 'SAM-001', needs: [], people: {} });
    for (const [step, place] of [
      ['{ send: GET login }', /cases\/0\/steps\/0.*expect/],
      ['{ send: FETCH login, expect: { status: 200 } }', /steps\/0\/send/],
      ['{ send: GET login, expect: { sttus: 200 } }', /steps\/0\/expect.*sttus/],
      ['{ send: GET login, expect: {} }', /steps\/0\/expect/],
      ['{ send: GET login, expect: { status: 200 }, expects: {} }', /steps\/0.*expects/],
    ] as const)
      expect(() => read('sample.yaml', minimal(step)), step).to.throw(place);
  });

  it('adds what the people of a case need to what the case needs', () => {
    const text = minimal('{ send: GET login, expect: { status: 200 } }');
    const withPeople = text.replace('    source', '    people: { a: { devices: 2, two_factor: true } }\n    source');
    const [first] = subjectReader().read('sample.yaml', withPeople).cases;
    expect(first?.needs).to.deep.equal(['accounts', 'second-device', 'two-factor']);
  });
});
