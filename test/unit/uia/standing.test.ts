import { expect } from 'chai';
import fc from 'fast-check';
import { noSecurity } from '../../../src/model/security.js';
import { sampleSession } from '../../../src/testing/store-contract/samples.js';
import { accountPolicy } from '../../../src/uia/policy.js';
import type { Stage, Subject } from '../../../src/uia/stage.js';
import { availableTypes, standingOf, stillCompleted } from '../../../src/uia/standing.js';
import { stageOf } from './fake-stages.js';

const STAGES: readonly Stage[] = [
  stageOf('terms', 'consent'),
  stageOf('password', 'identity'),
  stageOf('code', 'second_factor', { available: () => false }),
  stageOf('dummy', 'other'),
];
const byType = new Map(STAGES.map((stage) => [stage.type, stage]));
const subject = (stamp: number, passwordStamp = 0): Subject => ({
  userId: '@alice:x',
  security: { ...noSecurity('@alice:x'), stamp, passwordStamp },
});
const ALL = ['terms', 'password', 'code', 'dummy'];
const left = (completed: readonly string[], now: Subject | null, { stamp = 3, hostStamp = '', seen = '' } = {}) =>
  stillCompleted({ key: 'here', completed, stamp, hostStamp: seen }, now, hostStamp, byType);

describe('what is still completed', () => {
  it('is all of it while nothing has changed', () => {
    expect(left(ALL, subject(3))).to.deep.equal(ALL);
    expect(left(ALL, subject(3, 3))).to.deep.equal(ALL);
  });

  it('is nothing from a second factor on, after a change of the factors', () => {
    expect(left(ALL, subject(4))).to.deep.equal(['terms', 'password']);
  });

  it('is all of it after one change of the factors by the session itself, and not after two', () => {
    const changed = (stamp: number, session: string, at = stamp): Subject => {
      const now = subject(stamp);
      return { ...now, security: { ...now.security, factorsChange: { session, stamp: at } } };
    };
    expect(left(ALL, changed(4, 'here'))).to.deep.equal(ALL);
    for (const other of [changed(5, 'here'), changed(4, 'elsewhere'), changed(5, 'here', 4)])
      expect(left(ALL, other)).to.deep.equal(['terms', 'password']);
  });

  it('is nothing from the password on, after a change of the password', () => {
    expect(left(ALL, subject(4, 4))).to.deep.equal(['terms']);
    expect(left(['code', 'terms', 'password'], subject(4, 4))).to.deep.equal([]);
  });

  it('is nothing from the password on, after a change that only the host knows of', () => {
    expect(left(ALL, subject(3), { seen: 'a', hostStamp: 'b' })).to.deep.equal(['terms']);
    expect(left(ALL, subject(3), { seen: 'a', hostStamp: 'a' })).to.deep.equal(ALL);
  });

  it('is what proves nothing about anybody, whatever changed', () => {
    expect(left(['terms', 'dummy'], subject(9, 9), { seen: 'a', hostStamp: 'b' })).to.deep.equal(['terms', 'dummy']);
  });

  it('is all of it while nobody is known', () => {
    expect(left(ALL, null)).to.deep.equal(ALL);
  });

  it('is always a beginning of what was completed, and never holds a void stage', () => {
    const stamps = fc.nat(5);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(ALL),
        stamps,
        stamps,
        stamps,
        fc.boolean(),
        (completed, seen, stamp, passed, same) => {
          const now = subject(stamp, Math.min(passed, stamp));
          const still = left(completed, now, { stamp: seen, seen: 'a', hostStamp: same ? 'a' : 'b' });
          expect(completed.slice(0, still.length)).to.deep.equal(still);
          if (stamp !== seen || !same) expect(still).not.to.include('code');
          if (now.security.passwordStamp > seen || !same) expect(still).not.to.include('password');
        },
      ),
    );
  });
});

describe('what a subject can pass', () => {
  it('is what is available, and what is completed or under way in the session', async () => {
    const types = (state: Record<string, string>, completed: string[]) =>
      availableTypes(STAGES, subject(0), { state }, completed).then((set) => [...set]);
    expect(await types({}, [])).to.deep.equal(['terms', 'password', 'dummy']);
    expect(await types({}, ['password', 'code'])).to.deep.equal(ALL);
    expect(await types({ code: 'sealed' }, ['password'])).to.deep.equal(ALL);
  });

  it('is not anything that objects have of themselves', async () => {
    const odd = stageOf('constructor', 'second_factor', { available: () => false });
    expect([...(await availableTypes([odd], subject(0), { state: {} }, []))]).to.deep.equal([]);
  });
});

describe('a standing', () => {
  it('has the flows of now: a void second factor that is no longer available is asked for no more', async () => {
    const session = sampleSession({ completed: ['password', 'code'], stamp: 3 });
    const policy = accountPolicy(STAGES);
    const at = (now: Subject) =>
      standingOf({ stages: byType, policy }, { name: 'x' }, session, now, '', { requester: null, now: 0 });
    expect(await at(subject(3))).to.deep.include({ flows: [['password', 'code']], completed: ['password', 'code'] });
    expect(await at(subject(4))).to.deep.include({ flows: [['password']], completed: ['password'] });
  });
});
