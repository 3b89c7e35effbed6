import { expect } from 'chai';
import { describe, it } from 'mocha';
import { MatrixError } from '../../base/matrix-error.js';
import type { AuditHead } from '../../model/audit.js';
import { MOST_WAITING_EVENTS, noSecurity } from '../../model/security.js';
import type { NumberedEvent } from '../../model/security-event.js';
import type { Securities } from '../../store/port/securities.js';
import { enrol, fresh, freshUser, NOW, sampleCodes, sampleEvent, samplePending, sampleUse } from './samples.js';
import { count, race, type Stores } from './stores.js';

const headAt = (sequence: number): AuditHead => ({ sequence, mac: `mac ${sequence}` });

const numbersOf = (events: readonly NumberedEvent[]): readonly number[] => events.map(({ sequence }) => sequence);

/** Drains what other tests left, so that one test sees its own events only. */
async function drain(securities: Securities): Promise<void> {
  for (const { userId, sequence } of await securities.takeEvents(10_000))
    await securities.dropEvents(userId, headAt(sequence));
}

export function securityEventsContract(stores: Stores): void {
  const eventsOf = async (userId: string): Promise<readonly NumberedEvent[]> =>
    (await stores().second.securities.takeEvents(10_000)).filter((event) => event.userId === userId);

  describe('Security events', () => {
    it('are written with the change itself, numbered from 1 in its order', async () => {
      const { securities } = stores().store;
      const userId = freshUser();
      const codes = sampleCodes();
      const factor = await enrol(stores().store, userId, { codes });
      const used = sampleEvent({ type: 'recovery_code_used', detail: { left: 9, 'a.$b': 'x', constructor: 'y' } });
      await securities.consumeCode(userId, sampleUse({ setId: codes.id, events: [used] }), NOW);
      const replaced = sampleEvent({ type: 'recovery_codes_replaced', address: null, deviceId: null });
      await securities.replaceCodes(userId, sampleCodes(), codes.id, replaced, NOW);
      const changed = sampleEvent({ type: 'password_changed' });
      await securities.passwordChanged(userId, 's', changed, NOW);
      const removed = sampleEvent({ type: 'factor_removed', detail: { factor: factor.id } });
      await securities.remove(userId, factor.id, removed, NOW);
      await enrol(stores().store, userId);
      const disabled = sampleEvent({ type: 'two_factor_disabled' });
      await securities.removeAll(userId, disabled, NOW);
      const expected = [sampleEvent(), used, replaced, changed, removed, sampleEvent(), disabled];
      expect(await eventsOf(userId)).to.deep.equal(
        expected.map((event, index) => ({ ...event, userId, sequence: index + 1 })),
      );
    });

    it('tell once that all was voided, and what was there is gone under a risen stamp', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      await enrol(store, userId, { codes: sampleCodes() });
      await store.securities.addPending(userId, samplePending(), { most: 3, mostFactors: 5 }, NOW);
      await store.securities.reserveAttempt(userId, 'unknown', { lockAfter: 5, delaysMs: [0] }, NOW);
      const event = sampleEvent({ type: 'account_deactivated' });
      await race(stores(), ({ securities }) => securities.voidAll(userId, 'session', event, NOW));
      expect(await second.securities.read(userId, NOW)).to.deep.equal({
        ...noSecurity(userId),
        stamp: 2,
        passwordStamp: 2,
        passwordSession: 'session',
      });
      expect((await eventsOf(userId)).slice(1)).to.deep.equal([{ ...event, userId, sequence: 2 }]);
      await store.securities.voidAll(userId, 'another session', event, NOW);
      expect(numbersOf(await eventsOf(userId))).to.deep.equal([1, 2, 3]);
    });

    it('tell of an account that never had any security, too', async () => {
      const { securities } = stores().store;
      const userId = freshUser();
      await securities.voidAll(userId, 'session', sampleEvent({ type: 'account_erased' }), NOW);
      expect(await securities.read(userId, NOW)).to.include({ stamp: 1, passwordStamp: 1, passwordSession: 'session' });
      expect(numbersOf(await eventsOf(userId))).to.deep.equal([1]);
    });

    it('are not written by a lost guard, a pending factor, a try or a new name', async () => {
      const { securities } = stores().store;
      const userId = freshUser();
      const pending = samplePending();
      await securities.addPending(userId, pending, { most: 3, mostFactors: 5 }, NOW);
      await securities.failPending(userId, pending.id, 5, NOW);
      await securities.reserveAttempt(userId, 'unknown', { lockAfter: 5, delaysMs: [0] }, NOW);
      await securities.remove(userId, 'unknown', sampleEvent(), NOW);
      await securities.replaceCodes(userId, sampleCodes(), null, sampleEvent(), NOW);
      await securities.rename(userId, 'unknown', 'x');
      expect(await eventsOf(userId)).to.deep.equal([]);
    });

    it('have numbers without gaps when raced', async () => {
      const userId = freshUser();
      await race(stores(), ({ securities }, index) =>
        securities.passwordChanged(userId, 's', sampleEvent({ detail: { index } }), NOW),
      );
      const events = await eventsOf(userId);
      expect(numbersOf(events)).to.deep.equal(Array.from({ length: 32 }, (_, index) => index + 1));
      expect(new Set(events.map(({ detail }) => detail?.index)).size).to.equal(32);
    });

    it('wait until they are dropped, up to a number, and their numbers go on', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      const change = () => store.securities.passwordChanged(userId, 's', sampleEvent(), NOW);
      for (let time = 0; time < 3; time += 1) await change();
      expect(numbersOf(await eventsOf(userId))).to.deep.equal([1, 2, 3]);
      expect(await second.securities.dropEvents(userId, headAt(2))).to.equal(true);
      expect(await second.securities.dropEvents(userId, headAt(1))).to.equal(false);
      expect(numbersOf(await eventsOf(userId))).to.deep.equal([3]);
      expect(await second.securities.dropEvents(userId, headAt(3))).to.equal(true);
      expect(await eventsOf(userId)).to.deep.equal([]);
      await change();
      expect(numbersOf(await eventsOf(userId))).to.deep.equal([4]);
    });

    it('leave the head of the trail behind, which only goes on, and never beyond the last event', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      expect(await store.securities.auditState(userId)).to.deep.equal({ head: null, last: 0, waiting: 0 });
      expect(await store.securities.dropEvents(userId, headAt(1))).to.equal(false);
      for (let time = 0; time < 3; time += 1) await store.securities.passwordChanged(userId, 's', sampleEvent(), NOW);
      expect(await second.securities.auditState(userId)).to.deep.equal({ head: null, last: 3, waiting: 3 });
      await store.securities.dropEvents(userId, headAt(2));
      const state = { head: headAt(2), last: 3, waiting: 1 };
      expect(await second.securities.auditState(userId)).to.deep.equal(state);
      expect(await store.securities.dropEvents(userId, { sequence: 2, mac: 'another' })).to.equal(false);
      expect(await store.securities.dropEvents(userId, headAt(4))).to.equal(false);
      expect(await second.securities.auditState(userId)).to.deep.equal(state);
      const { stamp } = await second.securities.read(userId, NOW);
      await store.securities.note(userId, sampleEvent(), NOW);
      expect(await second.securities.auditState(userId)).to.deep.equal({ ...state, last: 4, waiting: 2 });
      expect(await second.securities.read(userId, NOW)).to.have.property('stamp', stamp);
    });

    it('are dropped with one head when raced', async () => {
      const userId = freshUser();
      for (let time = 0; time < 3; time += 1)
        await stores().store.securities.passwordChanged(userId, 's', sampleEvent(), NOW);
      const won = await race(stores(), ({ securities }, index) =>
        securities.dropEvents(userId, { sequence: 3, mac: `mac of ${index}` }),
      );
      expect(count(won, Boolean)).to.equal(1);
      const { head, waiting } = await stores().second.securities.auditState(userId);
      expect([head, waiting]).to.deep.equal([{ sequence: 3, mac: `mac of ${won.indexOf(true)}` }, 0]);
    });

    it('are remembered in the order of the users whose trail has a head', async () => {
      const { store, second } = stores();
      const prefix = freshUser();
      const users = ['1', '.2', '/3', '4'].map((end) => `${prefix}${end}`).sort();
      for (const userId of [...users, `${prefix}none`]) {
        await store.securities.passwordChanged(userId, 's', sampleEvent(), NOW);
        if (!userId.endsWith('none')) await store.securities.dropEvents(userId, headAt(1));
      }
      const first = await second.securities.audited(prefix, 3);
      expect(first).to.deep.equal(users.slice(0, 3));
      expect((await second.securities.audited(first[2] ?? '', 100))[0]).to.equal(users[3]);
      expect(await second.securities.audited('\uffff', 100)).to.deep.equal([]);
      expect((await second.securities.audited(null, 10_000)).slice().sort()).to.include.members(users);
    });

    it('are taken from at most so many users, each in order', async () => {
      const { store } = stores();
      await drain(store.securities);
      const users = [freshUser(), freshUser(), freshUser()];
      for (const userId of users) {
        for (let time = 0; time < 3; time += 1) await store.securities.passwordChanged(userId, 's', sampleEvent(), NOW);
      }
      const some = await store.securities.takeEvents(2);
      expect(some).to.have.length(6);
      const taken = [...new Set(some.map(({ userId }) => userId))];
      expect(taken).to.have.length(2);
      for (const userId of taken) {
        expect(numbersOf(some.filter((event) => event.userId === userId))).to.deep.equal([1, 2, 3]);
      }
      for (const userId of taken) await store.securities.dropEvents(userId, headAt(3));
      expect(await store.securities.takeEvents(2)).to.have.length(3);
      expect(await stores().second.securities.takeEvents(3)).to.have.length(3);
    });
  });

  describe('With as many waiting events as there may be', () => {
    const crowd = async (userId: string, events: number): Promise<void> => {
      for (let time = 0; time < events; time += 1) {
        await stores().store.securities.passwordChanged(userId, 's', sampleEvent(), NOW);
      }
    };
    const refusal = async (write: Promise<unknown>): Promise<unknown> =>
      write.then(
        (answer) => answer,
        (error: unknown) => error,
      );

    it('no change that has an event is taken (503), and nothing of it is kept', async () => {
      const { securities } = stores().store;
      const userId = freshUser();
      const codes = sampleCodes();
      const factor = await enrol(stores().store, userId, { codes });
      await securities.addPending(userId, samplePending({ id: 'pending' }), { most: 3, mostFactors: 5 }, NOW);
      await securities.reserveAttempt(userId, 'unknown', { lockAfter: 5, delaysMs: [0] }, NOW);
      await crowd(userId, MOST_WAITING_EVENTS - 1);
      const before = await securities.read(userId, NOW);
      const event = sampleEvent();
      const refused: Readonly<Record<string, () => Promise<unknown>>> = {
        consumeCode: () => securities.consumeCode(userId, sampleUse({ setId: codes.id }), NOW),
        activate: () =>
          securities.activate(
            userId,
            {
              pendingId: 'pending',
              deviceId: 'LAPTOP',
              mostWrong: 5,
              mostFactors: 5,
              step: 1,
              codes: null,
              seenCodes: codes.id,
              name: 'Phone',
              event,
            },
            NOW,
          ),
        remove: () => securities.remove(userId, factor.id, event, NOW),
        removeAll: () => securities.removeAll(userId, event, NOW),
        replaceCodes: () => securities.replaceCodes(userId, sampleCodes(), codes.id, event, NOW),
        passwordChanged: () => securities.passwordChanged(userId, 's', event, NOW),
        note: () => securities.note(userId, event, NOW),
        reserveAttempt: () => securities.reserveAttempt(userId, 'unknown', { lockAfter: 2, delaysMs: [0] }, NOW, event),
        acceptStep: () =>
          securities.acceptStep(userId, { factorId: factor.id, step: 101, session: 's', clearLanes: [], event }, NOW),
        lock: () => securities.lock(userId, 'unknown', 5, event, NOW),
        unlock: () => securities.unlock(userId, event, NOW),
      };
      for (const [name, write] of Object.entries(refused)) {
        const error = await refusal(write());
        expect(error, name).to.be.instanceOf(MatrixError);
        expect(error, name).to.include({ status: 503 });
      }
      expect(await stores().second.securities.read(userId, NOW)).to.deep.equal(before);
      expect(await eventsOf(userId)).to.have.length(MOST_WAITING_EVENTS);

      await securities.dropEvents(userId, headAt(1));
      expect(await securities.remove(userId, factor.id, event, NOW)).to.equal(true);
      expect(numbersOf(await eventsOf(userId)).at(-1)).to.equal(MOST_WAITING_EVENTS + 1);
    });

    it('the last free place is taken by exactly one when raced', async () => {
      const userId = freshUser();
      await crowd(userId, MOST_WAITING_EVENTS - 1);
      const answers = await race(stores(), ({ securities }) =>
        refusal(securities.passwordChanged(userId, 's', sampleEvent(), NOW)),
      );
      expect(answers.filter((answer) => answer instanceof MatrixError)).to.have.length(31);
      expect((await stores().store.securities.read(userId, NOW)).stamp).to.equal(MOST_WAITING_EVENTS);
    });

    it('a lost guard is still a lost guard, and what has no event still works', async () => {
      const { securities } = stores().store;
      const userId = freshUser();
      const factor = await enrol(stores().store, userId);
      await crowd(userId, MOST_WAITING_EVENTS - 1);
      const event = sampleEvent();
      expect(await securities.remove(userId, fresh('other'), event, NOW)).to.equal(false);
      expect(await securities.consumeCode(userId, sampleUse(), NOW)).to.equal('lost');
      expect(await securities.replaceCodes(userId, sampleCodes(), 'x', event, NOW)).to.equal(false);
      const use = { factorId: factor.id, step: 101, session: 's', clearLanes: [] };
      expect(await securities.acceptStep(userId, use, NOW)).to.equal('won');
      expect(await securities.rename(userId, factor.id, 'x')).to.equal('renamed');
    });
  });
}
