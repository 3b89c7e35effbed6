import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'chai';
import { projectRoot } from '../support/system.js';

interface Report {
  readonly failures: readonly { readonly title: string; readonly fullTitle: string }[];
  readonly passes: readonly { readonly fullTitle: string }[];
}

/** What each stage that breaks a rule must fail; the others of its tests may fail with it. */
const CAUGHT: Readonly<Record<string, string>> = {
  'type without a namespace': 'has a namespaced type',
  'schema with a slip of the pen': 'has a schema that accepts its good proof',
  'schema without a type': 'has a schema that refuses members of the wrong type',
  'error that repeats the proof': 'fails a wrong proof with words that do not repeat it',
  'fault in place of a refusal': 'makes no text in any member a fault',
  'everything passes': 'fails a wrong proof',
  'nobody passes': 'passes a good proof',
  'passes without a subject': 'passes nobody but its subject',
  'names another user': 'passes a good proof',
  'available to all': 'knows for whom it is available',
  'second factor of everybody': 'knows for whom it is available',
  'params with a number': 'publishes params of texts alone',
  'state that is no JSON': 'passes a good proof',
  'form without the field': 'has a form that asks for every member',
  'form with a field that is not read': 'has a form that asks for every member',
  'changes what it was given': 'passes a good proof',
};

describe('the stage contract itself', () => {
  let report: Report;

  before(async () => {
    const mocha = join(projectRoot, 'node_modules/mocha/bin/mocha.js');
    const file = join(projectRoot, 'test/contract/bad-stages.ts');
    const args = ['--import=tsx', mocha, '--no-config', '--reporter=json', file];
    const output = await new Promise<string>((resolve) => {
      execFile(process.execPath, args, { cwd: projectRoot, maxBuffer: 1e8 }, (_fault, stdout) => resolve(stdout));
    });
    report = JSON.parse(output.slice(output.indexOf('{')));
  });

  it('has nothing against a good stage', () => {
    const ofGood = ({ fullTitle }: { fullTitle: string }) => fullTitle.includes('nothing is wrong');
    expect(report.failures.filter(ofGood)).to.deep.equal([]);
    expect(report.passes.filter(ofGood)).to.have.length.at.least(11);
  });

  for (const [name, title] of Object.entries(CAUGHT)) {
    it(`finds: ${name}`, () => {
      const failed = report.failures.filter(({ fullTitle }) => fullTitle.includes(`: ${name} `));
      expect(failed.map((failure) => failure.title).join('\n')).to.include(title);
    });
  }
});
