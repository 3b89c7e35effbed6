import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { FEATURES } from '../../src/conformance/case.js';
import { COMPUTED } from '../../src/conformance/computed-values.js';
import { subjectReader } from '../../src/conformance/load-cases.js';
import { runCases } from '../conformance/run-suite.js';
import { startTestServer } from '../support/test-server.js';

const GUIDE = readFileSync(new URL('../../docs/guide/conformance.md', import.meta.url), 'utf8');

describe('the guide to the conformance cases', () => {
  it('has a sample that passes', async () => {
    const sample = /```yaml\n([\s\S]*?)```/.exec(GUIDE)?.[1] ?? '';
    const server = await startTestServer('embedded');
    try {
      const summary = await runCases(server, [subjectReader().read('sample.yaml', sample)]);
      expect([summary.passed, summary.failed, summary.skipped]).to.deep.equal([1, 0, 0]);
    } finally {
      await server.stop();
    }
  });

  it('says what each need means and what can be computed', () => {
    for (const feature of FEATURES) expect(GUIDE).to.include(`\`${feature}\``);
    for (const [word, what] of Object.entries(COMPUTED)) expect(GUIDE).to.include(`| \`{{${word} …}}\` | ${what} |`);
  });
});
