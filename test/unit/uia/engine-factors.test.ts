import { expect } from 'chai';
import { enrol, freshUser, NOW, sampleEvent } from '../../../src/testing/store-contract/samples.js';
import { BODY, CODE, engineKit, freshRequester, PASSWORD, useStore } from './engine-kit.js';

const STEP = { type: 'step', proof: 'right' };
const THREE = { flows: [['password', 'code', 'step']] };

describe('a change of the account while a session is open', () => {
  const store = useStore();
  const kitOf = (options = {}) => {
    const userId = freshUser();
    return { userId, kit: engineKit(store(), { requester: freshRequester({ userId }), ...options }) };
  };
  const passwordChanged = (userId: string) =>
    store().securities.passwordChanged(userId, 'another session', sampleEvent(), NOW);

  it('counts: an added factor is asked for, although the session began without it', async () => {
    const { userId, kit } = kitOf();
    const session = await kit.begin();
    await enrol(store(), userId);
    const challenge = await kit.challenged({ auth: { ...PASSWORD, session } });
    expect(challenge.completed).to.deep.equal(['password']);
    expect(challenge.flows).to.deep.equal([{ stages: ['password', 'code'] }, { stages: ['password', 'recovery'] }]);
    await kit.answered({ auth: { ...CODE, session } });
  });

  it('counts: a removed factor is asked for no more', async () => {
    const { userId, kit } = kitOf();
    const factor = await enrol(store(), userId);
    const session = await kit.begin(PASSWORD);
    await store().securities.remove(userId, factor.id, sampleEvent(), NOW);
    await kit.answered({ auth: { session } });
    expect(kit.runs[0]?.completed).to.deep.equal(['password']);
  });

  it('of the factors voids a completed second factor, and leaves the password', async () => {
    const { userId, kit } = kitOf({ operation: THREE });
    await enrol(store(), userId);
    const session = await kit.begin(PASSWORD, CODE);
    await enrol(store(), userId);
    const challenge = await kit.challenged({ auth: { ...STEP, session } });
    expect(challenge).to.deep.include({ completed: ['password'], errcode: 'M_FORBIDDEN' });
    await kit.challenged({ auth: { ...CODE, session } });
    await kit.answered({ auth: { ...STEP, session } });
    expect(kit.runs[0]?.completed).to.deep.equal(['password', 'code', 'step']);
    expect(kit.journal.map(({ type }) => type)).to.deep.equal(['password', 'code', 'code', 'step']);
  });

  it('of the password voids the password and all that came after it', async () => {
    const { userId, kit } = kitOf({ operation: THREE });
    await enrol(store(), userId);
    const session = await kit.begin(PASSWORD, CODE);
    await passwordChanged(userId);
    expect(await kit.challenged({ auth: { ...STEP, session } })).to.deep.include({ completed: [] });
    await kit.challenged({ auth: { ...PASSWORD, session } });
    await kit.challenged({ auth: { ...CODE, session } });
    await kit.answered({ auth: { ...STEP, session } });
  });

  it('of the password before a stage passed voids nothing', async () => {
    const { userId, kit } = kitOf({ operation: { flows: [['password', 'step']] } });
    await passwordChanged(userId);
    const session = await kit.begin(PASSWORD);
    await kit.answered({ auth: { ...STEP, session } });
  });

  it('of a password that the host keeps voids the same', async () => {
    let stamp = 'one';
    const { kit } = kitOf({ operation: { flows: [['password', 'step']] }, securityStamp: async () => stamp });
    const session = await kit.begin(PASSWORD);
    stamp = 'two';
    expect(await kit.challenged({ auth: { ...STEP, session } })).to.deep.include({ completed: [] });
    await kit.challenged({ auth: { ...PASSWORD, session } });
    await kit.answered({ auth: { ...STEP, session } });
  });

  it('is noticed by an operation that was given back', async () => {
    const { userId, kit } = kitOf();
    const session = await kit.begin();
    await kit.refused({ auth: { ...PASSWORD, session }, run: () => Promise.reject(new Error()) });
    await passwordChanged(userId);
    expect(await kit.challenged({ auth: { session } })).to.deep.include({ completed: [] });
    expect(kit.runs).to.have.length(1);
  });

  it('is noticed by {session} alone, between the page and the request', async () => {
    const { userId, kit } = kitOf();
    await enrol(store(), userId);
    const session = await kit.begin(PASSWORD);
    await kit.engine.attemptStage(session, CODE, { address: '192.0.2.1', userAgent: null });
    await enrol(store(), userId);
    expect(await kit.challenged({ auth: { session }, body: BODY })).to.deep.include({ completed: ['password'] });
    expect(kit.runs).to.deep.equal([]);
  });

  it('is none when a code is used', async () => {
    const { userId, kit } = kitOf({ operation: THREE });
    const factor = await enrol(store(), userId);
    const session = await kit.begin(PASSWORD, CODE);
    const use = { factorId: factor.id, step: 10 ** 9, session: null, clearLanes: [] };
    expect(await store().securities.acceptStep(userId, use, NOW)).to.equal('won');
    await kit.answered({ auth: { ...STEP, session } });
  });

  it('by its own last recovery code takes nothing from the session', async () => {
    let left = 1;
    const recovery = {
      available: () => left > 0,
      judge: () => {
        left = 0;
        return undefined;
      },
    };
    const userId = freshUser();
    await enrol(store(), userId);
    const operation = { accepts: ['recovery'] };
    const kit = engineKit(store(), { fakes: { recovery }, operation, requester: freshRequester({ userId }) });
    const session = await kit.begin(PASSWORD);
    const recover = { type: 'recovery', proof: 'right', session };
    await kit.refused({ auth: recover, run: () => Promise.reject(new Error()) });
    await kit.answered({ auth: { session } });
    expect(kit.runs[1]?.completed).to.deep.equal(['password', 'recovery']);
  });

  it('weakens nothing for whoever has a second factor: the password alone never passes', async () => {
    const { userId, kit } = kitOf();
    await enrol(store(), userId);
    const session = await kit.begin(PASSWORD);
    for (const auth of [{ session }, { ...PASSWORD, session }]) await kit.challenged({ auth });
    await kit.challenged({ auth: PASSWORD, body: BODY });
    expect(kit.runs).to.deep.equal([]);
  });
});
