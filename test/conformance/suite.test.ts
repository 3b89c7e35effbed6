import { expect } from 'chai';
import { chooseCases } from '../../src/conformance/choose-cases.js';
import { loadSubjects } from '../../src/conformance/load-cases.js';
import { failureText } from '../../src/conformance/report/failure-text.js';
import { missedFeatures, type Summary } from '../../src/conformance/report/reporter.js';
import { onEachStore, startTestServer, type TestServer } from '../support/test-server.js';
import { giveToken, runCases, TOKEN, WITH_TERMS } from './run-suite.js';

function expectAllPassed({ results, passed }: Summary, least: number): void {
  const failed = results.filter(({ outcome }) => outcome === 'failed');
  expect(failed.map((result) => failureText(result)).join('\n\n')).to.equal('');
  expect(missedFeatures(results).map(([feature]) => feature)).to.deep.equal([]);
  expect(passed).to.be.at.least(least);
}

const subjectsBut = (...names: string[]) => loadSubjects().filter(({ subject }) => !names.includes(subject));

onEachStore('the conformance cases', {}, (get) => {
  it('all pass on this server', async function () {
    this.timeout(300_000);
    await giveToken(get(), 100);
    expectAllPassed(await runCases(get(), subjectsBut('terms'), { registrationToken: TOKEN }), 300);
  });
});

onEachStore('the conformance cases of terms', { sets: WITH_TERMS }, (get) => {
  it('all pass on this server where it asks for them, and accounts for other cases can be made there', async () => {
    const only = ['terms', 'UIA-007'];
    expectAllPassed(await runCases(get(), chooseCases(loadSubjects(), { needs: [], only })), 4);
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
    await giveToken(server, 2);
    expect(await outcomes(server, subjects, { registrationToken: TOKEN })).to.deep.equal({
      'UIA-001': 'passed',
      'REG-003': 'skipped',
      'LOG-001': 'passed',
    });
  });
});
