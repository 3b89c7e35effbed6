import { expect } from 'chai';
import { chooseCases } from '../../src/conformance/choose-cases.js';
import { loadSubjects } from '../../src/conformance/load-cases.js';
import { failureText } from '../../src/conformance/report/failure-text.js';
import { missedFeatures } from '../../src/conformance/report/reporter.js';
import { registrationTokenDigest } from '../../src/tokens/registration-token.js';
import { onEachStore, startTestServer, type TestServer } from '../support/test-server.js';
import { runCases } from './run-suite.js';

onEachStore('the conformance cases', {}, (get) => {
  it('all pass on this server', async function () {
    this.timeout(300_000);
    const { results, passed } = await runCases(get(), loadSubjects());
    const failed = results.filter(({ outcome }) => outcome === 'failed');
    expect(failed.map((result) => failureText(result)).join('\n\n')).to.equal('');
    // What this server does not have yet is skipped, and nothing else.
    expect(missedFeatures(results).map(([feature]) => feature)).to.deep.equal([]);
    expect(passed).to.be.above(250);
  });
});

describe('the conformance runner, against a server where registration is closed', () => {
  const subjects = chooseCases(loadSubjects(), { needs: [], only: ['UIA-001', 'REG-003', 'LOG-001'] });
  const outcomes = async (...args: Parameters<typeof runCases>) =>
    Object.fromEntries((await runCases(...args)).results.map(({ case: { id }, outcome }) => [id, outcome]));
  let server: TestServer;
  before(async () => {
    server = await startTestServer('embedded', { sets: ['registration.open=false'] });
  });
  after(() => server.stop());

  it('skips what needs an account, and runs the rest', async () => {
    expect(await outcomes(server, subjects)).to.deep.equal({
      'UIA-001': 'skipped',
      'REG-003': 'skipped',
      'LOG-001': 'passed',
    });
  });

  it('fails what was asked for by the name of its need', async () => {
    expect(await outcomes(server, subjects, { demanded: ['accounts'] })).to.deep.equal({
      'UIA-001': 'failed',
      'REG-003': 'skipped',
      'LOG-001': 'passed',
    });
  });

  it('makes its accounts by a registration token where one is given', async () => {
    const token = 'for-conformance';
    const digest = registrationTokenDigest(token);
    await server.store.registrationTokens.create({ digest, usesAllowed: 2, uses: 0, expiresAt: null, grants: [] });
    expect(await outcomes(server, subjects, { registrationToken: token })).to.deep.equal({
      'UIA-001': 'passed',
      'REG-003': 'skipped',
      'LOG-001': 'passed',
    });
  });
});
