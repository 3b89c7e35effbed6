import { expect } from 'chai';
import { describe, it } from 'mocha';
import { AWKWARD, fresh, NOW } from './samples.js';
import { count, race, type Stores } from './stores.js';

const rule = { limit: 2, windowMs: 1000 };

export function countersContract(stores: Stores): void {
  describe('A counter', () => {
    it('takes hits up to its limit, then says when its window, begun with the first hit, is over', async () => {
      const { store, second } = stores();
      const key = fresh('counter');
      expect(await store.counters.hit(key, rule, NOW)).to.deep.equal({ ok: true });
      expect(await second.counters.hit(key, rule, NOW + 500)).to.deep.equal({ ok: true });
      const refused = { ok: false, retryAt: NOW + 1000 };
      expect(await store.counters.hit(key, rule, NOW + 500)).to.deep.equal(refused);
      expect(await store.counters.hit(key, rule, NOW + 999)).to.deep.equal(refused);
      expect(await store.counters.hit(key, rule, NOW + 1000)).to.deep.equal({ ok: true });
      expect(await store.counters.hit(key, rule, NOW + 1999)).to.deep.equal({ ok: true });
      expect(await store.counters.hit(key, rule, NOW + 1999)).to.deep.equal({ ok: false, retryAt: NOW + 2000 });
    });

    it('takes exactly as many hits as its limit when raced', async () => {
      const key = fresh('counter');
      const answers = await race(stores(), ({ counters }) => counters.hit(key, { limit: 7, windowMs: 1000 }, NOW));
      expect(count(answers, ({ ok }) => ok)).to.equal(7);
      const again = await race(stores(), ({ counters }) => counters.hit(key, { limit: 7, windowMs: 1000 }, NOW + 1000));
      expect(count(again, ({ ok }) => ok)).to.equal(7);
    });

    it('takes a hit back, never below none, and not from a window that is over', async () => {
      const { counters } = stores().store;
      const key = fresh('counter');
      await counters.refund(key, NOW);
      await counters.hit(key, rule, NOW);
      await race(stores(), (store) => store.counters.refund(key, NOW));
      const hits = [];
      for (let time = 0; time < 3; time += 1) hits.push((await counters.hit(key, rule, NOW)).ok);
      expect(hits).to.deep.equal([true, true, false]);
      await counters.refund(key, NOW + 1000);
      expect(await counters.hit(key, rule, NOW + 999)).to.include({ ok: false });
    });

    it('is empty once it is cleared', async () => {
      const { store, second } = stores();
      const key = fresh('counter');
      await store.counters.hit(key, rule, NOW);
      await store.counters.hit(key, rule, NOW);
      await second.counters.clear(key);
      expect(await store.counters.hit(key, rule, NOW + 999)).to.deep.equal({ ok: true });
      expect(await store.counters.hit(key, rule, NOW + 1000)).to.deep.equal({ ok: true });
      await second.counters.clear(fresh('counter'));
    });

    it('is one of its own, whatever its key is called', async () => {
      const { counters } = stores().store;
      const prefix = fresh('counter');
      for (const text of AWKWARD) {
        const hit = () => counters.hit(`${prefix}${text}`, { limit: 1, windowMs: 1000 }, NOW);
        expect(await hit(), text).to.deep.equal({ ok: true });
        expect(await hit(), text).to.deep.equal({ ok: false, retryAt: NOW + 1000 });
      }
    });
  });
}
