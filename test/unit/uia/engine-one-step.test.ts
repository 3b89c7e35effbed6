import { expect } from 'chai';
import { enrol, freshUser } from '../../../src/testing/store-contract/samples.js';
import { BODY, CODE, engineKit, PASSWORD, useStore, WRONG_PASSWORD } from './engine-kit.js';

describe('a request of a client that knows no UIA', () => {
  const store = useStore();
  const kitOf = () => engineKit(store());
  const classic = { requester: null, oneStep: true, body: BODY };

  it('is answered at once when its proof is all that is needed', async () => {
    const kit = kitOf();
    await kit.answered({ ...classic, auth: { ...PASSWORD, user: freshUser() } });
    expect(kit.runs).to.have.length(1);
  });

  it('gets a plain 403 for a wrong proof, and leaves no session', async () => {
    const kit = engineKit(store(), { limits: { perRequester: 0, perAddress: 1 } });
    for (let time = 0; time < 3; time++) {
      const refusal = await kit.refused({ ...classic, auth: WRONG_PASSWORD });
      expect(refusal).to.include({ status: 403, errcode: 'M_FORBIDDEN', message: 'That was wrong' });
    }
    await kit.challenged({ requester: null, body: BODY });
  });

  it('is told by the challenge that a second factor is needed, once its password is right', async () => {
    const userId = freshUser();
    await enrol(store(), userId);
    const kit = kitOf();
    const { session, error, ...rest } = await kit.challenged({ ...classic, auth: { ...PASSWORD, user: userId } });
    expect(rest).to.deep.equal({
      flows: [{ stages: ['password', 'code'] }, { stages: ['password', 'recovery'] }],
      params: {},
      completed: ['password'],
      errcode: 'M_FORBIDDEN',
      'org.matrix_uia.reason': 'second_factor_required',
    });
    expect(error).to.match(/second factor/);
    await kit.answered({ requester: null, auth: { ...CODE, session } });
    expect(kit.runs[0]).to.deep.include({ subject: userId, completed: ['password', 'code'] });
  });

  it('learns nothing of a second factor from a wrong password', async () => {
    const userId = freshUser();
    await enrol(store(), userId);
    const answers = await Promise.all(
      [userId, freshUser()].map((user) => kitOf().refused({ ...classic, auth: { ...WRONG_PASSWORD, user } })),
    );
    expect(JSON.stringify(answers[0])).to.equal(JSON.stringify(answers[1]));
  });
});

describe('a challenge where nobody is signed in', () => {
  const store = useStore();

  it('shows everybody the same flows, and lets whoever has no second factor in after the password', async () => {
    const kit = engineKit(store());
    const nobody = { requester: null };
    const { session, flows } = await kit.challenged({ ...nobody, body: BODY });
    expect(flows).to.deep.equal([{ stages: ['password', 'code'] }, { stages: ['password', 'recovery'] }]);
    const wrong = await kit.challenged({ ...nobody, auth: { ...WRONG_PASSWORD, session } });
    expect(wrong.flows).to.deep.equal(flows);
    await kit.answered({ ...nobody, auth: { ...PASSWORD, user: freshUser(), session } });
    expect(kit.runs[0]?.completed).to.deep.equal(['password']);
  });
});
