import { expect } from 'chai';
import { forgetUser } from '../../../src/account/forget-user.js';
import { hostAccounts } from '../../../src/account/host-accounts.js';
import { Secret } from '../../../src/base/secret.js';
import type { Store } from '../../../src/store/port/store.js';
import { openTestStore } from '../../support/test-server.js';

const NOW = 1_800_000_000_000;

describe('forgetUser', () => {
  let store: Store;
  let dispose: () => Promise<void>;
  before(async () => {
    ({ store, dispose } = await openTestStore('embedded'));
  });
  after(async () => {
    await store.close();
    await dispose();
  });

  const accounts = () => hostAccounts({ find: async () => null, verifyPassword: async () => false }, store.counters);
  const guess = (userId: string, number: number) =>
    accounts().checkPassword({ name: userId, userId }, new Secret('wrong'), {
      address: `192.0.${Math.floor(number / 10)}.1`,
      now: NOW,
    });

  it("forgets the day's wrong passwords, and nobody else's", async () => {
    for (const userId of ['alice', 'bob']) {
      await Promise.all(Array.from({ length: 1000 }, (_, number) => guess(userId, number)));
      expect(await guess(userId, 2000)).to.have.property('outcome', 'limited');
    }
    await forgetUser({ ...store, clock: () => NOW, newId: () => 'id' })('alice');
    expect(await guess('alice', 2000)).to.deep.equal({ outcome: 'wrong' });
    expect(await guess('bob', 2000)).to.have.property('outcome', 'limited');
  });

  it('drops what stands in the security document before it gives back tries', async () => {
    const order: string[] = [];
    const failing = {
      securities: { voidAll: async () => Promise.reject(new Error('the store is away')) },
      counters: { clear: async () => void order.push('cleared') },
    };
    const fault = await forgetUser({ ...failing, clock: () => NOW, newId: () => 'id' })('alice').catch(
      (error: unknown) => error,
    );
    expect(fault).to.be.instanceOf(Error);
    expect(order).to.deep.equal([]);
  });
});
