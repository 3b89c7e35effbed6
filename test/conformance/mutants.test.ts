import { expect } from 'chai';
import { loadShapes, loadSubjects } from '../../src/conformance/load-cases.js';
import { runCase } from '../../src/conformance/run-case.js';
import { caseRunner } from '../../src/conformance/run-suite.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { ACCOUNTS } from './mutants/accounts.js';
import { INTERACTIVE } from './mutants/interactive.js';
import { SURFACE } from './mutants/surface.js';
import { TOKENS } from './mutants/tokens.js';
import { surroundingsOf } from './run-suite.js';
import { type Mutant, wrongSend } from './wrong-server.js';

const MUTANTS: readonly Mutant[] = [...INTERACTIVE, ...ACCOUNTS, ...TOKENS, ...SURFACE];
const idsOf = ({ noticedBy }: Mutant): string[] => noticedBy.split(/\s+/);

describe('the conformance cases, against servers that are wrong on purpose', () => {
  const cases = new Map(loadSubjects().flatMap((subject) => subject.cases.map((each) => [each.id, each] as const)));
  let server: TestServer;
  before(async () => {
    server = await startTestServer('embedded');
  });
  after(() => server.stop());

  it('are each noticed to fail on at least one', () => {
    const noticing = new Set(MUTANTS.flatMap(idsOf));
    expect([...cases.keys()].filter((id) => !noticing.has(id))).to.deep.equal([]);
    expect([...noticing].filter((id) => !cases.has(id))).to.deep.equal([]);
  });

  for (const mutant of MUTANTS) {
    it(`notice one that ${mutant.does}`, async () => {
      // Accounts are made on the right server: only what a case does itself goes wrong.
      const surroundings = surroundingsOf(server);
      const right = caseRunner({ base: server.url, shapes: loadShapes(), surroundings });
      const missed: string[] = [];
      for (const id of idsOf(mutant)) {
        const each = cases.get(id);
        if (!each) continue;
        const wrong = { ...right, surroundings: { ...surroundings, send: wrongSend(surroundings.send, mutant) } };
        const failure = await runCase(wrong, each);
        if (failure === null || failure.step === null || failure.exchange === null) missed.push(id);
      }
      expect(missed).to.deep.equal([]);
    });
  }
});
