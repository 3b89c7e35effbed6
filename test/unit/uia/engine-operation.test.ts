import { expect } from 'chai';
import type { Answer } from '../../../src/uia/operation.js';
import { ANSWER, BODY, engineKit, freshRequester, PASSWORD, useStore } from './engine-kit.js';
import { gate } from './gate.js';

const MINUTE = 60_000;
const STEP = { type: 'step', proof: 'right' };
const TWO = { flows: [['password', 'step']] };

describe('the answer of an operation', () => {
  const store = useStore();

  it('is given again to the same requester for five minutes, and the operation is not run again', async () => {
    const kit = engineKit(store());
    const session = await kit.begin();
    const auth = { ...PASSWORD, session };
    expect(await kit.answered({ auth })).to.deep.equal(ANSWER);
    kit.clock.advance(5 * MINUTE - 1);
    for (const again of [auth, { session }, { ...PASSWORD, proof: 'wrong', session }, { ...STEP, session }]) {
      expect(await kit.answered({ auth: again })).to.deep.equal(ANSWER);
      expect(await kit.answered({ auth: again, body: BODY })).to.deep.equal(ANSWER);
    }
    kit.clock.advance(1);
    expect(await kit.challenged({ auth, body: BODY })).to.include({ errcode: 'M_UNKNOWN' });
    expect([kit.runs.length, kit.journal.length]).to.deep.equal([1, 1]);
  });

  it('is not given for another method, path, operation or bound field', async () => {
    const kit = engineKit(store());
    const session = await kit.begin();
    const auth = { ...PASSWORD, session };
    await kit.answered({ auth });
    const operation = kit.engine.declare({ name: 'other', bind: [] });
    for (const change of [{ method: 'PUT' }, { path: '/other' }, { body: { devices: ['C'] } }, { operation }]) {
      expect(await kit.challenged({ auth, body: BODY, ...change })).to.include({ errcode: 'M_UNKNOWN' });
    }
  });

  it('is not given to anybody else', async () => {
    const kit = engineKit(store());
    const auth = { ...PASSWORD, session: await kit.begin() };
    await kit.answered({ auth });
    for (const requester of [freshRequester(), { ...kit.requester, deviceId: 'PHONE' }, null]) {
      expect(await kit.challenged({ auth, body: BODY, requester })).to.include({ errcode: 'M_UNKNOWN' });
    }
  });

  it('is given, where nobody is signed in, to the finishing auth dict alone', async () => {
    const kit = engineKit(store(), { operation: TWO });
    const nobody = { requester: null };
    const { session } = await kit.challenged({ ...nobody, body: BODY });
    await kit.challenged({ ...nobody, auth: { ...PASSWORD, user: '@a:x', session } });
    await kit.answered({ ...nobody, auth: { ...STEP, session } });
    expect(await kit.answered({ ...nobody, auth: { session, proof: 'right', type: 'step' } })).to.deep.equal(ANSWER);
    for (const auth of [{ session }, { ...STEP, more: 1, session }, { ...PASSWORD, user: '@a:x', session }]) {
      expect(await kit.challenged({ ...nobody, auth, body: BODY })).to.include({ errcode: 'M_UNKNOWN' });
    }
    expect(kit.runs).to.have.length(1);
  });

  it('is given to {session} alone where the operation says so', async () => {
    const kit = engineKit(store(), { operation: { ...TWO, answersSession: true } });
    const nobody = { requester: null };
    const { session } = await kit.challenged({ ...nobody, body: BODY });
    await kit.challenged({ ...nobody, auth: { ...PASSWORD, user: '@a:x', session } });
    await kit.answered({ ...nobody, auth: { ...STEP, session } });
    expect(await kit.answered({ ...nobody, auth: { session } })).to.deep.equal(ANSWER);
    expect(await kit.challenged({ ...nobody, auth: { ...STEP, more: 1, session } })).to.include({
      errcode: 'M_UNKNOWN',
    });
  });

  it('is kept sealed, and what was remembered for it is dropped', async () => {
    const kit = engineKit(store());
    const { session } = await kit.challenged({ auth: { type: 'password', proof: 'pending' }, body: BODY });
    await kit.answered({
      auth: { ...PASSWORD, session },
      run: async () => ({ status: 200, body: { token: 'a token' } }),
    });
    const kept = await kit.keptSession(session);
    expect(kept).to.deep.include({ status: 'done', request: null, state: {}, lease: null });
    expect(kept?.answer).to.match(/^k1\.[\w-]+$/);
    expect(JSON.stringify(kept)).not.to.include('a token');
  });

  // {"status":200,"body":{"text":""}} has 33 bytes.
  const sized = (bytes: number): Answer => ({ status: 200, body: { text: 'x'.repeat(bytes - 33) } });

  it('is kept up to 16 KiB; of a longer one only that it was', async () => {
    const kit = engineKit(store());
    const most = { ...PASSWORD, session: await kit.begin() };
    await kit.answered({ auth: most, run: async () => sized(16 * 1024) });
    expect(await kit.answered({ auth: most })).to.deep.equal(sized(16 * 1024));
    const more = { ...PASSWORD, session: await kit.begin() };
    await kit.answered({ auth: more, run: async () => sized(16 * 1024 + 1) });
    expect(await kit.challenged({ auth: more, body: BODY })).to.include({ errcode: 'M_UNKNOWN' });
    expect(kit.runs).to.have.length(2);
  });
});

