import { expect } from 'chai';
import { enrol, freshUser } from '../../../src/testing/store-contract/samples.js';
import { BODY, CODE, engineKit, freshRequester, PASSWORD, useStore } from './engine-kit.js';
import { fakeStage } from './fake-stages.js';

describe('a challenge', () => {
  const store = useStore();

  for (const auth of [undefined, null, {}]) {
    it(`with a new session answers ${JSON.stringify(auth)}`, async () => {
      const kit = engineKit(store());
      const [one, other] = [await kit.challenged({ auth, body: BODY }), await kit.challenged({ auth, body: BODY })];
      expect(one.session).not.to.equal(other.session);
      expect(kit.journal).to.deep.equal([]);
    });
  }

  it('has all four members from the first on, and no error', async () => {
    const { session, ...rest } = await engineKit(store()).challenged({ body: BODY });
    expect(session).to.match(/^[\w-]{43}$/);
    expect(rest).to.deep.equal({ flows: [{ stages: ['password'] }], params: {}, completed: [] });
  });

  it('has all four members whatever came before it', async () => {
    const kit = engineKit(store());
    const { session } = await kit.challenged({ body: BODY });
    for (const auth of [{ session }, { type: 'password', proof: 'wrong', session }, { session: 'unknown' }, CODE]) {
      expect(await kit.challenged({ auth, body: BODY })).to.include.keys('flows', 'params', 'session', 'completed');
    }
  });

  it('tells how far the session is, to {session} alone too', async () => {
    const userId = freshUser();
    await enrol(store(), userId);
    const kit = engineKit(store(), { requester: freshRequester({ userId }) });
    const session = await kit.begin(PASSWORD);
    expect(await kit.challenged({ auth: { session } })).to.deep.equal({
      flows: [{ stages: ['password', 'code'] }, { stages: ['password', 'recovery'] }],
      params: {},
      session,
      completed: ['password'],
    });
    expect(kit.journal).to.have.length(1);
  });

  it('publishes the params of each stage that is offered, and of no other', async () => {
    const kit = engineKit(store(), {
      operation: { flows: [['step', 'agree']] },
      fakes: {
        agree: { params: async ({ operation, subject }) => ({ of: operation, who: subject?.userId ?? 'nobody' }) },
        password: { params: async () => ({ never: 'seen' }) },
      },
    });
    const { params } = await kit.challenged({ body: BODY });
    expect(params).to.deep.equal({ agree: { of: 'delete', who: kit.requester.userId } });
  });

  it('keeps the session id itself out of the store', async () => {
    const kit = engineKit(store());
    const { session } = await kit.challenged({ body: BODY });
    expect(JSON.stringify(await kit.keptSession(session))).not.to.include(session);
  });

  it('refuses an auth that is none with 400, and makes no session for it', async () => {
    const kit = engineKit(store(), { limits: { perRequester: 1, perAddress: 0 } });
    for (const auth of ['text', 5, [], { type: 5 }, { session: 5 }, { type: 'unheard-of' }, { type: 'password' }]) {
      expect(await kit.refused({ auth, body: BODY })).to.include({ status: 400 });
    }
    await kit.challenged({ body: BODY });
  });
});

describe('a one-shot proof', () => {
  const store = useStore();

  it('is judged at once, and runs the operation when it is all that is needed', async () => {
    const kit = engineKit(store());
    await kit.answered({ auth: PASSWORD, body: BODY });
    expect(kit.runs).to.have.length(1);
    expect(kit.runs[0]).to.deep.include({ completed: ['password'], body: BODY, subject: kit.requester.userId });
  });

  it('begins a session that goes on from it when more is needed', async () => {
    const userId = freshUser();
    await enrol(store(), userId);
    const kit = engineKit(store(), { requester: freshRequester({ userId }) });
    const { session, completed } = await kit.challenged({ auth: PASSWORD, body: BODY });
    expect(completed).to.deep.equal(['password']);
    await kit.answered({ auth: { ...CODE, session } });
    expect(kit.runs[0]).to.deep.include({ completed: ['password', 'code'], body: BODY });
  });

  it('that is wrong counts as the first wrong proof of its new session', async () => {
    const kit = engineKit(store());
    const { session, errcode } = await kit.challenged({ auth: { ...PASSWORD, proof: 'wrong' }, body: BODY });
    expect(errcode).to.equal('M_FORBIDDEN');
    expect(await kit.keptSession(session)).to.include({ tries: 1, wrong: 1, status: 'open' });
  });

  it('of a stage that is not next is not judged', async () => {
    const kit = engineKit(store());
    expect(await kit.challenged({ auth: CODE, body: BODY })).to.include({ errcode: 'M_FORBIDDEN' });
    expect(kit.journal).to.deep.equal([]);
  });
});

describe('declaring an operation', () => {
  const store = useStore();

  it('stops the start when two have one name', () => {
    const { engine } = engineKit(store());
    expect(() => engine.declare({ name: 'delete' })).to.throw('two operations are called delete');
  });

  for (const flows of [[], [[]], [['step', 'step']], [['nobody']]]) {
    it(`stops the start with the flows ${JSON.stringify(flows)}`, () => {
      expect(() => engineKit(store(), { operation: { flows } })).to.throw(/^delete: /);
    });
  }

  it('stops the start when the policy has no flow for it', () => {
    const stages = [fakeStage([], 'step', 'other')];
    expect(() => engineKit(store(), { stages })).to.throw('delete: no flow');
  });

  it('refuses a subject none of whose factors is good enough, and passes nobody', async () => {
    const userId = freshUser();
    await enrol(store(), userId);
    const fakes = { recovery: { available: () => false } };
    const kit = engineKit(store(), {
      operation: { accepts: ['recovery'] },
      fakes,
      requester: freshRequester({ userId }),
    });
    expect(await kit.refused({ auth: PASSWORD, body: BODY })).to.include({ status: 403, errcode: 'M_FORBIDDEN' });
    expect(kit.runs).to.deep.equal([]);
  });
});
