import type { Case, Feature, Subject } from './case.js';
import { authenticator } from './codes.js';
import { probeFeatures } from './features.js';
import { createJudge } from './judge.js';
import type { Shapes } from './load-cases.js';
import type { Registrar } from './people.js';
import type { RegistrationMeans } from './registration.js';
import type { Reporter, Summary } from './report/reporter.js';
import { type CaseResult, type CaseRunner, runCase, timed } from './run-case.js';
import { serverClient } from './server-client.js';
import type { Surroundings } from './surroundings.js';

export interface SuiteOptions extends RegistrationMeans {
  /** The server's base URL, without a slash at its end. */
  readonly base: string;
  readonly subjects: readonly Subject[];
  readonly shapes: Shapes;
  readonly surroundings: Surroundings;
  readonly reporter: Reporter;
  /** Features that were asked for by name: a case that lacks one of these fails, it is not skipped. */
  readonly demanded?: readonly Feature[];
}

/** Runs cases one after the other against a server. @throws UnreachableError, PreparationError */
export async function runSuite(options: SuiteOptions): Promise<Summary> {
  const { base, subjects, reporter, surroundings, demanded = [] } = options;
  const runner = caseRunner(options);
  const [results, tookMs] = await timed(surroundings.clock, async () => {
    const offered = await probeFeatures(runner.registrar, `probe-${runner.suffix()}`);
    reporter.begin({ base, cases: subjects.flatMap(({ cases }) => cases).length, offered });
    const done: CaseResult[] = [];
    for (const { subject, cases } of subjects) {
      for (const each of cases) {
        const result = await resultOf(runner, each, subject, offered, demanded);
        done.push(result);
        reporter.finish(result);
      }
    }
    return done;
  });
  const count = (outcome: CaseResult['outcome']): number => results.filter((each) => each.outcome === outcome).length;
  const summary = { results, passed: count('passed'), failed: count('failed'), skipped: count('skipped'), tookMs };
  reporter.end(summary);
  return summary;
}

/** Everything that running a case takes, for one server. */
export function caseRunner({
  base,
  surroundings,
  shapes,
  registrationToken,
}: Omit<SuiteOptions, 'subjects' | 'reporter'>): CaseRunner {
  const registrar: Registrar = {
    client: serverClient(base, surroundings),
    codes: authenticator(surroundings),
    means: { registrationToken },
  };
  const run = surroundings.random(5).toString('hex');
  let number = 0;
  return { base, surroundings, registrar, judge: createJudge(shapes), suffix: () => `${run}-${++number}` };
}

async function resultOf(
  runner: CaseRunner,
  each: Case,
  subject: string,
  offered: ReadonlySet<Feature>,
  demanded: readonly Feature[],
): Promise<CaseResult> {
  const missing = each.needs.filter((feature) => !offered.has(feature));
  const wanted = missing.filter((feature) => demanded.includes(feature));
  if (wanted.length > 0) {
    const problem = { where: 'the server', expected: `it offers ${wanted.join(', ')}`, got: 'it does not' };
    const failure = { step: null, problems: [problem], exchange: null };
    return { case: each, subject, outcome: 'failed', failure, missing, tookMs: 0 };
  }
  if (missing.length > 0) return { case: each, subject, outcome: 'skipped', failure: null, missing, tookMs: 0 };
  const [failure, tookMs] = await timed(runner.surroundings.clock, () => runCase(runner, each));
  return { case: each, subject, outcome: failure ? 'failed' : 'passed', failure, missing, tookMs };
}
