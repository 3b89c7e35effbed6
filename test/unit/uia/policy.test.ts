import { expect } from 'chai';
import fc from 'fast-check';
import { accountPolicy } from '../../../src/uia/policy.js';
import type { Stage } from '../../../src/uia/stage.js';
import { stageOf } from './fake-stages.js';

const IDENTITIES = ['password', 'sso'];
const SECOND_FACTORS = ['code', 'recovery', 'key'];
const STAGES: readonly Stage[] = [
  ...IDENTITIES.map((type) => stageOf(type, 'identity')),
  ...SECOND_FACTORS.map((type) => stageOf(type, 'second_factor')),
  stageOf('terms', 'consent'),
  stageOf('dummy', 'other'),
];
const policy = accountPolicy(STAGES);
const factors = fc.subarray(SECOND_FACTORS);
const available = (had: readonly string[]) => new Set([...IDENTITIES, 'terms', 'dummy', ...had]);
const hasSecond = (flow: readonly string[]): boolean => flow.some((type) => SECOND_FACTORS.includes(type));

describe('the account policy', () => {
  it('asks an account without a second factor for its identity', () => {
    expect(policy({ operation: { name: 'x' }, available: available([]) })).to.deep.equal([['password'], ['sso']]);
  });

  it('asks an account with one for its identity and then any second factor that it has', () => {
    expect(policy({ operation: { name: 'x' }, available: available(['code', 'recovery']) })).to.deep.equal([
      ['password', 'code'],
      ['password', 'recovery'],
      ['sso', 'code'],
      ['sso', 'recovery'],
    ]);
  });

  it('ends with the consent that the account has to give where the operation asks for it, and nowhere else', () => {
    const asks = { name: 'x', asksConsent: 'flows' } as const;
    expect(policy({ operation: asks, available: available(['code']) })).to.deep.equal([
      ['password', 'code', 'terms'],
      ['sso', 'code', 'terms'],
    ]);
    expect(policy({ operation: asks, available: new Set(['password', 'sso']) })).to.deep.equal([['password'], ['sso']]);
    const unknown = policy({ operation: asks, available: null });
    expect(unknown.flat()).to.not.include('terms');
    expect(policy({ operation: { name: 'x' }, available: available([]) }).flat()).to.not.include('terms');
  });

  it('never offers whoever has a second factor a flow without one', () => {
    fc.assert(
      fc.property(factors, fc.option(factors), (had, accepts) => {
        const flows = policy({ operation: { name: 'x', ...(accepts && { accepts }) }, available: available(had) });
        expect(had.length === 0 || flows.every(hasSecond)).to.equal(true);
      }),
    );
  });

  it('is never weakened by adding a factor', () => {
    fc.assert(
      fc.property(factors, factors, fc.option(factors), (had, more, accepts) => {
        const operation = { name: 'x', ...(accepts && { accepts }) };
        const before = policy({ operation, available: available(had) });
        const after = policy({ operation, available: available([...had, ...more]) });
        if (before.some(hasSecond)) expect(after.every(hasSecond)).to.equal(true);
        if (more.length > 0) expect(after.every(hasSecond)).to.equal(true);
        for (const flow of after) expect(IDENTITIES).to.include(flow[0]);
      }),
    );
  });

  it('offers only what the operation accepts, and nothing at all when the subject has none of it', () => {
    const operation = { name: 'x', accepts: ['code'] };
    expect(policy({ operation, available: available(['code', 'recovery']) })).to.deep.equal([
      ['password', 'code'],
      ['sso', 'code'],
    ]);
    expect(policy({ operation, available: available(['recovery']) })).to.deep.equal([]);
  });

  it('shows everybody the same flows, with second factors, while no user is known', () => {
    const flows = policy({ operation: { name: 'x' }, available: null });
    expect(flows).to.deep.equal(policy({ operation: { name: 'x' }, available: available(SECOND_FACTORS) }));
    expect(flows.every(hasSecond)).to.equal(true);
  });

  describe('for whoever must set a second factor up', () => {
    const withSetup = accountPolicy([...STAGES, { ...stageOf('setup', 'second_factor'), enrols: true }]);
    const must = (had: readonly string[]) => new Set([...available(had), 'setup']);

    it('asks for it after the identity, whatever the operation accepts, and lets it end with consent', () => {
      const operation = { name: 'x', accepts: ['code'], asksConsent: 'flows' } as const;
      expect(withSetup({ operation, available: must([]) })).to.deep.equal([
        ['password', 'setup', 'terms'],
        ['sso', 'setup', 'terms'],
      ]);
    });

    it('asks for the identity alone where the operation itself adds a second factor', () => {
      const operation = { name: 'x', enrols: true } as const;
      expect(withSetup({ operation, available: must([]) })).to.deep.equal([['password'], ['sso']]);
      expect(withSetup({ operation, available: must(['code']) }).every(hasSecond)).to.equal(true);
    });

    it('is not shown while no user is known', () => {
      expect(withSetup({ operation: { name: 'x' }, available: null }).flat()).to.not.include('setup');
    });
  });

  it('leaves an operation its own flows', () => {
    const operation = { name: 'x', flows: [['dummy'], ['terms', 'dummy']] };
    expect(policy({ operation, available: available(SECOND_FACTORS) })).to.equal(operation.flows);
  });
});
