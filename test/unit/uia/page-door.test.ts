import { expect } from 'chai';
import type { Requester } from '../../../src/model/requester.js';
import { UNKNOWN_LANE } from '../../../src/model/security.js';
import { enrol, failuresOf, freshUser } from '../../../src/testing/store-contract/samples.js';
import { BODY, CODE, engineKit, freshRequester, PASSWORD, useStore, WRONG_CODE, WRONG_PASSWORD } from './engine-kit.js';
import { gate } from './gate.js';

const FROM = { address: '198.51.100.7', userAgent: 'Browser/1' };
const TWO = { flows: [['password', 'step']] };

describe('the door for pages', () => {
  const store = useStore();

  it('describes an open session, in the operation’s words', async () => {
    const words = (body: object) => `Remove ${JSON.stringify(body)}`;
    const kit = engineKit(store(), { operation: { ...TWO, words } });
    const session = await kit.begin(PASSWORD);
    expect(await kit.engine.describe(session)).to.deep.equal({
      session,
      operation: 'delete',
      words: `Remove ${JSON.stringify(BODY)}`,
      subject: kit.requester.userId,
      hasRequester: true,
      ownPages: false,
      request: { devices: ['A', 'B'], note: 'a note' },
      address: '192.0.2.1',
      createdAt: kit.clock.now(),
      flows: [['password', 'step']],
      completed: ['password'],
      next: ['step'],
    });
  });

  it('says that a session has no requester, and has only a name for an operation without words', async () => {
    const kit = engineKit(store());
    const { session } = await kit.challenged({ requester: null });
    expect(await kit.engine.describe(session)).to.include({ hasRequester: false, subject: null, words: 'delete' });
  });

  it('describes nothing that is unknown, ended, done or expired', async () => {
    const kit = engineKit(store());
    const [ended, done, expired] = [await kit.begin(), await kit.begin(), await kit.begin()];
    await kit.engine.cancel(ended);
    await kit.answered({ auth: { ...PASSWORD, session: done } });
    expect(await kit.engine.describe(expired)).not.to.equal(null);
    kit.clock.advance(15 * 60_000);
    for (const session of ['unknown', ended, done, expired]) expect(await kit.engine.describe(session)).to.equal(null);
  });

  it('passes a stage, and leaves the operation to its own request', async () => {
    const kit = engineKit(store());
    const session = await kit.begin();
    const attempt = await kit.engine.attemptStage(session, { ...PASSWORD, session }, FROM);
    expect(attempt).to.have.property('outcome', 'passed');
    expect(attempt).to.have.nested.property('view.completed').that.deep.equals(['password']);
    expect(kit.runs).to.deep.equal([]);
    await kit.answered({ auth: { session } });
    expect(kit.runs[0]).to.deep.include({ body: BODY, completed: ['password'] });
  });

  it('tells the stage whence the proof came', async () => {
    const kit = engineKit(store());
    await kit.engine.attemptStage(await kit.begin(), PASSWORD, FROM);
    expect(kit.journal[0]?.context).to.include({ ...FROM, operation: 'delete' });
  });

  it('stays where it is after a wrong proof, and counts it', async () => {
    const kit = engineKit(store());
    const session = await kit.begin();
    const attempt = await kit.engine.attemptStage(session, WRONG_PASSWORD, FROM);
    expect(attempt).to.have.property('outcome', 'stayed');
    expect(attempt).to.have.nested.property('error.message', 'That was wrong');
    expect(await kit.keptSession(session)).to.include({ tries: 1, wrong: 1 });
  });

  it('is shut by the fifth wrong proof, wherever the others came from', async () => {
    const kit = engineKit(store());
    const session = await kit.begin();
    for (let time = 0; time < 2; time++) await kit.challenged({ auth: { ...WRONG_PASSWORD, session } });
    for (let time = 0; time < 2; time++) await kit.engine.attemptStage(session, WRONG_PASSWORD, FROM);
    expect(await kit.engine.attemptStage(session, WRONG_PASSWORD, FROM)).to.deep.equal({ outcome: 'gone' });
    expect(await kit.engine.attemptStage(session, PASSWORD, FROM)).to.deep.equal({ outcome: 'gone' });
    expect(kit.journal).to.have.length(5);
  });

  it('judges at most five of 32 wrong proofs at once', async () => {
    const kit = engineKit(store());
    const session = await kit.begin();
    const attempts = Array.from({ length: 32 }, () => kit.engine.attemptStage(session, WRONG_PASSWORD, FROM));
    for (const one of await Promise.allSettled(attempts)) {
      if (one.status === 'rejected') expect(one.reason).to.include({ status: 429, errcode: 'M_LIMIT_EXCEEDED' });
    }
    expect(kit.journal).to.have.length(5);
    expect(await kit.engine.attemptStage(session, PASSWORD, FROM)).to.deep.equal({ outcome: 'gone' });
  });

  it('does not judge a stage that is not next, nor a completed one again', async () => {
    const kit = engineKit(store(), { operation: TWO });
    const session = await kit.begin(PASSWORD);
    expect(await kit.engine.attemptStage(session, WRONG_PASSWORD, FROM)).to.have.property('outcome', 'passed');
    const early = await kit.engine.attemptStage(session, { type: 'agree', proof: 'right' }, FROM);
    expect(early).to.have.property('outcome', 'stayed');
    expect(kit.journal).to.have.length(1);
    expect(await kit.keptSession(session)).to.include({ tries: 0, wrong: 0 });
  });

  it('needs a stage: anything else is 400', async () => {
    const kit = engineKit(store());
    const session = await kit.begin();
    for (const auth of [null, {}, { session }, 5, { type: 'unheard-of' }, { type: 'password' }]) {
      const refusal = await kit.engine.attemptStage(session, auth, FROM).catch((error: unknown) => error);
      expect(refusal, JSON.stringify(auth)).to.include({ status: 400 });
    }
  });

  it('is nowhere for a session that is unknown, done or cancelled', async () => {
    const kit = engineKit(store());
    const [done, cancelled] = [await kit.begin(), await kit.begin()];
    await kit.answered({ auth: { ...PASSWORD, session: done } });
    await kit.engine.cancel(cancelled);
    for (const session of ['unknown', done, cancelled]) {
      expect(await kit.engine.attemptStage(session, PASSWORD, FROM)).to.deep.equal({ outcome: 'gone' });
    }
    expect(kit.journal).to.have.length(1);
  });

  it('counts the guesses of a known device in its own lane: nobody else can lock it out of the page', async () => {
    const userId = freshUser();
    await enrol(store(), userId);
    const kit = engineKit(store(), { requester: freshRequester({ userId, secondFactor: true }) });
    const session = await kit.begin(PASSWORD);
    await kit.engine.attemptStage(session, WRONG_CODE, FROM);
    const security = await store().securities.read(userId, kit.clock.now());
    expect(failuresOf(security, UNKNOWN_LANE)).to.equal(0);
    expect(failuresOf(security, 'device:LAPTOP')).to.equal(1);
    await kit.engine.attemptStage(session, CODE, FROM);
    await kit.answered({ auth: { session } });
  });

  it('says when a second factor was shown, not when its operation runs', async () => {
    const userId = freshUser();
    await enrol(store(), userId);
    const noted: number[] = [];
    const shown = async (_requester: Requester, _proof: unknown, at: number) => void noted.push(at);
    const kit = engineKit(store(), { requester: freshRequester({ userId }), shown });
    const session = await kit.begin(PASSWORD);
    const shownAt = kit.clock.now();
    await kit.engine.attemptStage(session, CODE, FROM);
    kit.clock.advance(60_000);
    await kit.answered({ auth: { session } });
    expect([kit.runs[0]?.factorProof?.at, ...noted]).to.deep.equal([shownAt, shownAt]);
  });

  it('passes a proof once of several at once, and all see it passed', async () => {
    const door = gate();
    const kit = engineKit(store(), { fakes: { password: { gate: door.pass } } });
    const session = await kit.begin();
    const all = Promise.all([1, 2, 3].map(() => kit.engine.attemptStage(session, PASSWORD, FROM)));
    await door.whenArrived(3);
    door.open();
    expect((await all).map(({ outcome }) => outcome)).to.deep.equal(['passed', 'passed', 'passed']);
    expect(await kit.keptSession(session)).to.deep.include({ completed: ['password'], tries: 0 });
  });

  it('binds a session that began without a body to nothing sent', async () => {
    const kit = engineKit(store());
    const { session } = await kit.challenged({});
    await kit.engine.attemptStage(session, PASSWORD, FROM);
    expect(await kit.refused({ auth: { session }, body: BODY })).to.include({ reason: 'operation_changed' });
  });

  it('cancels an open session once', async () => {
    const kit = engineKit(store());
    const session = await kit.begin();
    const all = await Promise.all(Array.from({ length: 32 }, () => kit.engine.cancel(session)));
    expect(all.filter(Boolean)).to.have.length(1);
    expect(await kit.engine.cancel('unknown')).to.equal(false);
  });

  it('does not cancel what is running or done', async () => {
    const door = gate();
    const kit = engineKit(store());
    const session = await kit.begin();
    const answer = { status: 200, body: {} };
    const running = kit.answered({ auth: { ...PASSWORD, session }, run: () => door.pass().then(() => answer) });
    await door.whenArrived(1);
    expect(await kit.engine.cancel(session)).to.equal(false);
    door.open();
    await running;
    expect(await kit.engine.cancel(session)).to.equal(false);
    expect(await kit.answered({ auth: { session } })).to.deep.equal(answer);
  });
});
