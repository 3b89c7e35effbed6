import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { PasswordRule } from '../../store/port/accounts.js';
import { AWKWARD, fresh, freshUser, NOW, sampleAccount } from './samples.js';
import { count, race, type Stores } from './stores.js';

const MINUTE = 60_000;
const rule: PasswordRule = {
  perNetwork: { limit: 2, windowMs: 15 * MINUTE },
  overall: { limit: 3, windowMs: 60 * MINUTE },
};

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

  describe('Wrong passwords', () => {
    const reserveFor = async (): Promise<(network: string, now?: number) => Promise<unknown>> => {
      const account = sampleAccount();
      await stores().store.accounts.create(account);
      return (network, now = NOW) => stores().store.accounts.reservePassword(account.userId, network, rule, now);
    };

    it('of an account that does not exist are not counted', async () => {
      const { accounts } = stores().store;
      const userId = freshUser();
      expect(await accounts.reservePassword(userId, 'net', rule, NOW)).to.deep.equal({ outcome: 'absent' });
      await accounts.refundPassword(userId, 'net');
    });

    it('are counted before they are checked, with the account at hand and otherwise as it was', async () => {
      const { store, second } = stores();
      const account = sampleAccount({ deactivatedAt: NOW });
      await store.accounts.create(account);
      const answer = await store.accounts.reservePassword(account.userId, 'net', rule, NOW);
      expect(answer).to.deep.equal({ outcome: 'reserved', account });
      expect(await second.accounts.find(account.userId)).to.deep.equal(account);
    });

    it('from one network are limited until its window, begun with the first try, is over', async () => {
      const reserve = await reserveFor();
      const endAt = NOW + 15 * MINUTE;
      expect(await reserve('10-0-0-0/24')).to.include({ outcome: 'reserved' });
      expect(await reserve('10-0-0-0/24', NOW + MINUTE)).to.include({ outcome: 'reserved' });
      expect(await reserve('10-0-0-0/24', endAt - 1)).to.deep.equal({ outcome: 'limited', retryAt: endAt });
      expect(await reserve('2001:db8::/64', endAt - 1)).to.include({ outcome: 'reserved' });
    });

    it('begin a new window once the old one is over', async () => {
      const reserve = await reserveFor();
      await reserve('a');
      await reserve('a');
      const later = NOW + 15 * MINUTE;
      expect(await reserve('a', later)).to.include({ outcome: 'reserved' });
      await reserve('b', NOW + 60 * MINUTE);
      expect(await reserve('a', NOW + 60 * MINUTE)).to.include({ outcome: 'reserved' });
    });

    it('from all networks together are limited too; a limited try counts in neither', async () => {
      const reserve = await reserveFor();
      await reserve('a');
      await reserve('a');
      for (let time = 0; time < 4; time += 1) expect(await reserve('a')).to.include({ outcome: 'limited' });
      expect(await reserve('b')).to.include({ outcome: 'reserved' });
      const endAt = NOW + 60 * MINUTE;
      expect(await reserve('c')).to.deep.equal({ outcome: 'limited', retryAt: endAt });
      expect(await reserve('c', endAt - 1)).to.deep.equal({ outcome: 'limited', retryAt: endAt });
      expect(await reserve('c', endAt)).to.include({ outcome: 'reserved' });
      expect(await reserve('c', endAt)).to.include({ outcome: 'reserved' });
    });

    it('that are limited twice over are told the later end', async () => {
      const reserve = await reserveFor();
      await reserve('b');
      await reserve('a', NOW + MINUTE);
      await reserve('a', NOW + MINUTE);
      expect(await reserve('a', NOW + MINUTE)).to.deep.equal({ outcome: 'limited', retryAt: NOW + 60 * MINUTE });
    });

    it('are given back when they were right, in both windows', async () => {
      const { store, second } = stores();
      const { userId } = sampleAccount();
      await store.accounts.create(sampleAccount({ userId }));
      for (let time = 0; time < 10; time += 1) {
        const answer = await store.accounts.reservePassword(userId, 'a', rule, NOW);
        expect(answer.outcome).to.equal('reserved');
        await second.accounts.refundPassword(userId, 'a');
      }
      for (let time = 0; time < 3; time += 1) await second.accounts.refundPassword(userId, 'a');
      await second.accounts.refundPassword(userId, 'never seen');
      const outcomes = [];
      for (const network of ['a', 'a', 'a', 'b', 'b']) {
        outcomes.push((await store.accounts.reservePassword(userId, network, rule, NOW)).outcome);
      }
      expect(outcomes).to.deep.equal(['reserved', 'reserved', 'limited', 'reserved', 'limited']);
    });

    it('have exactly as many tries as each limit allows when raced', async () => {
      for (const [perNetwork, overall] of [
        [5, 100],
        [100, 5],
      ] as const) {
        const account = sampleAccount();
        await stores().store.accounts.create(account);
        const both: PasswordRule = {
          perNetwork: { limit: perNetwork, windowMs: MINUTE },
          overall: { limit: overall, windowMs: MINUTE },
        };
        const answers = await race(stores(), ({ accounts }) =>
          accounts.reservePassword(account.userId, 'a', both, NOW),
        );
        expect(count(answers, ({ outcome }) => outcome === 'reserved')).to.equal(5);
        expect(count(answers, ({ outcome }) => outcome === 'limited')).to.equal(27);
      }
    });
  });
}
