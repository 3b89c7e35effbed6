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

    it('that is deactivated has neither password nor roles, and keeps its name for good', async () => {
      const { store, second } = stores();
      const role = fresh('role.$');
      const account = sampleAccount({ roles: [role, 'support'] });
      const { userId, passwordHash, operationId } = account;
      await store.accounts.create(account);
      expect(await store.accounts.deactivate(userId, 'admin', NOW + 1, fresh('by'))).to.equal('deactivated');
      expect(await store.accounts.deactivate(userId, 'admin', NOW + 2, fresh('by'))).to.equal('deactivated');
      const over = { ...account, passwordHash: '', roles: [], deactivatedAt: NOW + 1 };
      expect(await second.accounts.find(userId)).to.deep.equal(over);
      expect(await second.accounts.anyWithRole(role)).to.equal(false);
      expect(await second.accounts.setPassword(userId, 'new', '')).to.equal(false);
      expect(await second.accounts.setPassword(userId, 'new', passwordHash)).to.equal(false);
      expect(await second.accounts.settlePassword(userId, 'net', '')).to.equal(false);
      expect(await second.accounts.create({ ...account, operationId })).to.equal('taken');
      expect(await second.accounts.find(userId)).to.deep.equal(over);
      expect(await store.accounts.deactivate(freshUser(), 'admin', NOW, fresh('by'))).to.equal(null);
    });

    it('is not deactivated while it is the last with the role that has to be kept', async () => {
      const { store, second } = stores();
      const role = fresh('role.$');
      const last = sampleAccount({ roles: ['support', role] });
      await store.accounts.create(last);
      await store.accounts.create(sampleAccount({ roles: [`${role}x`] }));
      expect(await store.accounts.anyWithRole(role, last.userId)).to.equal(false);
      expect(await store.accounts.deactivate(last.userId, role, NOW, fresh('by'))).to.equal('last');
      expect(await second.accounts.find(last.userId)).to.deep.equal(last);
      const other = sampleAccount({ roles: [role] });
      await store.accounts.create(other);
      expect(await second.accounts.anyWithRole(role, last.userId)).to.equal(true);
      expect(await second.accounts.deactivate(last.userId, role, NOW, fresh('by'))).to.equal('deactivated');
      expect(await second.accounts.deactivate(other.userId, role, NOW, fresh('by'))).to.equal('last');
    });

    it('stays for one of several with the role when all go at once', async () => {
      const { store } = stores();
      const role = fresh('role.$');
      const holders = [1, 2, 3].map(() => sampleAccount({ roles: [role] }));
      for (const holder of holders) await store.accounts.create(holder);
      const answers = await race(stores(), ({ accounts }, index) =>
        accounts.deactivate(holders[index % 3]?.userId ?? '', role, NOW, fresh('by')),
      );
      expect(answers).to.not.include(null);
      expect(await store.accounts.anyWithRole(role)).to.equal(true);
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
