import { expect } from 'chai';
import { FEATURES, type Feature } from '../../src/conformance/case.js';
import { probeFeatures } from '../../src/conformance/features.js';
import { loadShapes } from '../../src/conformance/load-cases.js';
import { caseRunner } from '../../src/conformance/run-suite.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { giveToken, surroundingsOf, TOKEN, WITH_TERMS } from './run-suite.js';
import { answers, asks, instead, type Mutant, without, wrongSend } from './wrong-server.js';

const absent = (path: RegExp): Mutant =>
  instead('', '', path, 404, { errcode: 'M_UNRECOGNIZED', error: 'There is no such endpoint here' });
const unstable = answers('', '', /versions$/, () => ({ body: { versions: ['v1.11'] } }));

/** A server without one thing, and what it does not offer then. */
const LACKING: readonly (readonly [what: string, mutant: Mutant, missing: readonly Feature[]])[] = [
  ['capabilities', absent(/^GET capabilities$/), ['capabilities']],
  ['the upload of cross-signing keys', absent(/device_signing/), ['cross-signing']],
  ['deactivation', absent(/deactivate$/), ['deactivate']],
  ['fallback pages', absent(/fallback/), ['fallback']],
  ['login tokens', absent(/get_token$/), ['login-token']],
  ['what this project chose', unstable, ['matrix-uia']],
  ['MSC1998', absent(/twoFactor$/), ['msc1998']],
  ['passwords', absent(/^(GET|POST) login$/), ['password-login', 'refresh', 'refresh-rotation', 'second-device']],
  [
    'refresh tokens',
    asks('', '', /^POST login$/, ({ body }) => ({ body: without(body, 'refresh_token') })),
    ['refresh', 'refresh-rotation'],
  ],
  [
    'new refresh tokens',
    answers('', '', /refresh$/, ({ body }) => ({ body: without(body, 'refresh_token') })),
    ['refresh-rotation'],
  ],
  [
    'access tokens in the query',
    asks('', '', /whoami$/, ({ url }) => ({ url: new URL(url.pathname, url) })),
    ['query-token'],
  ],
  ['addresses', absent(/3pid$/), ['threepids']],
  ['two-factor', absent(/two-factor$/), ['two-factor']],
  ['UIA', absent(/^DELETE devices/), ['fallback', 'uia']],
  ['a well-known file', absent(/well-known/), ['well-known']],
];

describe('what the conformance runner finds that a server offers', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer('embedded');
    await giveToken(server, 10);
  });
  after(() => server.stop());

  /** What is not offered by a server behind a mutant. */
  async function missing({ url, clock }: TestServer, mutant?: Mutant, registrationToken?: string): Promise<Feature[]> {
    const surroundings = surroundingsOf({ url, clock });
    const send = mutant ? wrongSend(surroundings.send, mutant) : surroundings.send;
    const { registrar, suffix } = caseRunner({
      base: url,
      shapes: loadShapes(),
      surroundings: { ...surroundings, send },
      registrationToken,
    });
    const offered = await probeFeatures(registrar, `probe-${suffix()}`);
    return FEATURES.filter((feature) => !offered.has(feature));
  }

  it('is everything of this server but terms that it does not ask for, and a token only when one was given', async () => {
    expect(await missing(server, undefined, TOKEN)).to.deep.equal(['terms']);
    expect(await missing(server)).to.deep.equal(['registration-token', 'terms']);
  });

  it('has terms, and no open registration, where terms are asked for', async () => {
    const withTerms = await startTestServer('embedded', { sets: WITH_TERMS });
    expect(await missing(withTerms)).to.deep.equal(['open-registration', 'registration-token']);
    await withTerms.stop();
  });

  it('is nothing that needs an account where none can be made', async () => {
    const closed = await missing(server, absent(/^POST register$/));
    expect(FEATURES.filter((feature) => !closed.includes(feature))).to.deep.equal([
      'matrix-uia',
      'password-login',
      'well-known',
    ]);
  });

  for (const [what, mutant, expected] of LACKING) {
    it(`lacks ${expected.join(', ')} on a server without ${what}`, async () => {
      expect(await missing(server, mutant, TOKEN)).to.deep.equal([...expected, 'terms'].sort());
    });
  }
});
