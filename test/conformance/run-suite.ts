import { systemRandom } from '../../src/base/runtime.js';
import type { Subject } from '../../src/conformance/case.js';
import { fetchSend } from '../../src/conformance/exchange.js';
import { loadShapes } from '../../src/conformance/load-cases.js';
import type { Summary } from '../../src/conformance/report/reporter.js';
import { runSuite, type SuiteOptions } from '../../src/conformance/run-suite.js';
import type { Surroundings } from '../../src/conformance/surroundings.js';
import type { TestServer } from '../support/test-server.js';

type Place = Pick<TestServer, 'url' | 'clock'>;

/** With the server's own clock, so that nothing waits. */
export const surroundingsOf = ({ clock }: Place): Surroundings => ({
  send: fetchSend(fetch),
  clock: clock.now,
  pause: async (ms) => clock.advance(ms),
  random: systemRandom,
});

/** Runs cases against a test server, and reports to nobody. */
export const runCases = (
  server: Place,
  subjects: readonly Subject[],
  more: Partial<Pick<SuiteOptions, 'demanded' | 'registrationToken'>> = {},
): Promise<Summary> =>
  runSuite({
    base: server.url,
    subjects,
    shapes: loadShapes(),
    surroundings: surroundingsOf(server),
    reporter: { begin: () => undefined, finish: () => undefined, end: () => undefined },
    ...more,
  });
