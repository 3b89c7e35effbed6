import { systemRandom } from '../../src/base/runtime.js';
import type { Subject } from '../../src/conformance/case.js';
import { fetchSend } from '../../src/conformance/exchange.js';
import { loadShapes } from '../../src/conformance/load-cases.js';
import type { Summary } from '../../src/conformance/report/reporter.js';
import { runSuite, type SuiteOptions } from '../../src/conformance/run-suite.js';
import type { Surroundings } from '../../src/conformance/surroundings.js';
import { registrationTokenDigest } from '../../src/tokens/registration-token.js';
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

const TERMS = { privacy: { version: '1.0', en: { name: 'Privacy', url: 'https://example.org/privacy' } } };
/** Settings of a server that asks for terms. */
export const WITH_TERMS = [
  `registration.terms=${JSON.stringify(TERMS)}`,
  'registration.stages=[m.login.terms, m.login.dummy]',
];

export const TOKEN = 'for-conformance';

/** Makes a registration token that is good for so many accounts. */
export async function giveToken({ store }: TestServer, usesAllowed: number): Promise<void> {
  const digest = registrationTokenDigest(TOKEN);
  await store.registrationTokens.create({ digest, usesAllowed, uses: 0, expiresAt: null, grants: [] });
}
