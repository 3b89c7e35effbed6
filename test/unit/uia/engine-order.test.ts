import { expect } from 'chai';
import { badJson, forbidden, weakPassword } from '../../../src/base/matrix-error.js';
import { BODY, engineKit, freshRequester, PASSWORD, useStore, WRONG_PASSWORD } from './engine-kit.js';

describe('the order of an engine’s checks', () => {
  const store = useStore();
  const invalid = () => {
    throw badJson('devices must be a list');
  };
  const taken = () => {
    throw weakPassword('Too weak');
  };

  it('looks at the shape of auth before anything else', async () => {
    const kit = engineKit(store());
    expect(await kit.refused({ auth: 5, body: BODY, validate: invalid })).to.include({
      message: 'auth must be an object',
    });
  });

  it('looks at the session before the body: a strange one is answered as such, and its proof is not run', async () => {
    const kit = engineKit(store());
    const auth = { ...PASSWORD, session: 'unknown' };
    expect(await kit.challenged({ auth, body: { devices: 5 }, validate: invalid })).to.include({
      errcode: 'M_UNKNOWN',
    });
    expect(kit.journal).to.deep.equal([]);
  });

  it('looks at the body before what it is bound to', async () => {
    const kit = engineKit(store());
    const session = await kit.begin();
    const asking = { auth: { ...PASSWORD, session }, body: { devices: 5 } };
    expect(await kit.refused({ ...asking, validate: invalid })).to.include({ errcode: 'M_BAD_JSON' });
    expect(await kit.refused(asking)).to.include({ status: 403, reason: 'operation_changed' });
  });

  it('looks at what the session is bound to before what can be refused without proof', async () => {
    const kit = engineKit(store());
    const session = await kit.begin();
    const asking = { auth: { ...PASSWORD, session }, refuse: taken };
    expect(await kit.refused({ ...asking, body: { devices: ['C'] } })).to.include({ reason: 'operation_changed' });
    expect(await kit.refused({ ...asking, body: BODY })).to.include({ errcode: 'M_WEAK_PASSWORD' });
  });

  it('looks at what can be refused without proof before the proof, and counts no try for it', async () => {
    const kit = engineKit(store());
    const session = await kit.begin();
    for (let time = 0; time < 6; time++) {
      await kit.refused({ auth: { ...WRONG_PASSWORD, session }, body: BODY, refuse: taken });
    }
    expect(kit.journal).to.deep.equal([]);
    expect(await kit.keptSession(session)).to.include({ tries: 0, wrong: 0 });
  });

  it('tells what can be refused under which id the operation will run', async () => {
    const kit = engineKit(store());
    const ids: string[] = [];
    const refuse = (_body: object, operationId: string) => void ids.push(operationId);
    const { session } = await kit.challenged({ body: BODY, refuse });
    await kit.answered({ auth: { ...PASSWORD, session }, refuse });
    expect(ids).to.deep.equal([kit.runs[0]?.operationId, kit.runs[0]?.operationId]);
  });
});

