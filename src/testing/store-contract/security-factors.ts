import { expect } from 'chai';
import { describe, it } from 'mocha';
import { noSecurity } from '../../model/security.js';
import type { Activation } from '../../store/port/securities.js';
import { AWKWARD, enrol, fresh, freshUser, NOW, sampleCodes, sampleEvent, samplePending } from './samples.js';
import { count, race, type Stores } from './stores.js';

const limits = { most: 3, mostFactors: 5 };

export function securityFactorsContract(stores: Stores): void {
  describe('Activating a factor', () => {
    const activation = (given: Partial<Activation> = {}): Activation => ({
      pendingId: 'pending',
      deviceId: 'LAPTOP',
      mostWrong: 5,
      mostFactors: 5,
      step: 100,
      codes: null,
      seenCodes: null,
      name: 'Phone',
      event: sampleEvent(),
      ...given,
    });
    const begun = async (given: Parameters<typeof samplePending>[0] = {}): Promise<string> => {
      const userId = freshUser();
      await stores().store.securities.addPending(userId, samplePending({ id: 'pending', ...given }), limits, NOW);
      return userId;
    };

    it('moves it from pending to active with its confirming step used, puts the code set in place and raises the stamp', async () => {
      const { store, second } = stores();
      const userId = await begun({ name: '__proto__' });
      const codes = sampleCodes();
      const answer = await store.securities.activate(userId, activation({ codes, name: '__proto__' }), NOW + 5);
      const factor = {
        id: 'pending',
        type: 'totp',
        name: '__proto__',
        secret: 'sealed secret',
        algorithm: 'SHA1',
        digits: 6,
        periodS: 30,
        createdAt: NOW + 5,
        lastUsedAt: null,
        step: 100,
        stepSession: null,
      };
      expect(answer).to.deep.equal({ outcome: 'activated', factor });
      expect(await second.securities.read(userId, NOW)).to.deep.equal({
        ...noSecurity(userId),
        stamp: 1,
        factorsChange: { session: 'session', stamp: 1 },
        factors: { pending: factor },
        codes,
      });
    });

    it('leaves the code set as it is when no new one is given, and the other pending factors too', async () => {
      const { store } = stores();
      const userId = freshUser();
      const codes = sampleCodes();
      await enrol(store, userId, { codes });
      const other = samplePending({ id: 'other' });
      for (const pending of [samplePending({ id: 'pending' }), other]) {
        await store.securities.addPending(userId, pending, limits, NOW);
      }
      const answer = await store.securities.activate(userId, activation({ seenCodes: codes.id }), NOW);
      expect(answer.outcome).to.equal('activated');
      const security = await store.securities.read(userId, NOW);
      expect(security).to.deep.include({ codes, stamp: 2, pending: [other] });
      expect(Object.keys(security.factors)).to.have.length(2);
    });

    it('is lost, and changes nothing, under a name that another active factor has', async () => {
      const { store, second } = stores();
      const userId = await begun();
      const { name } = await enrol(store, userId, { pending: samplePending({ name: '$mine' }) });
      const before = await store.securities.read(userId, NOW);
      expect(await store.securities.activate(userId, activation({ name }), NOW)).to.deep.equal({ outcome: 'lost' });
      expect(await second.securities.read(userId, NOW)).to.deep.equal(before);
      const answer = await store.securities.activate(userId, activation({ name: '$mine 2' }), NOW);
      expect(answer).to.have.nested.property('factor.name', '$mine 2');
    });

    it('makes one factor of a name out of two that are begun under it when raced', async () => {
      const userId = await begun();
      await stores().store.securities.addPending(userId, samplePending({ id: 'other' }), limits, NOW);
      const answers = await race(stores(), ({ securities }, index) =>
        securities.activate(userId, activation({ pendingId: index % 4 < 2 ? 'pending' : 'other' }), NOW),
      );
      expect(count(answers, ({ outcome }) => outcome === 'activated')).to.equal(1);
    });

    it('takes factors whose ids and devices have any name', async () => {
      const userId = freshUser();
      const { store } = stores();
      for (const text of AWKWARD) {
        const pending = samplePending({ id: text, name: text, deviceId: text });
        const few = { most: 3, mostFactors: 100 };
        await store.securities.addPending(userId, pending, few, NOW);
        const given = activation({ pendingId: text, deviceId: text, name: text, mostFactors: 100 });
        expect((await store.securities.activate(userId, given, NOW)).outcome, text).to.equal('activated');
        await store.securities.acceptStep(userId, { factorId: text, step: 101, session: text, clearLanes: [] }, NOW);
      }
      const { factors } = await stores().second.securities.read(userId, NOW);
      expect(Object.keys(factors)).to.have.members([...AWKWARD]);
      for (const { id, name, step, stepSession } of Object.values(factors)) {
        expect([id, name, step, stepSession]).to.deep.equal([id, id, 101, id]);
      }
    });

    const lost: Readonly<Record<string, [Partial<Activation>, number]>> = {
      'another id': [{ pendingId: 'another' }, NOW],
      'another device': [{ deviceId: 'PHONE' }, NOW],
      'no device': [{ deviceId: null }, NOW],
      'an expired enrolment': [{}, NOW + 900_000],
      'as many wrong codes as there may be': [{ mostWrong: 2 }, NOW],
      'another code set than was seen': [{ seenCodes: 'another' }, NOW],
    };
    for (const [what, [given, now]] of Object.entries(lost)) {
      it(`is lost, and changes nothing, with ${what}`, async () => {
        const { securities } = stores().store;
        const userId = await begun({ wrong: 2 });
        const before = await securities.read(userId, NOW);
        const answer = await securities.activate(userId, activation({ codes: sampleCodes(), ...given }), now);
        expect(answer).to.deep.equal({ outcome: 'lost' });
        expect(await stores().second.securities.read(userId, NOW)).to.deep.equal(before);
      });
    }

    it('still wins one wrong code below the most, and one moment before it expires', async () => {
      const userId = await begun({ wrong: 2 });
      const answer = await stores().store.securities.activate(userId, activation({ mostWrong: 3 }), NOW + 899_999);
      expect(answer.outcome).to.equal('activated');
    });

    it('is lost when a code set is there and none was seen', async () => {
      const userId = freshUser();
      await enrol(stores().store, userId, { codes: sampleCodes() });
      await stores().store.securities.addPending(userId, samplePending({ id: 'pending' }), limits, NOW);
      const answer = await stores().store.securities.activate(userId, activation({ seenCodes: null }), NOW);
      expect(answer.outcome).to.equal('lost');
    });

    it('is refused when there are as many factors as there may be, and not one earlier', async () => {
      const { securities } = stores().store;
      const userId = await begun();
      await enrol(stores().store, userId);
      expect(await securities.activate(userId, activation({ mostFactors: 1 }), NOW)).to.deep.equal({ outcome: 'full' });
      expect((await securities.activate(userId, activation({ mostFactors: 2 }), NOW)).outcome).to.equal('activated');
    });

    it('has exactly one winner when raced', async () => {
      const userId = await begun();
      const answers = await race(stores(), ({ securities }, index) =>
        securities.activate(userId, activation({ codes: sampleCodes({ id: `set ${index}` }) }), NOW),
      );
      const winner = answers.findIndex(({ outcome }) => outcome === 'activated');
      expect(count(answers, ({ outcome }) => outcome === 'lost')).to.equal(31);
      const security = await stores().store.securities.read(userId, NOW);
      expect(security).to.include({ stamp: 1 });
      expect(security.codes?.id).to.equal(`set ${winner}`);
    });

    it('brings one code set when two first factors are confirmed at once', async () => {
      const userId = freshUser();
      const ids = ['a', 'b', 'c'];
      for (const id of ids) await stores().store.securities.addPending(userId, samplePending({ id }), limits, NOW);
      const answers = await race(stores(), ({ securities }, index) =>
        securities.activate(userId, activation({ pendingId: ids[index % 3] ?? '', codes: sampleCodes() }), NOW),
      );
      expect(count(answers, ({ outcome }) => outcome === 'activated')).to.equal(1);
    });
  });

  describe('An active factor', () => {
    it('is renamed without a change of the stamp', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      const factor = await enrol(store, userId);
      const before = await store.securities.read(userId, NOW);
      expect(await store.securities.rename(userId, factor.id, 'a.$b')).to.equal('renamed');
      const factors = { [factor.id]: { ...factor, name: 'a.$b' } };
      expect(await second.securities.read(userId, NOW)).to.deep.equal({ ...before, factors });
      expect(await store.securities.rename(userId, 'other', 'x')).to.equal('absent');
      expect(await store.securities.rename(freshUser(), factor.id, 'x')).to.equal('absent');
    });

    it('is given no name that another one has, but keeps its own', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      const first = await enrol(store, userId, { pending: samplePending({ name: '$first' }) });
      const other = await enrol(store, userId, { pending: samplePending({ name: 'Other' }) });
      const before = await store.securities.read(userId, NOW);
      expect(await store.securities.rename(userId, other.id, '$first')).to.equal('taken');
      expect(await store.securities.rename(userId, first.id, '$first')).to.equal('renamed');
      expect(await second.securities.read(userId, NOW)).to.deep.equal(before);
    });

    it('is the only one of a name when two are given it at once', async () => {
      const userId = freshUser();
      const [one, other] = [await enrol(stores().store, userId), await enrol(stores().store, userId)];
      const answers = await race(stores(), ({ securities }, index) =>
        securities.rename(userId, index % 4 < 2 ? one.id : other.id, 'Mine'),
      );
      expect([
        count(answers, (answer) => answer === 'renamed'),
        count(answers, (answer) => answer === 'taken'),
      ]).to.deep.equal([16, 16]);
    });

    it('that is removed leaves the code set to the others, and the last one takes it along', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      const codes = sampleCodes();
      const first = await enrol(store, userId, { codes });
      const last = await enrol(store, userId);
      expect(await store.securities.remove(userId, 'other', sampleEvent(), NOW)).to.equal(false);
      expect(await store.securities.remove(userId, first.id, sampleEvent(), NOW)).to.equal(true);
      expect(await second.securities.read(userId, NOW)).to.deep.include({
        codes,
        factors: { [last.id]: last },
        stamp: 3,
      });
      expect(await store.securities.remove(userId, last.id, sampleEvent(), NOW)).to.equal(true);
      expect(await second.securities.read(userId, NOW)).to.deep.include({ codes: null, factors: {}, stamp: 4 });
      expect(await store.securities.remove(userId, last.id, sampleEvent(), NOW)).to.equal(false);
      expect(await store.securities.remove(freshUser(), last.id, sampleEvent(), NOW)).to.equal(false);
      expect((await second.securities.read(userId, NOW)).stamp).to.equal(4);
    });

    it('is removed exactly once when raced', async () => {
      const userId = freshUser();
      const factor = await enrol(stores().store, userId);
      const answers = await race(stores(), ({ securities }) =>
        securities.remove(userId, factor.id, sampleEvent(), NOW),
      );
      expect(count(answers, Boolean)).to.equal(1);
      expect((await stores().store.securities.read(userId, NOW)).stamp).to.equal(2);
    });

    it('goes with all others, pending ones, codes and lanes, once', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      await enrol(store, userId, { codes: sampleCodes() });
      await enrol(store, userId);
      await store.securities.addPending(userId, samplePending(), limits, NOW);
      await store.securities.reserveAttempt(userId, 'unknown', { lockAfter: 5, delaysMs: [0] }, NOW);
      const answers = await race(stores(), ({ securities }) => securities.removeAll(userId, sampleEvent(), NOW));
      expect(count(answers, Boolean)).to.equal(1);
      expect(await second.securities.read(userId, NOW)).to.deep.equal({
        ...noSecurity(userId),
        stamp: 3,
        factorsChange: { session: 'session', stamp: 3 },
      });
    });

    it('that is not there leaves everything as it is when all are removed', async () => {
      const { securities } = stores().store;
      const userId = freshUser();
      expect(await securities.removeAll(userId, sampleEvent(), NOW)).to.equal(false);
      await securities.addPending(userId, samplePending({ id: fresh('kept') }), limits, NOW);
      const before = await securities.read(userId, NOW);
      expect(await securities.removeAll(userId, sampleEvent(), NOW)).to.equal(false);
      expect(await securities.read(userId, NOW)).to.deep.equal(before);
    });
  });
}