describe('an operation that does not come to its end', () => {
  const store = useStore();

  for (const [what, run] of Object.entries({
    breaks: () => Promise.reject(new Error('out of order')),
    'refuses with 400': async () => ({ status: 400, body: { errcode: 'M_UNKNOWN' } }),
    'refuses with 500': async () => ({ status: 500, body: { errcode: 'M_UNKNOWN' } }),
  })) {
    it(`gives its session back when it ${what}: the same request runs it again, under the same id`, async () => {
      const kit = engineKit(store());
      const session = await kit.begin();
      await kit.ask({ auth: { ...PASSWORD, session }, run }).catch(() => undefined);
      expect(await kit.keptSession(session)).to.deep.include({ status: 'open', completed: ['password'] });
      await kit.answered({ auth: { session } });
      const [first, second] = kit.runs;
      expect(second).to.deep.equal(first);
      expect(kit.journal).to.have.length(1);
    });
  }

  it('is not given back when it came to its end and only that could not be written down', async () => {
    const sessions = { ...store().sessions, finish: () => Promise.reject(new Error('no answer')) };
    const kit = engineKit(store(), { store: { ...store(), sessions } });
    const auth = { ...PASSWORD, session: await kit.begin() };
    await kit.ask({ auth }).catch(() => undefined);
    expect(await kit.keptSession(auth.session)).to.include({ status: 'running' });
  });

  it('takes an answer of 399 for an end', async () => {
    const kit = engineKit(store());
    const session = await kit.begin();
    const run = async () => ({ status: 399, body: {} });
    await kit.answered({ auth: { ...PASSWORD, session }, run });
    expect(await kit.keptSession(session)).to.include({ status: 'done' });
  });
});

describe('exactly one request', () => {
  const store = useStore();

  it('of 32 that finish a flow at once runs the operation; the others get the same answer, or 429', async () => {
    const kit = engineKit(store());
    const session = await kit.begin();
    let ran = 0;
    const run = async () => ({ status: 200, body: { run: ++ran } });
    const all = await Promise.allSettled(
      Array.from({ length: 32 }, () => kit.ask({ auth: { ...PASSWORD, session }, body: BODY, run })),
    );
    expect(kit.runs).to.have.length(1);
    for (const one of all) {
      if (one.status === 'rejected') expect(one.reason).to.include({ status: 429 });
      else expect(one.value).to.deep.equal({ outcome: 'answered', answer: { status: 200, body: { run: 1 } } });
    }
    expect(all.filter(({ status }) => status === 'fulfilled')).to.have.length.at.least(5);
  });

  it('of 32 that poll a completed session runs the operation; all get the same answer', async () => {
    const kit = engineKit(store());
    const session = await kit.begin();
    await kit.engine.attemptStage(session, PASSWORD_OF(session), { address: '192.0.2.1', userAgent: null });
    let ran = 0;
    const run = async () => ({ status: 200, body: { run: ++ran } });
    const all = await Promise.all(Array.from({ length: 32 }, () => kit.answered({ auth: { session }, run })));
    expect(new Set(all.map((answer) => JSON.stringify(answer)))).to.have.property('size', 1);
    expect(kit.runs).to.have.length(1);
  });

  it('runs it while the others wait for its answer', async () => {
    const door = gate();
    const kit = engineKit(store());
    const session = await kit.begin();
    const auth = { ...PASSWORD, session };
    const run = () => door.pass().then(() => ANSWER);
    const first = kit.answered({ auth, run });
    await door.whenArrived(1);
    const others = Promise.all(Array.from({ length: 32 }, () => kit.answered({ auth: { session }, run })));
    door.open();
    expect(await first).to.deep.equal(ANSWER);
    for (const answer of await others) expect(answer).to.deep.equal(ANSWER);
    expect(kit.runs).to.have.length(1);
  });

  it('runs it, and the next one after it has broken runs it again', async () => {
    const door = gate();
    const kit = engineKit(store());
    const session = await kit.begin();
    const first = kit.refused({
      auth: { ...PASSWORD, session },
      run: () => door.pass().then(() => Promise.reject(new Error())),
    });
    await door.whenArrived(1);
    const others = Promise.all(Array.from({ length: 32 }, () => kit.answered({ auth: { session } })));
    door.open();
    await first;
    for (const answer of await others) expect(answer).to.deep.equal(ANSWER);
    expect(kit.runs).to.have.length(2);
  });

  it('is waited for five seconds, and then the answer is 429', async () => {
    const kit = engineKit(store(), { timers: instant });
    const door = gate();
    const session = await kit.begin();
    const first = kit.answered({ auth: { ...PASSWORD, session }, run: () => door.pass().then(() => ANSWER) });
    await door.whenArrived(1);
    waitedMs = 0;
    expect(await kit.refused({ auth: { session } })).to.include({ status: 429, errcode: 'M_LIMIT_EXCEEDED' });
    expect(waitedMs).to.be.within(5000, 5100);
    door.open();
    await first;
  });
});

const PASSWORD_OF = (session: string) => ({ ...PASSWORD, session });
let waitedMs = 0;
const instant = {
  async pause(ms: number) {
    waitedMs += ms;
  },
  every: () => () => undefined,
  after: () => () => undefined,
};
