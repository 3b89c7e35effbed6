import { expect } from 'chai';
import { describe, it } from 'mocha';
import { fresh, NOW } from './samples.js';
import { race, type Stores } from './stores.js';

export function nodesContract(stores: Stores): void {
  const node = (name = fresh('$node.a b'), keys: readonly string[] = ['k1']) => ({
    name,
    keys,
    activeKey: 'k1',
    untilAt: NOW + 30_000,
  });
  const running = async (now: number, ...names: readonly string[]) =>
    (await stores().second.nodes.running(now)).filter(({ name }) => names.includes(name));

  describe('The servers that run', () => {
    it('are those that have said so and are not over, in order', async () => {
      const { store } = stores();
      const [one, other] = [node(fresh('a')), node(fresh('b'))];
      await store.nodes.note(other);
      await store.nodes.note(one);
      expect(await running(NOW, one.name, other.name)).to.deep.equal([one, other]);
      expect(await running(NOW + 29_999, one.name)).to.deep.equal([one]);
      expect(await running(NOW + 30_000, one.name, other.name)).to.deep.equal([]);
    });

    it('are as they said last, also when many say it at the same time', async () => {
      const { store } = stores();
      const one = node();
      await store.nodes.note(one);
      const again = { ...one, keys: ['k1', 'k2'], activeKey: 'k2', untilAt: NOW + 60_000 };
      await race(stores(), (each) => each.nodes.note(again));
      expect(await running(NOW + 30_000, one.name)).to.deep.equal([again]);
    });

    it('of an earlier release do not say under which key they seal', async () => {
      const { activeKey: _, ...one } = node();
      await stores().store.nodes.note(one);
      expect(await running(NOW, one.name)).to.deep.equal([one]);
    });

    it('are not those that have ended', async () => {
      const { store } = stores();
      const [one, other] = [node(), node()];
      await store.nodes.note(one);
      await store.nodes.note(other);
      await store.nodes.forget(one.name);
      await store.nodes.forget(one.name);
      expect(await running(NOW, one.name, other.name)).to.deep.equal([other]);
    });

    it('are swept when they are over', async () => {
      const { store } = stores();
      const one = node();
      await store.nodes.note({ ...one, untilAt: 5 });
      while ((await store.sweep(6)) > 0);
      expect(await running(4, one.name)).to.deep.equal([]);
    });
  });
}
