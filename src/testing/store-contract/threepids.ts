import { expect } from 'chai';
import { describe, it } from 'mocha';
import { fresh, freshUser, NOW, sampleThreepid } from './samples.js';
import { count, race, type Stores } from './stores.js';

export function threepidsContract(stores: Stores): void {
  describe('A third-party identifier', () => {
    it('is of the first account that claims it, and stays as it was claimed', async () => {
      const { store, second } = stores();
      const threepid = sampleThreepid();
      expect(await store.threepids.claim(threepid)).to.equal('claimed');
      expect(await second.threepids.claim({ ...threepid, addedAt: NOW + 9 })).to.equal('same');
      expect(await second.threepids.claim({ ...threepid, userId: freshUser() })).to.equal('taken');
      expect(await second.threepids.find('email', threepid.address)).to.deep.equal(threepid);
      expect(await second.threepids.find('email', `${fresh('x')}@example.org`)).to.equal(null);
    });

    it('has exactly one owner when raced', async () => {
      const { address } = sampleThreepid();
      const users = Array.from({ length: 32 }, freshUser);
      const answers = await race(stores(), ({ threepids }, index) =>
        threepids.claim(sampleThreepid({ address, userId: users[index] ?? '' })),
      );
      expect(count(answers, (answer) => answer === 'claimed')).to.equal(1);
      expect(count(answers, (answer) => answer === 'taken')).to.equal(31);
      const owner = await stores().second.threepids.find('email', address);
      expect(owner?.userId).to.equal(users[answers.indexOf('claimed')]);
    });

    it('is claimed once by one account, however often at once', async () => {
      const threepid = sampleThreepid();
      const answers = await race(stores(), ({ threepids }) => threepids.claim(threepid));
      expect(count(answers, (answer) => answer === 'claimed')).to.equal(1);
      expect(count(answers, (answer) => answer === 'same')).to.equal(31);
    });

    it('is listed with those of its account alone, in order', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      const tag = fresh('x');
      const [a, b] = [`a-${tag}@example.org`, `b-${tag}@example.org`].map((address) =>
        sampleThreepid({ userId, address }),
      );
      if (!a || !b) throw new Error('two were made');
      for (const each of [b, a, sampleThreepid({ userId: `${userId}.org` })]) await store.threepids.claim(each);
      expect(await second.threepids.list(userId)).to.deep.equal([a, b]);
      expect(await second.threepids.list(freshUser())).to.deep.equal([]);
    });

    it('is released by its owner alone, once, and can then be had by another', async () => {
      const { store, second } = stores();
      const threepid = sampleThreepid();
      const { address, userId } = threepid;
      await store.threepids.claim(threepid);
      expect(await second.threepids.release(freshUser(), 'email', address)).to.equal(false);
      const answers = await race(stores(), ({ threepids }) => threepids.release(userId, 'email', address));
      expect(count(answers, Boolean)).to.equal(1);
      expect(await second.threepids.list(userId)).to.deep.equal([]);
      expect(await second.threepids.claim({ ...threepid, userId: freshUser() })).to.equal('claimed');
    });

    it('goes with all others of its account', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      const other = sampleThreepid();
      const own = [sampleThreepid({ userId }), sampleThreepid({ userId })];
      for (const each of [...own, other]) await store.threepids.claim(each);
      expect(await second.threepids.releaseAll(userId)).to.equal(2);
      expect(await store.threepids.list(userId)).to.deep.equal([]);
      for (const { address } of own) expect(await store.threepids.find('email', address)).to.equal(null);
      expect(await store.threepids.find('email', other.address)).to.deep.equal(other);
      expect(await second.threepids.releaseAll(userId)).to.equal(0);
    });
  });
}
