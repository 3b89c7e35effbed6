import { expect } from 'chai';
import { describe, it } from 'mocha';
import { AWKWARD, fresh, freshUser, NOW, sampleAccount } from './samples.js';
import { count, race, type Stores } from './stores.js';

export function accountsContract(stores: Stores): void {
  describe('An account', () => {
    it('is created once, and found as it was created through every handle', async () => {
      const { store, second } = stores();
      const account = sampleAccount({ roles: ['admin', 'a.$b'] });
      expect(await store.accounts.find(account.userId)).to.equal(null);
      expect(await store.accounts.create(account)).to.equal('created');
      expect(await second.accounts.find(account.userId)).to.deep.equal(account);
    });

    it('is the same for the operation that created it and taken for any other, and stays as it was', async () => {
      const { accounts } = stores().store;
      const account = sampleAccount();
      await accounts.create(account);
      expect(await accounts.create({ ...account, passwordHash: 'other' })).to.equal('same');
      expect(await accounts.create({ ...account, operationId: 'other' })).to.equal('taken');
      expect(await accounts.find(account.userId)).to.deep.equal(account);
    });

    it('is created by exactly one when raced', async () => {
      const account = sampleAccount();
      const answers = await race(stores(), ({ accounts }, index) =>
        accounts.create({ ...account, operationId: `operation ${index}` }),
      );
      expect(count(answers, (answer) => answer === 'created')).to.equal(1);
      expect(count(answers, (answer) => answer === 'taken')).to.equal(31);
    });

    it('keeps its place once it is deactivated', async () => {
      const { accounts } = stores().store;
      const account = sampleAccount({ deactivatedAt: NOW });
      await accounts.create(account);
      expect(await accounts.create(sampleAccount({ userId: account.userId }))).to.equal('taken');
      expect(await accounts.find(account.userId)).to.deep.equal(account);
    });

    it('whose id has any characters is one of its own', async () => {
      const { store, second } = stores();
      const prefix = fresh('user');
      const made = AWKWARD.map((text) => sampleAccount({ userId: `${prefix}${text}` }));
      for (const account of made) expect(await store.accounts.create(account), account.userId).to.equal('created');
      for (const account of made) expect(await second.accounts.find(account.userId)).to.deep.equal(account);
    });

    it('has its role counted unless it is deactivated', async () => {
      const { store, second } = stores();
      const role = fresh('role.$');
      await store.accounts.create(sampleAccount({ roles: [`${role}x`, 'support'] }));
      await store.accounts.create(sampleAccount({ roles: [role], deactivatedAt: NOW }));
      expect(await second.accounts.anyWithRole(role)).to.equal(false);
      await store.accounts.create(sampleAccount({ roles: ['support', role] }));
      expect(await second.accounts.anyWithRole(role)).to.equal(true);
    });

    it('takes a new password only over the hash seen, and nothing else changes', async () => {
      const { store, second } = stores();
      const account = sampleAccount({ roles: ['support'] });
      await store.accounts.create(account);
      expect(await store.accounts.setPassword(account.userId, 'new', 'unseen')).to.equal(false);
      expect(await store.accounts.setPassword(account.userId, 'new', account.passwordHash)).to.equal(true);
      expect(await second.accounts.find(account.userId)).to.deep.equal({ ...account, passwordHash: 'new' });
      expect(await store.accounts.setPassword(freshUser(), 'new', 'unseen')).to.equal(false);
    });

    it('takes exactly one new password when raced', async () => {
      const account = sampleAccount();
      await stores().store.accounts.create(account);
      const answers = await race(stores(), ({ accounts }, index) =>
        accounts.setPassword(account.userId, `hash ${index}`, account.passwordHash),
      );
      expect(count(answers, Boolean)).to.equal(1);
      const found = await stores().second.accounts.find(account.userId);
      expect(found?.passwordHash).to.equal(`hash ${answers.indexOf(true)}`);
    });
  });
}
