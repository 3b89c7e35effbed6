import { expect } from 'chai';
import fc from 'fast-check';
import type { Flow } from '../../../src/model/flow.js';
import { checkFlows, isComplete, nextStages } from '../../../src/uia/flow.js';

const TYPES = ['a', 'b', 'c', 'd', 'e'];
const flow: fc.Arbitrary<Flow> = fc.uniqueArray(fc.constantFrom(...TYPES), { minLength: 1, maxLength: 4 });
const flows: fc.Arbitrary<Flow[]> = fc.array(flow, { minLength: 1, maxLength: 5 });
const claims = fc.array(fc.constantFrom(...TYPES, 'unregistered'), { maxLength: 20 });

/** What the engine does with a list of claimed stages, each of them with a good proof. */
function walk(all: readonly Flow[], claimed: readonly string[]): string[] {
  const completed: string[] = [];
  for (const type of claimed) {
    if (isComplete(all, completed)) break;
    if (!completed.includes(type) && nextStages(all, completed).has(type)) completed.push(type);
  }
  return completed;
}

const startsWith = (list: readonly string[], start: readonly string[]): boolean =>
  JSON.stringify(list.slice(0, start.length)) === JSON.stringify(start);

describe('flows', () => {
  it('let a stage count only when it is next in a flow that begins with what is completed', () => {
    fc.assert(
      fc.property(flows, claims, fc.constantFrom(...TYPES), (all, completed, type) => {
        const isNext = all.some((one) => startsWith(one, completed) && one[completed.length] === type);
        expect(nextStages(all, completed).has(type)).to.equal(isNext);
      }),
    );
  });

  it('are complete only when what is completed begins with a whole one', () => {
    fc.assert(
      fc.property(flows, claims, (all, completed) => {
        expect(isComplete(all, completed)).to.equal(all.some((one) => startsWith(completed, one)));
      }),
    );
  });

  it('are completed by no sequence of stages but a whole flow in order, whatever else is tried in between', () => {
    fc.assert(
      fc.property(flows, claims, (all, claimed) => {
        const completed = walk(all, claimed);
        expect(all.some((one) => startsWith(one, completed))).to.equal(true);
        if (isComplete(all, completed)) expect(all).to.deep.include(completed);
      }),
    );
  });

  it('never count a stage twice', () => {
    fc.assert(
      fc.property(flows, claims, (all, claimed) => {
        const completed = walk(all, claimed);
        expect(new Set(completed).size).to.equal(completed.length);
        for (const type of completed) expect(nextStages(all, completed).has(type)).to.equal(false);
      }),
    );
  });

  it('always offer a next stage until one of them is complete', () => {
    fc.assert(
      fc.property(flows, claims, (all, claimed) => {
        const completed = walk(all, claimed);
        if (!isComplete(all, completed)) expect(nextStages(all, completed).size).to.be.above(0);
      }),
    );
  });

  it('are never complete when there are none, or with nothing completed', () => {
    fc.assert(
      fc.property(flows, claims, (all, completed) => {
        expect(isComplete([], completed)).to.equal(false);
        expect(isComplete([[]], completed)).to.equal(false);
        expect(isComplete(all, [])).to.equal(false);
      }),
    );
  });
});

describe('checkFlows', () => {
  const stages = new Map([
    ['a', 1],
    ['b', 1],
  ]);

  it('has nothing against flows of registered stages', () => {
    checkFlows([['a'], ['b', 'a']], stages, 'operation');
  });

  for (const [what, list, message] of [
    ['no flow', [], /operation: no flow$/],
    ['an empty flow', [['a'], []], /operation: a flow without stages/],
    ['a flow that repeats a stage', [['a', 'b', 'a']], /operation: a flow repeats a stage: a, b, a/],
    ['a stage that is not registered', [['a'], ['a', 'x']], /operation: no stage is registered for x/],
    ['a stage named as a member of every object', [['constructor']], /no stage is registered for constructor/],
  ] as const) {
    it(`stops a start with ${what}`, () => {
      expect(() => checkFlows(list, stages, 'operation')).to.throw(Error, message);
    });
  }
});
