import { expect } from 'chai';
import { systemRandom } from '../../src/base/runtime.js';
import { fetchSend } from '../../src/conformance/exchange.js';
import { loadShapes, loadSubjects } from '../../src/conformance/load-cases.js';
import { failureText } from '../../src/conformance/report/failure-text.js';
import { missedFeatures } from '../../src/conformance/report/reporter.js';
import { runSuite } from '../../src/conformance/run-suite.js';
import { onEachStore } from '../support/test-server.js';

onEachStore('the conformance cases', {}, (get) => {
  it('all pass on this server', async function () {
    this.timeout(120_000);
    const { url, clock } = get();
    const quiet = { begin: () => undefined, finish: () => undefined, end: () => undefined };
    const summary = await runSuite({
      base: url,
      subjects: loadSubjects(),
      shapes: loadShapes(),
      surroundings: {
        send: fetchSend(fetch),
        clock: clock.now,
        pause: async (ms) => clock.advance(ms),
        random: systemRandom,
      },
      reporter: quiet,
    });
    const failed = summary.results.filter(({ outcome }) => outcome === 'failed');
    expect(failed.map((result) => failureText(result)).join('\n\n')).to.equal('');
    // What this server does not have yet is skipped, and nothing else.
    expect(missedFeatures(summary.results).map(([feature]) => feature)).to.deep.equal([]);
    expect(summary.passed).to.be.above(250);
  });
});
