import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { UiaSession } from '../../model/uia-session.js';
import type { Beginning } from '../../store/port/uia-sessions.js';
import { NOW, sampleSession } from './samples.js';
import { count, race, type Stores } from './stores.js';

const END = NOW + 30_000;
const beginning = (given: Partial<Beginning> = {}): Beginning => ({
  leaseId: 'lease',
  untilAt: END,
  finishedBy: 'digest',
  ...given,
});

export function uiaSessionRunsContract(stores: Stores): void {
  const created = async (given: Partial<UiaSession> = {}): Promise<UiaSession> => {
    const session = sampleSession({ completed: ['a'], state: { a: 'b' }, ...given });
    await stores().store.sessions.create(session);
    return session;
  };
  const running = (): Promise<UiaSession> =>
    created({ status: 'running', lease: { id: 'lease', untilAt: END }, finishedBy: 'digest' });
  const find = (key: string, now = NOW): Promise<UiaSession | null> => stores().second.sessions.find(key, now);

  describe('The operation of a UIA session', () => {
    it('begins under a lease when the session is open and completed as seen', async () => {
      const { sessions } = stores().store;
      const session = await created();
      for (const seen of [[], ['b'], ['a', 'b']]) {
        expect(await sessions.begin(session.key, seen, beginning(), NOW)).to.equal(null);
      }
      expect(await find(session.key)).to.deep.equal(session);
      const after = { ...session, status: 'running', lease: { id: 'lease', untilAt: END }, finishedBy: 'digest' };
      expect(await sessions.begin(session.key, ['a'], beginning(), NOW)).to.deep.equal(after);
      expect(await find(session.key)).to.deep.equal(after);
    });

    it('is begun by exactly one when raced', async () => {
      const session = await created();
      const answers = await race(stores(), ({ sessions }, index) =>
        sessions.begin(session.key, ['a'], beginning({ leaseId: `lease ${index}` }), NOW),
      );
      expect(count(answers, (answer) => answer !== null)).to.equal(1);
      expect(await find(session.key)).to.deep.equal(answers.find(Boolean));
    });

    it('is taken over once the lease is past its end, and not a moment earlier', async () => {
      const { sessions } = stores().store;
      const session = await running();
      const next = beginning({ leaseId: 'next', untilAt: END + 30_000, finishedBy: null });
      expect(await sessions.begin(session.key, ['a'], next, END - 1)).to.equal(null);
      expect(await find(session.key)).to.deep.equal(session);
      expect(await sessions.begin(session.key, ['a'], next, END)).to.deep.equal({
        ...session,
        lease: { id: 'next', untilAt: END + 30_000 },
        finishedBy: null,
      });
      expect(await sessions.finish(session.key, 'lease', 'late', END + 1, END)).to.equal(false);
    });

    it('is taken over by exactly one when raced', async () => {
      const session = await running();
      const answers = await race(stores(), ({ sessions }, index) =>
        sessions.begin(session.key, ['a'], beginning({ leaseId: `lease ${index}`, untilAt: END + 30_000 }), END),
      );
      expect(count(answers, (answer) => answer !== null)).to.equal(1);
    });

    it('keeps running while its holder moves the end of the lease', async () => {
      const { sessions } = stores().store;
      const session = await running();
      expect(await sessions.renewLease(session.key, 'another', END + 30_000, NOW)).to.equal(false);
      expect(await find(session.key)).to.deep.equal(session);
      expect(await sessions.renewLease(session.key, 'lease', END + 30_000, NOW)).to.equal(true);
      expect(await sessions.begin(session.key, ['a'], beginning({ leaseId: 'next' }), END)).to.equal(null);
      expect((await find(session.key))?.lease).to.deep.equal({ id: 'lease', untilAt: END + 30_000 });
    });

    it('may be finished late, as long as nobody took it over', async () => {
      const { sessions } = stores().store;
      const session = await running();
      expect(await sessions.renewLease(session.key, 'lease', END + 60_000, END + 30_000)).to.equal(true);
      expect(await sessions.finish(session.key, 'lease', null, END + 120_000, END + 90_000)).to.equal(true);
    });

    it('is finished by its holder: the answer stays, request, state and lease go', async () => {
      const { sessions } = stores().store;
      const session = await running();
      const untilAt = NOW + 300_000;
      expect(await sessions.finish(session.key, 'another', 'answer', untilAt, NOW)).to.equal(false);
      expect(await find(session.key)).to.deep.equal(session);
      expect(await sessions.finish(session.key, 'lease', 'answer', untilAt, NOW)).to.equal(true);
      expect(await find(session.key)).to.deep.equal({
        ...session,
        status: 'done',
        answer: 'answer',
        expiresAt: untilAt,
        request: null,
        state: {},
        lease: null,
      });
      expect(await sessions.finish(session.key, 'lease', 'other', untilAt, NOW)).to.equal(false);
    });

    for (const [word, untilAt] of [
      ['earlier', NOW + 300_000],
      ['later', NOW + 3_600_000],
    ] as const) {
      it(`keeps its answer until the instant given, ${word} than the session would have expired`, async () => {
        const session = await running();
        await stores().store.sessions.finish(session.key, 'lease', 'answer', untilAt, NOW);
        expect((await find(session.key, untilAt - 1))?.answer).to.equal('answer');
        expect(await find(session.key, untilAt)).to.equal(null);
      });
    }

    it('is finished exactly once when raced', async () => {
      const session = await running();
      const answers = await race(stores(), ({ sessions }, index) =>
        sessions.finish(session.key, 'lease', `answer ${index}`, NOW + 300_000, NOW),
      );
      expect(count(answers, Boolean)).to.equal(1);
      expect((await find(session.key))?.answer).to.equal(`answer ${answers.indexOf(true)}`);
    });

    it('that failed opens the session again, by its holder only and once', async () => {
      const { sessions } = stores().store;
      const session = await running();
      expect(await sessions.release(session.key, 'another', NOW)).to.equal(false);
      expect(await find(session.key)).to.deep.equal(session);
      const answers = await race(stores(), (store) => store.sessions.release(session.key, 'lease', NOW));
      expect(count(answers, Boolean)).to.equal(1);
      expect(await find(session.key)).to.deep.equal({ ...session, status: 'open', lease: null, finishedBy: null });
      expect(await sessions.begin(session.key, ['a'], beginning({ leaseId: 'next' }), NOW)).to.include({
        status: 'running',
      });
    });
  });

  describe('A UIA session', () => {
    it('is ended while open, by exactly one', async () => {
      const session = await created();
      const answers = await race(stores(), ({ sessions }) => sessions.end(session.key, NOW));
      expect(count(answers, Boolean)).to.equal(1);
      expect(await find(session.key)).to.deep.equal({ ...session, status: 'ended' });
    });

    it('is either ended or begun when both are raced', async () => {
      const session = await created();
      const answers = await race<UiaSession | boolean | null>(stores(), ({ sessions }, index) =>
        index % 4 < 2
          ? sessions.end(session.key, NOW)
          : sessions.begin(session.key, ['a'], beginning({ leaseId: `lease ${index}` }), NOW),
      );
      expect(count(answers, Boolean)).to.equal(1);
    });
  });
}
