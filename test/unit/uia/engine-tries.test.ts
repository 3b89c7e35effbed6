import { expect } from 'chai';
import { enrol, freshUser } from '../../../src/testing/store-contract/samples.js';
import { BODY, CODE, engineKit, freshRequester, PASSWORD, useStore, WRONG_CODE, WRONG_PASSWORD } from './engine-kit.js';
import { gate } from './gate.js';

describe('wrong proofs in a session', () => {
  const store = useStore();

  it('are answered with the challenge, what is completed, and M_FORBIDDEN', async () => {
    const kit = engineKit(store());
    const session = await kit.begin();
    const challenge = await kit.challenged({ auth: { ...WRONG_PASSWORD, session } });
    expect(challenge).to.deep.equal({
      flows: [{ stages: ['password'] }],
      params: {},
      session,
      completed: [],
      errcode: 'M_FORBIDDEN',
      error: 'That was wrong',
    });
  });

  it('end it at the fifth: a new one, with the reason', async () => {
    const kit = engineKit(store());
    const session = await kit.begin();
    for (let time = 0; time < 4; time++) {
      expect(await kit.challenged({ auth: { ...WRONG_PASSWORD, session } })).to.include({ session });
    }
    const { session: fresh, ...rest } = await kit.challenged({ auth: { ...WRONG_PASSWORD, session } });
    expect(fresh).not.to.equal(session);
    expect(rest).to.deep.include({ completed: [], errcode: 'M_FORBIDDEN', 'org.matrix_uia.reason': 'session_ended' });
    expect(await kit.challenged({ auth: { ...PASSWORD, session } })).to.include({ errcode: 'M_UNKNOWN' });
    expect(kit.journal).to.have.length(5);
    await kit.answered({ auth: { ...PASSWORD, session: fresh }, body: BODY });
  });

  it('do not end it at the fourth', async () => {
    const kit = engineKit(store());
    const session = await kit.begin();
    for (let time = 0; time < 4; time++) await kit.challenged({ auth: { ...WRONG_PASSWORD, session } });
    await kit.answered({ auth: { ...PASSWORD, session } });
  });

  it('are counted over all stages together, and no right one forgives them', async () => {
    const userId = freshUser();
    await enrol(store(), userId);
    const kit = engineKit(store(), { requester: freshRequester({ userId }) });
    const session = await kit.begin();
    for (let time = 0; time < 2; time++) await kit.challenged({ auth: { ...WRONG_PASSWORD, session } });
    await kit.challenged({ auth: { ...PASSWORD, session } });
    for (let time = 0; time < 2; time++) await kit.challenged({ auth: { ...WRONG_CODE, session } });
    const ended = await kit.challenged({ auth: { type: 'recovery', proof: 'wrong', session } });
    expect(ended).to.include({ 'org.matrix_uia.reason': 'session_ended' });
  });

  it('count for as many as the rules say', async () => {
    const rules = { sessionTries: 2, ...laneRules };
    const kit = engineKit(store(), { rules });
    const session = await kit.begin();
    await kit.challenged({ auth: { ...WRONG_PASSWORD, session } });
    const ended = await kit.challenged({ auth: { ...WRONG_PASSWORD, session } });
    expect(ended).to.include({ 'org.matrix_uia.reason': 'session_ended' });
  });

  it('are let through five at a time and judged five times of 32, at once', async () => {
    const door = gate();
    const kit = engineKit(store(), { fakes: { password: { gate: door.pass } } });
    const session = await kit.begin();
    const all = Promise.allSettled(
      Array.from({ length: 32 }, () => kit.ask({ auth: { ...WRONG_PASSWORD, session }, body: BODY })),
    );
    await door.whenArrived(5);
    door.open();
    const settled = await all;
    expect(kit.journal).to.have.length(5);
    const reasons = settled.map((one) => (one.status === 'rejected' ? one.reason.status : 'challenged'));
    expect(reasons.filter((reason) => reason !== 'challenged' && reason !== 429)).to.deep.equal([]);
    expect(await kit.challenged({ auth: { ...PASSWORD, session } })).to.include({ errcode: 'M_UNKNOWN' });
  });

  it('are judged five times of 32 without any waiting in between too', async () => {
    const kit = engineKit(store());
    const session = await kit.begin();
    await Promise.allSettled(Array.from({ length: 32 }, () => kit.ask({ auth: { ...WRONG_PASSWORD, session } })));
    expect(kit.journal).to.have.length(5);
  });
});

const laneRules = {
  unknownLane: { lockAfter: 100, delaysMs: [0] },
  deviceLane: { lockAfter: 10, delaysMs: [0] },
};

