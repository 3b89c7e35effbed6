import { expect } from 'chai';
import type { Case } from '../../src/conformance/case.js';
import { loadShapes, loadSubjects } from '../../src/conformance/load-cases.js';
import { type CaseRunner, runCase } from '../../src/conformance/run-case.js';
import { caseRunner } from '../../src/conformance/run-suite.js';
import { startTestServer, type TestServer, type TestServerOptions } from '../support/test-server.js';
import { ACCOUNTS } from './mutants/accounts.js';
import { INTERACTIVE } from './mutants/interactive.js';
import { OPTIONAL } from './mutants/optional.js';
import { SURFACE } from './mutants/surface.js';
import { TOKENS } from './mutants/tokens.js';
import { giveToken, surroundingsOf, TOKEN, WITH_TERMS } from './run-suite.js';
import { type Mutant, wrongSend } from './wrong-server.js';

const MUTANTS: readonly Mutant[] = [...INTERACTIVE, ...ACCOUNTS, ...TOKENS, ...SURFACE, ...OPTIONAL];
const idsOf = ({ noticedBy }: Mutant): string[] => noticedBy.split(/\s+/);

describe('the conformance cases, against servers that are wrong on purpose', () => {
  const cases = new Map(loadSubjects().flatMap((subject) => subject.cases.map((each) => [each.id, each] as const)));
  const servers: TestServer[] = [];
  let usual: CaseRunner;
  let withTerms: CaseRunner;

  async function runnerOf(options: TestServerOptions): Promise<CaseRunner> {
    const server = await startTestServer('embedded', options);
    servers.push(server);
    await giveToken(server, 10);
    const surroundings = surroundingsOf(server);
    return caseRunner({ base: server.url, shapes: loadShapes(), surroundings, registrationToken: TOKEN });
  }
  before(async () => {
    usual = await runnerOf({});
    withTerms = await runnerOf({ sets: WITH_TERMS });
  });
  after(() => Promise.all(servers.map((server) => server.stop())));

  it('are each noticed to fail on at least one', () => {
    const noticing = new Set(MUTANTS.flatMap(idsOf));
    expect([...cases.keys()].filter((id) => !noticing.has(id))).to.deep.equal([]);
    expect([...noticing].filter((id) => !cases.has(id))).to.deep.equal([]);
  });

  for (const mutant of MUTANTS) {
    it(`notice one that ${mutant.does}`, async () => {
      const missed: string[] = [];
      for (const id of idsOf(mutant)) {
        const each = cases.get(id);
        if (each && !(await isNoticed(mutant, each))) missed.push(id);
      }
      expect(missed).to.deep.equal([]);
    });
  }

  /** Whether the case fails, at a step of its own: accounts are made on the right server. */
  async function isNoticed(mutant: Mutant, each: Case): Promise<boolean> {
    const right = each.needs.includes('terms') ? withTerms : usual;
    const { surroundings } = right;
    const wrong = { ...right, surroundings: { ...surroundings, send: wrongSend(surroundings.send, mutant) } };
    const failure = await runCase(wrong, each);
    return failure !== null && failure.step !== null && failure.exchange !== null;
  }
});
