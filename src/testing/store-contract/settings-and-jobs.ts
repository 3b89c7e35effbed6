import { expect } from 'chai';
import { describe, it } from 'mocha';
import { AWKWARD, fresh, NOW, sampleSession } from './samples.js';
import { count, race, type Stores } from './stores.js';

/** These run first: a store remembers its keys for ever. */
export function settingsContract(stores: Stores): void {
  describe('The keys of a store', () => {
    it('are none at first, and the first ones given are registered by exactly one when raced', async () => {
      const { store, second } = stores();
      expect(await store.settings.hasKeys()).to.equal(false);
      const answers = await race(stores(), ({ settings }, index) =>
        settings.registerKeys({ k1: `fingerprint ${index}` }),
      );
      expect(count(answers, Boolean)).to.equal(1);
      expect(await second.settings.hasKeys()).to.equal(true);
      const first = { k1: `fingerprint ${answers.indexOf(true)}` };
      expect(await second.settings.registerKeys(first)).to.equal(true);

      expect(await store.settings.registerKeys({ ...first, k2: 'second', 'k.$3': 'third' })).to.equal(true);
      expect(await second.settings.registerKeys({ ...first, k2: 'second', 'k.$3': 'third' })).to.equal(true);
      expect(await second.settings.registerKeys({ ...first, k2: 'second' }), 'one missing').to.equal(false);
      expect(await second.settings.registerKeys({ ...first, k2: 'other', 'k.$3': 'third' })).to.equal(false);
      expect(await second.settings.registerKeys({})).to.equal(false);
      expect(await second.settings.registerKeys({ ...first, k2: 'other', 'k.$3': 'third', k4: 'x' })).to.equal(false);
      expect(
        await store.settings.registerKeys({ ...first, k2: 'second', 'k.$3': 'third' }),
        'a refusal noted nothing',
      ).to.equal(true);
      await store.settings.forgetKey('k.$3');
      await store.settings.forgetKey('unknown');
      expect(await second.settings.registerKeys({ ...first, k2: 'second' }), 'one forgotten').to.equal(true);
      expect(await second.settings.registerKeys(first)).to.equal(false);
    });
  });
}

export function jobsContract(stores: Stores): void {
  describe('A job', () => {
    it('is held until the end of its lease, which its holder may move', async () => {
      const { store, second } = stores();
      const name = fresh('job.$');
      expect(await store.jobs.claim(name, 'a', 1000, NOW)).to.equal(true);
      expect(await second.jobs.claim(name, 'b', 1000, NOW + 999)).to.equal(false);
      expect(await store.jobs.claim(name, 'a', 1000, NOW + 999)).to.equal(true);
      expect(await second.jobs.claim(name, 'b', 1000, NOW + 1998)).to.equal(false);
      expect(await second.jobs.claim(name, 'b', 1000, NOW + 1999)).to.equal(true);
      expect(await store.jobs.claim(name, 'a', 1000, NOW + 1999)).to.equal(false);
    });

    it('has exactly one holder when raced', async () => {
      for (const text of AWKWARD.slice(0, 4)) {
        const name = fresh(text);
        const answers = await race(stores(), ({ jobs }, index) => jobs.claim(name, `holder ${index}`, 1000, NOW));
        expect(count(answers, Boolean)).to.equal(1);
        const later = await race(stores(), ({ jobs }, index) => jobs.claim(name, `later ${index}`, 1000, NOW + 1000));
        expect(count(later, Boolean)).to.equal(1);
      }
    });
  });
}

export function upkeepContract(stores: Stores): void {
  describe('A store', () => {
    it('can be prepared again, from several servers at once', async () => {
      const session = sampleSession();
      await stores().store.sessions.create(session);
      await race(stores(), (store) => store.migrate());
      expect(await stores().second.sessions.find(session.key, NOW)).to.deep.equal(session);
    });

    it('answers', async () => {
      await stores().store.ping();
      await stores().second.ping();
    });

    it('loses nothing that is unexpired when it is swept', async () => {
      const { store, second } = stores();
      const session = sampleSession({ expiresAt: NOW + 1 });
      await store.sessions.create(session);
      const token = fresh('token');
      await store.registrationTokens.create({ digest: token, usesAllowed: 1, uses: 0, expiresAt: NOW + 1, grants: [] });
      const key = fresh('counter');
      await store.counters.hit(key, { limit: 1, windowMs: 1 }, NOW);
      expect(await second.sweep(NOW)).to.be.a('number');
      expect(await store.sessions.find(session.key, NOW)).to.deep.equal(session);
      expect(await store.registrationTokens.usable(token, NOW)).to.equal(true);
      expect(await store.counters.hit(key, { limit: 1, windowMs: 1 }, NOW)).to.include({ ok: false });
    });
  });
}
