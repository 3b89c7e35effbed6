import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { UiaSession } from '../../model/uia-session.js';
import type { Store } from '../../store/port/store.js';
import type { StageCompletion, UiaSessions } from '../../store/port/uia-sessions.js';
import { AWKWARD, NOW, sampleSession } from './samples.js';
import { count, race, type Stores } from './stores.js';

const password: StageCompletion = {
  seenCompleted: [],
  seenSubject: null,
  completed: ['m.login.password'],
  subject: '@alice:example.org',
  stamp: 7,
  hostStamp: 'host 1',
  state: { 'm.login.terms': 'sealed' },
};

/** Every write about one session, none of which may touch a session that is not there. */
const writes: Readonly<Record<string, (sessions: UiaSessions, key: string, now: number) => Promise<unknown>>> = {
  reserveTry: (sessions, key, now) => sessions.reserveTry(key, 5, now),
  failTry: (sessions, key, now) => sessions.failTry(key, 5, now),
  refundTry: async (sessions, key, now) => (await sessions.refundTry(key, now)) ?? null,
  completeStage: (sessions, key, now) => sessions.completeStage(key, password, now),
  saveState: (sessions, key, now) => sessions.saveState(key, [], { a: 'b' }, now),
  begin: (sessions, key, now) =>
    sessions.begin(key, [], { leaseId: 'lease', untilAt: now + 30_000, finishedBy: null }, now),
  renewLease: (sessions, key, now) => sessions.renewLease(key, 'lease', now + 30_000, now),
  finish: (sessions, key, now) => sessions.finish(key, 'lease', 'answer', now + 300_000, now),
  release: (sessions, key, now) => sessions.release(key, 'lease', now),
  end: (sessions, key, now) => sessions.end(key, now),
};

async function created(store: Store, given: Partial<UiaSession> = {}): Promise<UiaSession> {
  const session = sampleSession(given);
  await store.sessions.create(session);
  return session;
}