describe('stages in order', () => {
  const store = useStore();
  const STEP = { type: 'step', proof: 'right' };
  const AGREE = { type: 'agree', proof: 'right' };
  const flows = [
    ['step', 'agree'],
    ['step', 'password', 'agree'],
  ];

  it('answer a stage that is not next with the challenge, and do not judge it', async () => {
    const kit = engineKit(store(), { operation: { flows } });
    const session = await kit.begin();
    for (const proof of [AGREE, PASSWORD]) {
      const challenge = await kit.challenged({ auth: { ...proof, session }, body: BODY });
      expect(challenge).to.deep.include({ errcode: 'M_FORBIDDEN', completed: [], session });
    }
    expect(kit.journal).to.deep.equal([]);
    expect(await kit.keptSession(session)).to.include({ tries: 0, wrong: 0 });
  });

  it('do not judge a completed stage again, right or wrong', async () => {
    const kit = engineKit(store(), { operation: { flows } });
    const session = await kit.begin(STEP);
    for (const proof of ['right', 'wrong', 'fault']) {
      const challenge = await kit.challenged({ auth: { type: 'step', proof, session }, body: BODY });
      expect(challenge)
        .to.deep.include({ completed: ['step'], session })
        .and.not.include.keys('errcode');
    }
    expect(kit.journal).to.have.length(1);
    expect(await kit.keptSession(session)).to.include({ tries: 0, wrong: 0 });
  });

  it('keep what is completed when a proof is wrong', async () => {
    const kit = engineKit(store(), { operation: { flows } });
    const session = await kit.begin(STEP);
    const challenge = await kit.challenged({ auth: { ...WRONG_PASSWORD, session } });
    expect(challenge).to.deep.include({
      completed: ['step'],
      errcode: 'M_FORBIDDEN',
      error: 'That was wrong',
      session,
    });
  });

  it('follow whichever flow the client chooses', async () => {
    for (const flow of flows) {
      const kit = engineKit(store(), { operation: { flows } });
      const session = await kit.begin(...flow.slice(0, -1).map((type) => ({ type, proof: 'right' })));
      await kit.answered({ auth: { type: flow.at(-1), proof: 'right', session } });
      expect(kit.runs[0]?.completed).to.deep.equal(flow);
    }
  });

  it('run nothing before the last one', async () => {
    const kit = engineKit(store(), { operation: { flows } });
    const session = await kit.begin(STEP, PASSWORD);
    for (const auth of [{ session }, { ...PASSWORD, session }, { ...STEP, session }]) await kit.challenged({ auth });
    expect(kit.runs).to.deep.equal([]);
  });
});

describe('a proof of who somebody is', () => {
  const store = useStore();
  const noRequester = { requester: null };
  const LOGIN = { flows: [['password', 'step']] };

  it('fixes the subject where nobody is signed in', async () => {
    const kit = engineKit(store(), { operation: LOGIN });
    const { userId } = freshRequester();
    const { session } = await kit.challenged({ ...noRequester, body: BODY });
    await kit.challenged({ ...noRequester, auth: { ...PASSWORD, user: userId, session } });
    expect(await kit.keptSession(session)).to.include({ subject: userId });
    await kit.answered({ ...noRequester, auth: { type: 'step', proof: 'right', session } });
    expect(kit.runs[0]).to.deep.include({ subject: userId, requester: null });
  });

  it('that a stage refuses is answered plainly and leaves the session as it was', async () => {
    const kit = engineKit(store());
    const session = await kit.begin();
    const before = await kit.keptSession(session);
    for (let time = 0; time < 6; time++) {
      const refusal = await kit.refused({ auth: { type: 'password', proof: 'refused', session } });
      expect(refusal).to.include({ status: 403, errcode: 'M_FORBIDDEN' });
    }
    expect(await kit.keptSession(session)).to.deep.equal(before);
    await kit.answered({ auth: { ...PASSWORD, session } });
  });

  it('never passes for another user than the one who is signed in, whatever its stage says', async () => {
    const kit = engineKit(store());
    const session = await kit.begin();
    const auth = { ...PASSWORD, user: freshRequester().userId, session };
    await kit.ask({ auth }).catch((refusal: unknown) => expect(refusal).to.include({ status: 403 }));
    expect(kit.runs).to.deep.equal([]);
  });

  it('never passes for another user than an earlier stage named, whatever its stage says', async () => {
    const kit = engineKit(store(), { operation: { flows: [['password', 'step']] } });
    const { session } = await kit.challenged({ ...noRequester, body: BODY });
    await kit.challenged({ ...noRequester, auth: { ...PASSWORD, user: freshRequester().userId, session } });
    const auth = { type: 'step', proof: 'right', user: freshRequester().userId, session };
    await kit.ask({ ...noRequester, auth }).catch((refusal: unknown) => expect(refusal).to.include({ status: 403 }));
    expect(kit.runs).to.deep.equal([]);
  });
});

describe('what a refusal tells', () => {
  const store = useStore();

  it('is the stage’s own words', async () => {
    const judge = () => ({ outcome: 'failed', error: forbidden('Not that one') }) as const;
    const kit = engineKit(store(), { fakes: { password: { judge } } });
    expect(await kit.challenged({ auth: PASSWORD, body: BODY })).to.include({ error: 'Not that one' });
  });
});
