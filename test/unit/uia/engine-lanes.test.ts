import { expect } from 'chai';
import { UNKNOWN_LANE } from '../../../src/model/security.js';
import { enrol, failuresOf, freshUser } from '../../../src/testing/store-contract/samples.js';
import { attemptRules, deviceLane } from '../../../src/uia/attempts.js';
import {
  BODY,
  CODE,
  type EngineKitOptions,
  engineKit,
  freshRequester,
  PASSWORD,
  useStore,
  WRONG_CODE,
} from './engine-kit.js';

const SECOND = 1000;
const patient = { perRequester: 0, perAddress: 0 };

describe('guesses at a second factor', () => {
  const store = useStore();

  async function enrolled(options: EngineKitOptions = {}, known = false) {
    const userId = freshUser();
    await enrol(store(), userId);
    const requester = freshRequester({ userId, secondFactor: known });
    const kit = engineKit(store(), { requester, limits: patient, sessionLifetimeMs: 1e9, ...options });
    const failures = async (lane = UNKNOWN_LANE) =>
      failuresOf(await store().securities.read(userId, kit.clock.now()), lane);
    /** So many wrong codes, each after its delay, four in a session. */
    const fail = async (times: number) => {
      let session = '';
      for (let time = 0; time < times; time++) {
        if (time % 4 === 0) session = await kit.begin(PASSWORD);
        kit.clock.advance(300 * SECOND);
        await kit.challenged({ auth: { ...WRONG_CODE, session } });
      }
    };
    return { userId, kit, failures, fail };
  }

  it('are counted for the account, whatever the session', async () => {
    const { kit, failures } = await enrolled();
    for (let time = 1; time <= 2; time++) {
      await kit.challenged({ auth: { ...WRONG_CODE, session: await kit.begin(PASSWORD) } });
      expect(await failures()).to.equal(time);
    }
  });

  it('are counted while they are under check', async () => {
    const { kit, failures } = await enrolled();
    const counted: number[] = [];
    const gate = async () => void counted.push(await failures());
    const other = engineKit(store(), { requester: kit.requester, fakes: { code: { gate } }, time: kit.clock });
    await other.challenged({ auth: { ...WRONG_CODE, session: await kit.begin(PASSWORD) } });
    expect(counted).to.deep.equal([1]);
  });

  it('wait from the third wrong one in a row on, and a wrong one that comes too early is not judged', async () => {
    const { kit, fail } = await enrolled();
    await fail(3);
    const session = await kit.begin(PASSWORD);
    const judged = kit.journal.length;
    for (const proof of [CODE, WRONG_CODE]) {
      const refusal = await kit.refused({ auth: { ...proof, session } });
      expect(refusal).to.include({ status: 429, errcode: 'M_LIMIT_EXCEEDED', retryAfterMs: 2 * SECOND });
    }
    kit.clock.advance(2 * SECOND - 1);
    expect(await kit.refused({ auth: { ...CODE, session } })).to.include({ status: 429, retryAfterMs: SECOND });
    expect(kit.journal).to.have.length(judged);
    kit.clock.advance(1);
    await kit.answered({ auth: { ...CODE, session } });
  });

  it('wait longer and longer, five minutes at most', async () => {
    const { kit, fail } = await enrolled();
    await fail(2);
    const waits = [];
    for (let time = 0; time < 10; time++) {
      await fail(1);
      const session = await kit.begin(PASSWORD);
      const refusal = await kit.refused({ auth: { ...CODE, session } });
      waits.push(Number((refusal as { retryAfterMs: number }).retryAfterMs) / SECOND);
    }
    expect(waits).to.deep.equal([2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
  });

  it('do not count as one of the session while they wait', async () => {
    const { kit, fail } = await enrolled();
    await fail(3);
    const session = await kit.begin(PASSWORD);
    for (let time = 0; time < 6; time++) await kit.refused({ auth: { ...WRONG_CODE, session } });
    expect(await kit.keptSession(session)).to.include({ tries: 0, wrong: 0 });
  });

  it('lock at 100: not at 99, and then the same for right and wrong', async () => {
    const { kit, fail, failures } = await enrolled();
    await fail(99);
    kit.clock.advance(300 * SECOND);
    const last = await kit.begin(PASSWORD);
    expect(await kit.challenged({ auth: { ...WRONG_CODE, session: last } })).to.include({ error: 'That was wrong' });
    kit.clock.advance(300 * SECOND);
    const session = await kit.begin(PASSWORD);
    const judged = kit.journal.length;
    const answers = [
      await kit.challenged({ auth: { ...CODE, session } }),
      await kit.challenged({ auth: { ...WRONG_CODE, session } }),
    ];
    expect(answers[0]).to.deep.equal(answers[1]);
    expect(answers[0]).to.deep.include({
      completed: ['password'],
      errcode: 'M_FORBIDDEN',
      'org.matrix_uia.reason': 'factor_locked',
    });
    expect(kit.journal).to.have.length(judged);
    expect(await kit.keptSession(session)).to.include({ tries: 0, wrong: 0 });
    expect(await failures()).to.equal(100);
  }).timeout(60_000);

  it('pass at the hundredth when it is right, and are forgotten', async () => {
    const { kit, fail, failures } = await enrolled({ rules: attemptRules({ lockAfter: 6 }) });
    await fail(5);
    kit.clock.advance(300 * SECOND);
    await kit.answered({ auth: { ...CODE, session: await kit.begin(PASSWORD) } });
    expect(await failures()).to.equal(0);
  });

  it('never keep an unguessable proof out, and are not counted for it', async () => {
    const { kit, fail, failures } = await enrolled({ rules: attemptRules({ lockAfter: 3 }) });
    await fail(3);
    const session = await kit.begin(PASSWORD);
    await kit.challenged({ auth: { type: 'recovery', proof: 'wrong', session } });
    expect(await failures()).to.equal(3);
    await kit.answered({ auth: { type: 'recovery', proof: 'right', session } });
  });

  it('are not forgotten by a right password', async () => {
    const { kit, fail, failures } = await enrolled();
    await fail(3);
    await kit.begin(PASSWORD);
    expect(await failures()).to.equal(3);
  });

  it('are forgotten by a right code, unless its stage says that it has forgotten them itself', async () => {
    const { kit, fail, failures } = await enrolled();
    await fail(2);
    await kit.answered({ auth: { ...CODE, session: await kit.begin(PASSWORD) } });
    expect(await failures()).to.equal(0);

    const cleared = () => ({ outcome: 'passed', laneCleared: true }) as const;
    const other = await enrolled({ fakes: { code: { judge: cleared } } });
    await other.kit.answered({ auth: { ...CODE, session: await other.kit.begin(PASSWORD) } });
    expect(await other.failures()).to.equal(1);
  });

  it('are given back when the stage breaks, refuses, is pending, or is shown a code that was used', async () => {
    const { kit, failures } = await enrolled();
    for (const proof of ['fault', 'refused', 'pending', 'used']) {
      const session = await kit.begin(PASSWORD);
      await kit.ask({ auth: { type: 'code', proof, session } }).catch(() => undefined);
      expect(await failures(), proof).to.equal(0);
    }
  });

  it('of a used code are wrong ones of the session all the same', async () => {
    const { kit } = await enrolled();
    const session = await kit.begin(PASSWORD);
    for (let time = 0; time < 4; time++) await kit.challenged({ auth: { type: 'code', proof: 'used', session } });
    const ended = await kit.challenged({ auth: { type: 'code', proof: 'used', session } });
    expect(ended).to.include({ 'org.matrix_uia.reason': 'session_ended' });
  });

  it('touch no lane, not even for a moment, before the password is given', async () => {
    const { securities } = store();
    const touched: string[] = [];
    const reserveAttempt: typeof securities.reserveAttempt = (userId, lane, ...rest) => {
      touched.push(lane);
      return securities.reserveAttempt(userId, lane, ...rest);
    };
    const { kit, failures } = await enrolled({ store: { ...store(), securities: { ...securities, reserveAttempt } } });
    await kit.challenged({ auth: { ...WRONG_CODE, session: await kit.begin() } });
    expect(touched).to.deep.equal([]);
    expect(await failures()).to.equal(0);
    expect(kit.journal).to.deep.equal([]);
  });

  it('are not counted for a completed stage that is sent again', async () => {
    const { kit, failures } = await enrolled({ operation: { flows: [['password', 'code', 'step']] } });
    const session = await kit.begin(PASSWORD, CODE);
    await kit.challenged({ auth: { ...WRONG_CODE, session } });
    expect(await failures()).to.equal(0);
  });

  it('are counted where an operation asks for nothing else', async () => {
    const { kit, failures } = await enrolled({ operation: { flows: [['code']] } });
    await kit.challenged({ auth: { ...WRONG_CODE, session: await kit.begin() } });
    expect(await failures()).to.equal(1);
  });

  it('of 32 at once are judged no more often than the delay allows', async () => {
    const { kit, failures } = await enrolled();
    const sessions = await Promise.all(Array.from({ length: 32 }, () => kit.begin(PASSWORD)));
    const before = kit.journal.length;
    await Promise.allSettled(sessions.map((session) => kit.ask({ auth: { ...WRONG_CODE, session } })));
    expect(kit.journal).to.have.length(before + 3);
    expect(await failures()).to.equal(3);
  });

  describe('on a device that has signed in with a second factor', () => {
    it('have a lane of their own, which nobody else fills', async () => {
      const { kit, failures, fail, userId } = await enrolled({ rules: attemptRules({ lockAfter: 3 }) });
      await fail(3);
      const requester = freshRequester({ userId, secondFactor: true });
      const known = engineKit(store(), { requester, time: kit.clock });
      await known.challenged({ auth: { ...WRONG_CODE, session: await known.begin(PASSWORD) } });
      expect([await failures(), await failures(deviceLane('LAPTOP'))]).to.deep.equal([3, 1]);
      await known.answered({ auth: { ...CODE, session: await known.begin(PASSWORD) } });
      expect([await failures(), await failures(deviceLane('LAPTOP'))]).to.deep.equal([3, 0]);
    });

    it('count as everybody’s after ten', async () => {
      const { fail, failures } = await enrolled({}, true);
      await fail(10);
      expect([await failures(), await failures(deviceLane('LAPTOP'))]).to.deep.equal([0, 10]);
      await fail(1);
      expect([await failures(), await failures(deviceLane('LAPTOP'))]).to.deep.equal([1, 10]);
    });

    it('wait in their own lane, although the shared one is free', async () => {
      const { kit, fail } = await enrolled({}, true);
      await fail(3);
      const session = await kit.begin(PASSWORD);
      expect(await kit.refused({ auth: { ...CODE, session } })).to.include({ status: 429, retryAfterMs: 2 * SECOND });
    });
  });

  it('tell the stage in which lane they were counted', async () => {
    for (const [known, lane] of [
      [false, UNKNOWN_LANE],
      [true, deviceLane('LAPTOP')],
    ] as const) {
      const { kit } = await enrolled({}, known);
      await kit.answered({ auth: { ...CODE, session: await kit.begin(PASSWORD) }, body: BODY });
      expect(kit.journal.map(({ context }) => context.lane)).to.deep.equal([null, lane]);
    }
  });
});
