import type { JsonValue } from '../base/json.js';
import type { Clock } from '../base/runtime.js';
import { buildRequest, type Filling } from './build-request.js';
import type { Case, Expectation, Feature, Step } from './case.js';
import { type Compute, computing, uniqueName } from './computed-values.js';
import type { Exchange } from './exchange.js';
import { isAwaited, type Judge, judgeAny, type Problem } from './judge.js';
import { makePerson, type Registrar } from './people.js';
import { type Surroundings, sendPatiently } from './surroundings.js';
import { takeCaptures } from './take-captures.js';
import { fillIn, type Names } from './template.js';
import { browser } from './web-page.js';

export interface Failure {
  /** Counted from one; null: the case did not get as far as its first step. */
  readonly step: number | null;
  readonly problems: readonly Problem[];
  readonly exchange: Exchange | null;
}

export interface CaseResult {
  readonly case: Case;
  readonly subject: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly failure: Failure | null;
  /** What the server does not offer, where the case was skipped. */
  readonly missing: readonly Feature[];
  readonly tookMs: number;
}

export interface CaseRunner {
  readonly base: string;
  readonly surroundings: Surroundings;
  readonly registrar: Registrar;
  readonly judge: Judge;
  /** Another text for each case. */
  readonly suffix: () => string;
}

/** Makes the people of a case and takes its steps; null: everything was as expected. */
export async function runCase(runner: CaseRunner, { people, values, steps }: Case): Promise<Failure | null> {
  const suffix = runner.suffix();
  const { registrationToken } = runner.registrar.means;
  const names: Names = new Map(registrationToken ? [['registration_token', registrationToken]] : []);
  const compute = computing(runner.registrar.codes, runner.surroundings.random, suffix);
  const filling: Filling = { base: runner.base, names, compute, page: browser() };
  try {
    for (const [name, spec] of Object.entries(people))
      names.set(name, await makePerson(runner.registrar, uniqueName(name, suffix), spec));
    for (const [name, value] of Object.entries(values)) names.set(name, await fillIn(value, names, compute));
  } catch (fault) {
    return { step: null, problems: [broken('an account to test with', fault)], exchange: null };
  }
  for (const [index, step] of steps.entries()) {
    for (let time = 1; time <= (step.repeat ?? 1); time++) {
      const failure = await takeStep(runner, filling, step);
      if (failure) return { ...failure, step: index + 1 };
    }
  }
  return null;
}

async function takeStep(
  { surroundings, judge }: CaseRunner,
  filling: Filling,
  step: Step,
): Promise<Omit<Failure, 'step'> | null> {
  let exchange: Exchange | null = null;
  try {
    const request = await buildRequest(step, filling);
    const { names, compute } = filling;
    // Filled in before sending: what is captured from the answer is for later steps.
    const expected = await filledExpectations(step, names, compute);
    const answer = await sendPatiently(surroundings, request, (status) => isAwaited(expected, status));
    exchange = { request, answer };
    filling.page.see(answer);
    const problems = judgeAny(judge, expected, answer);
    if (problems.length > 0) return { problems, exchange };
    const lost = takeCaptures(step, answer, names);
    return lost.length > 0 ? { problems: lost, exchange } : null;
  } catch (fault) {
    return { problems: [broken('an answer', fault)], exchange };
  }
}

async function filledExpectations({ expect }: Step, names: Names, compute: Compute): Promise<Expectation[]> {
  const expectations: readonly Expectation[] = isSeveral(expect) ? expect : [expect];
  // An expectation is JSON: the files' schema says so.
  return (await fillIn(expectations as unknown as JsonValue, names, compute)) as unknown as Expectation[];
}

const isSeveral = (expect: Step['expect']): expect is readonly Expectation[] => Array.isArray(expect);

const broken = (expected: string, fault: unknown): Problem => ({
  where: 'the run',
  expected,
  got: fault instanceof Error ? fault.message : String(fault),
});

/** How long something took. */
export async function timed<T>(clock: Clock, act: () => Promise<T>): Promise<[result: T, tookMs: number]> {
  const startedAt = clock();
  const result = await act();
  return [result, clock() - startedAt];
}
