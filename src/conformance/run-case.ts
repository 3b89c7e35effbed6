import type { Clock } from '../base/runtime.js';
import { buildRequest, type Filling } from './build-request.js';
import type { Case, Feature, Step } from './case.js';
import { computing, uniqueName } from './computed-values.js';
import { type Exchange, jsonOf } from './exchange.js';
import { fillExpectations } from './fill-expectations.js';
import { isAwaited, type Judge, judgeAny, type Problem } from './judge.js';
import { makePerson, type Registrar } from './people.js';
import { hideSecrets } from './report/mask.js';
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
      if (failure) return hiding({ ...failure, step: index + 1 }, names);
    }
  }
  return null;
}

/** Problems quote what came; the exchange is masked where it is shown. */
function hiding(failure: Failure, names: Names): Failure {
  const { problems, exchange } = failure;
  const sent = exchange?.request.body;
  const seen = [
    Object.fromEntries(names),
    exchange && jsonOf(exchange.answer),
    typeof sent === 'string' ? jsonOf({ text: sent }) : null,
  ];
  return { ...failure, problems: hideSecrets(problems, seen) };
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
    const expected = await fillExpectations(step.expect, names, compute);
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