export function uiaSessionsContract(stores: Stores): void {
  describe('UIA sessions', () => {
    it('are found as they were created, at once and through every handle', async () => {
      const { store, second } = stores();
      const plain = await created(store);
      const full = await created(second, {
        requester: null,
        request: null,
        subject: '@alice:example.org',
        completed: ['m.login.password', 'm.login.2fa.totp'],
        state: Object.fromEntries(AWKWARD.map((text) => [text, `state of ${text}`])),
        lease: { id: 'lease', untilAt: NOW + 30_000 },
        finishedBy: 'digest',
        answer: 'sealed answer',
        status: 'running',
      });
      expect(await second.sessions.find(plain.key, NOW)).to.deep.equal(plain);
      expect(await store.sessions.find(full.key, NOW)).to.deep.equal(full);
      const requester = { userId: '@bob:example.org', deviceId: null, secondFactor: false };
      const oneFactor = await created(second, { requester });
      expect(await store.sessions.find(oneFactor.key, NOW)).to.deep.equal(oneFactor);
    });

    it('are not there, for any operation, from the instant of their expiry on', async () => {
      const { store } = stores();
      const session = await created(store);
      expect(await store.sessions.find(session.key, session.expiresAt - 1)).to.deep.equal(session);
      expect(await store.sessions.find(session.key, session.expiresAt)).to.equal(null);
      for (const [name, write] of Object.entries(writes)) {
        expect(await write(store.sessions, session.key, session.expiresAt), name).to.be.oneOf([null, false]);
      }
      expect(await store.sessions.find(session.key, NOW)).to.deep.equal(session);
    });

    it('with an unknown key lose every write quietly', async () => {
      const { sessions } = stores().store;
      expect(await sessions.find('unknown', NOW)).to.equal(null);
      for (const [name, write] of Object.entries(writes)) {
        expect(await write(sessions, 'unknown', NOW), name).to.be.oneOf([null, false]);
      }
      expect(await sessions.find('unknown', NOW)).to.equal(null);
    });

    for (const status of ['ended', 'done'] as const) {
      it(`that are ${status} take no write`, async () => {
        const { sessions } = stores().store;
        const session = await created(stores().store, { status, tries: 2 });
        for (const [name, write] of Object.entries(writes)) {
          expect(await write(sessions, session.key, NOW), name).to.be.oneOf([null, false]);
        }
        expect(await sessions.find(session.key, NOW)).to.deep.equal(session);
      });
    }

    it('that are running take no try, stage, state or end', async () => {
      const { sessions } = stores().store;
      const session = await created(stores().store, {
        status: 'running',
        tries: 2,
        lease: { id: 'another', untilAt: NOW + 30_000 },
      });
      for (const [name, write] of Object.entries(writes)) {
        expect(await write(sessions, session.key, NOW), name).to.be.oneOf([null, false]);
      }
      expect(await sessions.find(session.key, NOW)).to.deep.equal(session);
    });
  });

  describe('Tries of a UIA session', () => {
    it('are reserved until there are the most, and not one more', async () => {
      const { store } = stores();
      const session = await created(store, { tries: 4 });
      expect(await store.sessions.reserveTry(session.key, 5, NOW)).to.deep.equal({ ...session, tries: 5 });
      expect(await store.sessions.reserveTry(session.key, 5, NOW)).to.equal(null);
      expect(await store.sessions.find(session.key, NOW)).to.deep.equal({ ...session, tries: 5 });
    });

    it('have exactly as many winners as the most when raced', async () => {
      const session = await created(stores().store);
      const answers = await race(stores(), ({ sessions }) => sessions.reserveTry(session.key, 5, NOW));
      expect(count(answers, (answer) => answer !== null)).to.equal(5);
      expect((await stores().second.sessions.find(session.key, NOW))?.tries).to.equal(5);
    });

    it('that were wrong stay counted, and the last one allowed ends the session', async () => {
      const { store, second } = stores();
      const session = await created(store, { tries: 2, wrong: 3 });
      expect(await store.sessions.failTry(session.key, 5, NOW)).to.deep.equal({ ...session, wrong: 4 });
      expect(await second.sessions.failTry(session.key, 5, NOW)).to.deep.equal({
        ...session,
        wrong: 5,
        status: 'ended',
      });
      expect(await store.sessions.failTry(session.key, 5, NOW)).to.equal(null);
    });

    it('end the session exactly at the most wrong ones when raced', async () => {
      const session = await created(stores().store, { tries: 32 });
      const answers = await race(stores(), ({ sessions }) => sessions.failTry(session.key, 5, NOW));
      expect(count(answers, (answer) => answer !== null)).to.equal(5);
      expect(count(answers, (answer) => answer?.status === 'ended')).to.equal(1);
      expect((await stores().store.sessions.find(session.key, NOW))?.wrong).to.equal(5);
    });

    it('are given back one by one and never below none', async () => {
      const { store, second } = stores();
      const session = await created(store, { tries: 2 });
      await store.sessions.refundTry(session.key, NOW);
      expect((await second.sessions.find(session.key, NOW))?.tries).to.equal(1);
      await race(stores(), ({ sessions }) => sessions.refundTry(session.key, NOW));
      expect(await second.sessions.find(session.key, NOW)).to.deep.equal({ ...session, tries: 0 });
    });
  });

  describe('A stage of a UIA session', () => {
    it('is completed with all that the session keeps from then on', async () => {
      const { store, second } = stores();
      const session = await created(store, { tries: 2, wrong: 1, state: { old: 'state' } });
      const after = { ...session, ...completedBy(password), tries: 1 };
      expect(await store.sessions.completeStage(session.key, password, NOW)).to.deep.equal(after);
      expect(await second.sessions.find(session.key, NOW)).to.deep.equal(after);
    });

    it('replaces the remembered request and the binding only when given new ones', async () => {
      const { store } = stores();
      const session = await created(store);
      const kept = await store.sessions.completeStage(session.key, password, NOW);
      expect(kept).to.include({ request: 'sealed request', bound: 'bound' });
      const next = { ...password, seenCompleted: password.completed, seenSubject: password.subject };
      const newer = await store.sessions.completeStage(session.key, { ...next, request: 'newer', bound: 'b2' }, NOW);
      expect(newer).to.include({ request: 'newer', bound: 'b2' });
      const none = await store.sessions.completeStage(session.key, { ...next, request: null }, NOW);
      expect(none).to.include({ request: null, bound: 'b2' });
    });

    it('begins the operation in the same write when it is the last one', async () => {
      const { store } = stores();
      const session = await created(store, { tries: 1 });
      const begin = { leaseId: 'lease', untilAt: NOW + 30_000, finishedBy: 'digest' };
      expect(await store.sessions.completeStage(session.key, { ...password, begin }, NOW)).to.deep.equal({
        ...session,
        ...completedBy(password),
        tries: 0,
        status: 'running',
        lease: { id: 'lease', untilAt: NOW + 30_000 },
        finishedBy: 'digest',
      });
    });

    it('is lost, and changes nothing, when other stages are completed than were seen', async () => {
      const { store } = stores();
      const session = await created(store, { completed: ['a', 'b'], tries: 1 });
      for (const seenCompleted of [[], ['a'], ['b', 'a'], ['a', 'b', 'c'], ['a', 'c']]) {
        expect(await store.sessions.completeStage(session.key, { ...password, seenCompleted }, NOW)).to.equal(null);
        expect(await store.sessions.saveState(session.key, seenCompleted, {}, NOW)).to.equal(null);
      }
      expect(await store.sessions.find(session.key, NOW)).to.deep.equal(session);
    });

    it('is lost, and changes nothing, when the subject is another one than was seen', async () => {
      const { store } = stores();
      const named = await created(store, { subject: '@alice:example.org', tries: 1 });
      const unnamed = await created(store, { tries: 1 });
      for (const seenSubject of [null, '@bob:example.org']) {
        expect(await store.sessions.completeStage(named.key, { ...password, seenSubject }, NOW)).to.equal(null);
      }
      const seenSubject = '@alice:example.org';
      expect(await store.sessions.completeStage(unnamed.key, { ...password, seenSubject }, NOW)).to.equal(null);
      expect(await store.sessions.find(named.key, NOW)).to.deep.equal(named);
      expect(await store.sessions.find(unnamed.key, NOW)).to.deep.equal(unnamed);
    });

    it('has exactly one winner when raced', async () => {
      const session = await created(stores().store, { tries: 32 });
      const answers = await race(stores(), ({ sessions }, index) =>
        sessions.completeStage(session.key, { ...password, hostStamp: `racer ${index}` }, NOW),
      );
      expect(count(answers, (answer) => answer !== null)).to.equal(1);
      expect(await stores().store.sessions.find(session.key, NOW)).to.deep.equal(answers.find(Boolean));
    });

    it('that is pending gives its try back and keeps its state, whatever its keys are called', async () => {
      const { store, second } = stores();
      const session = await created(store, { tries: 1, completed: ['a'], state: { old: 'state' } });
      const state = Object.fromEntries(AWKWARD.map((text) => [text, `state of ${text}`]));
      const after = { ...session, tries: 0, state };
      expect(await store.sessions.saveState(session.key, ['a'], state, NOW)).to.deep.equal(after);
      expect(await second.sessions.find(session.key, NOW)).to.deep.equal(after);
      const again = await second.sessions.saveState(session.key, ['a'], {}, NOW);
      expect(again).to.deep.equal({ ...after, state: {} });
    });
  });
}

const completedBy = ({ completed, subject, stamp, hostStamp, state }: StageCompletion): Partial<UiaSession> => ({
  completed,
  subject,
  stamp,
  hostStamp,
  state,
});