describe('a try that is given back', () => {
  const store = useStore();

  it('is one whose stage breaks: the fault goes on, and nothing is counted', async () => {
    const kit = engineKit(store());
    const session = await kit.begin();
    for (let time = 0; time < 6; time++) {
      const fault = await kit.refused({ auth: { type: 'password', proof: 'fault', session } });
      expect(fault).to.be.an('error').with.property('message', 'the stage broke');
    }
    expect(await kit.keptSession(session)).to.include({ tries: 0, wrong: 0, status: 'open' });
    await kit.answered({ auth: { ...PASSWORD, session } });
  });

  it('is one of a stage that needs another request', async () => {
    const kit = engineKit(store());
    const session = await kit.begin();
    for (let time = 0; time < 6; time++) {
      await kit.challenged({ auth: { type: 'password', proof: 'pending', session } });
    }
    expect(await kit.keptSession(session)).to.include({ tries: 0, wrong: 0 });
  });

  it('is one that passes', async () => {
    const kit = engineKit(store(), { operation: { flows: [['step', 'agree']] } });
    const session = await kit.begin({ type: 'step', proof: 'right' });
    expect(await kit.keptSession(session)).to.include({ tries: 0, wrong: 0 });
  });

  it('is one at a store that breaks before the judgement', async () => {
    const broken = { ...store().securities, read: () => Promise.reject(new Error('no answer')) };
    const kit = engineKit(store());
    const session = await kit.begin();
    const halfStore = { ...store(), securities: broken };
    const half = engineKit(store(), { store: halfStore, requester: kit.requester });
    for (let time = 0; time < 6; time++) await half.refused({ auth: { ...WRONG_PASSWORD, session } });
    expect(await kit.keptSession(session)).to.include({ tries: 0, wrong: 0 });
  });
});

describe('a stage that needs another request', () => {
  const store = useStore();
  const PENDING = { type: 'password', proof: 'pending' };

  it('publishes its params beside the others, and is not complete', async () => {
    const kit = engineKit(store(), { fakes: { password: { params: async () => ({ shown: 'always' }) } } });
    const { params, completed, ...rest } = await kit.challenged({ auth: PENDING, body: BODY });
    expect({ params, completed }).to.deep.equal({ params: { password: { hint: 'see your mail' } }, completed: [] });
    expect(rest).not.to.include.keys('errcode');
  });

  it('finds its state again, and the store has it sealed', async () => {
    const kit = engineKit(store());
    const { session } = await kit.challenged({ auth: PENDING, body: BODY });
    await kit.answered({ auth: { ...PASSWORD, session } });
    expect(kit.journal.map(({ context }) => context.state)).to.deep.equal([
      null,
      { sent: 'digest of the mailed secret' },
    ]);
    const other = await kit.challenged({ auth: PENDING, body: BODY });
    const kept = await kit.keptSession(other.session);
    expect(kept?.state.password).to.match(/^k1\.[\w-]+$/);
    expect(JSON.stringify(kept)).not.to.include('mailed');
  });

  it('shows its state to no other stage', async () => {
    const kit = engineKit(store(), { operation: { flows: [['password'], ['step', 'password']] } });
    const { session } = await kit.challenged({ auth: PENDING, body: BODY });
    await kit.challenged({ auth: { type: 'step', proof: 'right', session } });
    expect(kit.journal.at(-1)).to.deep.include({ type: 'step' }).and.have.nested.property('context.state', null);
  });

  it('loses its state once it is passed, unless it keeps some for the operation', async () => {
    const judge = (auth: object) =>
      'keep' in auth ? ({ outcome: 'passed', state: { kept: 'for later' } } as const) : undefined;
    const kit = engineKit(store(), { operation: { flows: [['password', 'step']] }, fakes: { password: { judge } } });
    for (const [proof, state] of [
      [PASSWORD, {}],
      [{ ...PASSWORD, keep: true }, { password: { kept: 'for later' } }],
    ] as const) {
      const { session } = await kit.challenged({ auth: PENDING, body: BODY });
      await kit.challenged({ auth: { ...proof, session } });
      await kit.answered({ auth: { type: 'step', proof: 'right', session } });
      expect(kit.runs.at(-1)?.state).to.deep.equal(state);
    }
  });

  it('goes on although the subject could not begin it any more', async () => {
    const userId = freshUser();
    await enrol(store(), userId);
    let has = true;
    const available = () => has;
    const kit = engineKit(store(), { fakes: { code: { available } }, requester: freshRequester({ userId }) });
    const session = await kit.begin(PASSWORD);
    await kit.challenged({ auth: { type: 'code', proof: 'pending', session } });
    has = false;
    await kit.answered({ auth: { ...CODE, session } });
    expect(kit.runs[0]?.completed).to.deep.equal(['password', 'code']);
  });
});
