import { expect } from 'chai';
import type { UiaSessions } from '../../../src/store/port/uia-sessions.js';
import { ANSWER, BODY, engineKit, PASSWORD, useStore } from './engine-kit.js';
import { gate } from './gate.js';

const SECOND = 1000;

describe('a server that dies while an operation runs', () => {
  const store = useStore();
  const repeatable = { operation: { repeatable: true } };

  /** A session whose operation hangs on one server, and another server on the same store. */
  async function dead(options: object) {
    const renewals: Promise<boolean>[] = [];
    const { sessions } = store();
    const renewLease: UiaSessions['renewLease'] = (...lease) => {
      const renewal = sessions.renewLease(...lease);
      renewals.push(renewal);
      return renewal;
    };
    const one = engineKit(store(), { ...options, store: { ...store(), sessions: { ...sessions, renewLease } } });
    const session = await one.begin();
    const door = gate();
    const first = one.ask({ auth: { ...PASSWORD, session }, run: () => door.pass().then(() => ANSWER) });
    await door.whenArrived(1);
    const other = engineKit(store(), { ...options, time: one.clock, requester: one.requester });
    return { one, other, session, door, first, renewals };
  }

  it('holds it for thirty seconds: till then others wait in vain', async () => {
    const { other, session } = await dead(repeatable);
    other.clock.advance(30 * SECOND - 1);
    expect(await other.refused({ auth: { session } })).to.include({ status: 429 });
    expect(other.runs).to.deep.equal([]);
  });

  it('loses it then to whoever asks next: what may be repeated runs again, under the same id', async () => {
    const { one, other, session } = await dead(repeatable);
    other.clock.advance(30 * SECOND);
    expect(await other.answered({ auth: { session } })).to.deep.equal(ANSWER);
    expect(other.runs).to.deep.equal(one.runs);
    expect(other.journal).to.deep.equal([]);
  });

  it('loses it to exactly one of 32', async () => {
    const { other, session } = await dead(repeatable);
    other.clock.advance(30 * SECOND);
    const all = await Promise.all(Array.from({ length: 32 }, () => other.answered({ auth: { session } })));
    expect(all).to.deep.equal(Array(32).fill(ANSWER));
    expect(other.runs).to.have.length(1);
  });

  it('leaves nobody knowing what became of the rest: 500 once, and then the session is over', async () => {
    const { other, session } = await dead({});
    other.clock.advance(30 * SECOND);
    const fault = await other.refused({ auth: { session } });
    expect(fault).to.include({ status: 500, errcode: 'M_UNKNOWN', reason: 'outcome_unknown' });
    expect(await other.challenged({ auth: { session }, body: BODY })).to.include({ errcode: 'M_UNKNOWN' });
    expect(other.runs).to.deep.equal([]);
  });

  it('does not lose it while it renews its lease', async () => {
    const { one, other, session, door, renewals } = await dead(repeatable);
    for (let time = 0; time < 6; time++) {
      one.clock.advance(10 * SECOND);
      one.clock.tick();
      expect(await Promise.all(renewals.splice(0))).to.deep.equal([true]);
    }
    const waiting = other.answered({ auth: { session } });
    door.open();
    expect(await waiting).to.deep.equal(ANSWER);
    expect(other.runs).to.deep.equal([]);
  });

  it('overwrites nothing when it comes back after it lost it', async () => {
    const { other, session, door, first } = await dead(repeatable);
    other.clock.advance(30 * SECOND);
    const answer = { status: 200, body: { from: 'the other' } };
    await other.answered({ auth: { session }, run: async () => answer });
    door.open();
    await first;
    expect(await other.answered({ auth: { session } })).to.deep.equal(answer);
  });

  it('gives nothing back that another one has taken over', async () => {
    const one = engineKit(store(), repeatable);
    const session = await one.begin();
    const [first, second] = [gate(), gate()];
    const breaking = one.refused({
      auth: { ...PASSWORD, session },
      run: () => first.pass().then(() => Promise.reject(new Error('too late'))),
    });
    await first.whenArrived(1);
    one.clock.advance(30 * SECOND);
    const other = engineKit(store(), { ...repeatable, time: one.clock, requester: one.requester });
    const running = other.answered({ auth: { session }, run: () => second.pass().then(() => ANSWER) });
    await second.whenArrived(1);
    first.open();
    await breaking;
    expect(await one.keptSession(session)).to.include({ status: 'running' });
    second.open();
    expect(await running).to.deep.equal(ANSWER);
  });

  it('is not asked for anything but the same request', async () => {
    const { other, session } = await dead(repeatable);
    other.clock.advance(30 * SECOND);
    for (const change of [{ body: { devices: ['C'] } }, { path: '/other' }]) {
      expect(await other.challenged({ auth: { session }, body: BODY, ...change })).to.include({ errcode: 'M_UNKNOWN' });
    }
    expect(other.runs).to.deep.equal([]);
  });
});
