import { expect } from 'chai';
import { enrol, freshUser } from '../../../src/testing/store-contract/samples.js';
import { BODY, CODE, engineKit, freshRequester, PASSWORD, useStore, WRONG_CODE } from './engine-kit.js';
import { gate } from './gate.js';

const STEP = { type: 'step', proof: 'right' };

describe('requests that race', () => {
  const store = useStore();

  it('with the same proof complete its stage once: the losers go on from where the session is', async () => {
    const kit = engineKit(store(), { operation: { flows: [['step', 'agree']] } });
    const session = await kit.begin();
    const all = await Promise.allSettled(
      Array.from({ length: 32 }, () => kit.challenged({ auth: { ...STEP, session }, body: BODY })),
    );
    for (const one of all) {
      if (one.status === 'rejected') expect(one.reason).to.include({ status: 429 });
      else
        expect(one.value)
          .to.deep.include({ session, completed: ['step'] })
          .and.not.include.keys('errcode');
    }
    expect(await kit.keptSession(session)).to.deep.include({ completed: ['step'], tries: 0, wrong: 0 });
  });

  it('with different stages that are both next complete one of them', async () => {
    const door = gate();
    const fakes = { step: { gate: door.pass }, agree: { gate: door.pass } };
    const kit = engineKit(store(), {
      operation: {
        flows: [
          ['step', 'password'],
          ['agree', 'password'],
        ],
      },
      fakes,
    });
    const session = await kit.begin();
    const both = Promise.all(
      ['step', 'agree'].map((type) => kit.challenged({ auth: { type, proof: 'right', session } })),
    );
    await door.whenArrived(2);
    door.open();
    const [one, other] = await both;
    expect(one?.completed).to.have.length(1).and.deep.equal(other?.completed);
    expect(await kit.keptSession(session)).to.deep.include({ completed: one?.completed, tries: 0 });
  });

  it('never lose a wrong proof to a right one', async () => {
    const door = gate();
    const kit = engineKit(store(), { operation: { flows: [['step', 'agree']] }, fakes: { step: { gate: door.pass } } });
    const session = await kit.begin();
    const proofs = ['right', 'wrong', 'wrong'];
    const all = Promise.all(proofs.map((proof) => kit.challenged({ auth: { type: 'step', proof, session } })));
    await door.whenArrived(3);
    door.open();
    await all;
    expect(await kit.keptSession(session)).to.deep.include({ completed: ['step'], tries: 2, wrong: 2 });
  });

  it('with a pending stage and a passing one: what is passed is not forgotten', async () => {
    const door = gate();
    const fakes = { step: { gate: door.pass }, agree: { gate: door.pass } };
    const kit = engineKit(store(), {
      operation: {
        flows: [
          ['step', 'password'],
          ['agree', 'password'],
        ],
      },
      fakes,
    });
    const session = await kit.begin();
    const all = Promise.all([
      kit.challenged({ auth: { ...STEP, session } }),
      kit.challenged({ auth: { type: 'agree', proof: 'pending', session } }),
    ]);
    await door.whenArrived(2);
    door.open();
    await all;
    const kept = await kit.keptSession(session);
    expect(kept).to.deep.include({ completed: ['step'], tries: 0 });
  });

  it('with a cancellation: what is cancelled passes nothing', async () => {
    const door = gate();
    const kit = engineKit(store(), { fakes: { password: { gate: door.pass } } });
    const session = await kit.begin();
    const proof = kit.challenged({ auth: { ...PASSWORD, session }, body: BODY });
    await door.whenArrived(1);
    expect(await kit.engine.cancel(session)).to.equal(true);
    door.open();
    expect(await proof).to.include({ errcode: 'M_UNKNOWN' });
    expect(kit.runs).to.deep.equal([]);
  });

  it('with the end of the session: what passes too late passes nothing', async () => {
    const door = gate();
    const kit = engineKit(store(), { fakes: { password: { gate: door.pass } } });
    const session = await kit.begin();
    const proof = kit.challenged({ auth: { ...PASSWORD, session }, body: BODY });
    await door.whenArrived(1);
    kit.clock.advance(15 * 60_000);
    door.open();
    expect(await proof).to.include({ errcode: 'M_UNKNOWN' });
    expect(kit.runs).to.deep.equal([]);
  });

  it('with different bodies run one of them, the one whose proof passed', async () => {
    const kit = engineKit(store());
    const { session } = await kit.challenged({});
    const bodies = Array.from({ length: 5 }, (_, index) => ({ devices: [`D${index}`] }));
    const all = await Promise.allSettled(bodies.map((body) => kit.ask({ auth: { ...PASSWORD, session }, body })));
    expect(kit.runs).to.have.length(1);
    expect(all.some(({ status }) => status === 'fulfilled')).to.equal(true);
  });

  it('with an operation that is given back are judged no more often than a session allows', async () => {
    const userId = freshUser();
    const door = gate();
    const kit = engineKit(store(), { requester: freshRequester({ userId }), rules: freeLanes });
    const session = await kit.begin();
    const run = () => door.pass().then(() => Promise.reject(new Error('out of order')));
    const broken = kit.refused({ auth: { ...PASSWORD, session }, run });
    await door.whenArrived(1);
    const guesses = Array.from({ length: 32 }, () => kit.ask({ auth: { ...WRONG_CODE, session } }));
    const all = Promise.allSettled(guesses);
    await enrol(store(), userId);
    door.open();
    await broken;
    await all;
    expect(kit.journal.filter(({ type }) => type === 'code')).to.have.length.at.most(5);
    expect(kit.runs).to.have.length(1);
  });
});

const freeLanes = {
  sessionTries: 5,
  unknownLane: { lockAfter: 1000, delaysMs: [0] },
  deviceLane: { lockAfter: 1000, delaysMs: [0] },
};

describe('a last stage that loses its race', () => {
  const store = useStore();

  it('finds the operation done, and gives its answer', async () => {
    const userId = freshUser();
    await enrol(store(), userId);
    const door = gate();
    const kit = engineKit(store(), { fakes: { code: { gate: door.pass } }, requester: freshRequester({ userId }) });
    const session = await kit.begin(PASSWORD);
    const all = Promise.all([1, 2, 3].map(() => kit.answered({ auth: { ...CODE, session } })));
    await door.whenArrived(3);
    door.open();
    expect(new Set((await all).map((answer) => JSON.stringify(answer))).size).to.equal(1);
    expect(kit.runs).to.have.length(1);
  });
});
