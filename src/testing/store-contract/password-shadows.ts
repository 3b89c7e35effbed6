import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { PasswordReservation, PasswordRule } from '../../store/port/accounts.js';
import type { Store } from '../../store/port/store.js';
import { AWKWARD, fresh, freshUser, NOW, sampleAccount } from './samples.js';
import { count, race, type Stores } from './stores.js';

const MINUTE = 60_000;
const rule: PasswordRule = {
  perNetwork: { limit: 2, windowMs: 15 * MINUTE },
  overall: { limit: 3, windowMs: 20 * MINUTE },
};

const TRIED = { outcome: 'reserved', account: null } as const;

export function passwordShadowsContract(stores: Stores): void {
  const reserve = ({ accounts }: Store, name: string, network = 'a', now = NOW) =>
    accounts.reservePassword(name, network, rule, now);

  describe('A name without an account for which passwords were tried', () => {
    it('gets the answers of one with an account, through the whole life of both windows', async () => {
      const { store, second } = stores();
      const account = sampleAccount();
      await store.accounts.create(account);
      const unknown = freshUser();
      const outcomes = new Set<string>();
      for (let minute = 0; minute <= 45; minute += 1) {
        const now = NOW + minute * MINUTE;
        const network = minute % 4 === 0 ? 'b' : 'a';
        const told = [await reserve(store, account.userId, network, now), await reserve(second, unknown, network, now)];
        expect(withoutAccount(told[1]), `minute ${minute}`).to.deep.equal(withoutAccount(told[0]));
        outcomes.add(told[0]?.outcome ?? '');
        if (minute % 7 !== 0) continue;
        const settled = [
          await store.accounts.settlePassword(account.userId, network, account.passwordHash),
          await second.accounts.settlePassword(unknown, network, null),
        ];
        expect(settled).to.deep.equal([true, true]);
      }
      expect([...outcomes]).to.have.members(['reserved', 'limited']);
    });

    it('is still free, and has no account or role', async () => {
      const { store, second } = stores();
      const name = freshUser();
      await reserve(store, name);
      expect(await second.accounts.find(name)).to.equal(null);
      expect(await store.accounts.setPassword(name, 'new', 'unseen')).to.equal(false);
      expect(await reserve(store, name)).to.deep.equal(TRIED);
    });

    it('is created by exactly one when raced, and keeps its tries', async () => {
      const account = sampleAccount();
      const { store, second } = stores();
      for (const network of ['a', 'a', 'b']) await reserve(store, account.userId, network);
      const answers = await race(stores(), ({ accounts }, index) =>
        accounts.create({ ...account, operationId: `operation ${index}` }),
      );
      expect(count(answers, (answer) => answer === 'created')).to.equal(1);
      expect(count(answers, (answer) => answer === 'taken')).to.equal(31);
      const operationId = `operation ${answers.indexOf('created')}`;
      expect(await second.accounts.find(account.userId)).to.deep.equal({ ...account, operationId });
      expect(await store.accounts.create({ ...account, operationId })).to.equal('same');
      expect(await reserve(second, account.userId, 'c')).to.deep.equal({
        outcome: 'limited',
        retryAt: NOW + 20 * MINUTE,
      });
      expect(await second.accounts.settlePassword(account.userId, 'a', null)).to.equal(false);
      expect(await second.accounts.settlePassword(account.userId, 'a', account.passwordHash)).to.equal(true);
      expect(await reserve(second, account.userId)).to.include({ outcome: 'reserved' });
    });

    it('is created, and has each try counted, when both are raced', async () => {
      const account = sampleAccount();
      const [made, tried] = await Promise.all([
        stores().store.accounts.create(account),
        race(stores(), (store) => reserve(store, account.userId)),
      ]);
      expect(made).to.equal('created');
      expect(count(tried, ({ outcome }) => outcome === 'reserved')).to.equal(2);
      expect(await stores().second.accounts.find(account.userId)).to.deep.equal(account);
    });

    it('is forgotten once its windows are over and the store is swept; an account is not', async () => {
      const { store, second } = stores();
      const name = freshUser();
      const account = sampleAccount();
      for (const tried of [name, account.userId]) await reserve(store, tried);
      await store.accounts.create(account);
      for (const tried of [name, account.userId]) await reserve(store, tried, 'b', NOW + MINUTE);
      const endAt = NOW + 20 * MINUTE;
      await store.sweep(endAt - 1);
      await reserve(store, name, 'c', endAt - 1);
      expect(await reserve(store, name, 'd', endAt - 1)).to.deep.equal({ outcome: 'limited', retryAt: endAt });
      while ((await second.sweep(endAt + 60 * MINUTE)) > 0);
      expect(await second.accounts.find(account.userId)).to.deep.equal(account);
      expect(await reserve(store, name, 'd', endAt - 1), 'forgotten').to.deep.equal(TRIED);
    });

    it('is kept while the longer of its windows runs, whichever that is', async () => {
      const { store, second } = stores();
      const name = freshUser();
      const kept = { perNetwork: rule.overall, overall: { limit: 9, windowMs: MINUTE } };
      const tryAt = (now: number) => store.accounts.reservePassword(name, 'a', kept, now);
      for (let time = 0; time < 3; time += 1) expect(await tryAt(NOW)).to.deep.equal(TRIED);
      const endAt = NOW + rule.overall.windowMs;
      while ((await second.sweep(endAt - 1)) > 0);
      expect(await tryAt(endAt - 1)).to.deep.equal({ outcome: 'limited', retryAt: endAt });
      expect(await tryAt(endAt)).to.deep.equal(TRIED);
    });

    it('that was forgotten, or never tried, has nothing to give back', async () => {
      expect(await stores().store.accounts.settlePassword(freshUser(), 'a', null)).to.equal(true);
      expect(await stores().store.accounts.settlePassword(freshUser(), 'a', 'hash')).to.equal(false);
    });

    it('may be any text, and is counted by itself', async () => {
      const { store, second } = stores();
      const prefix = fresh('name');
      const long = 'x'.repeat(600);
      const bare = [...AWKWARD, '\u0000', '\u0001'.repeat(600), long, `${long}y`, '😀'.repeat(150)];
      const names = [...bare.map((text) => `${text}${prefix}`), ...bare.map((text) => `${prefix}${text}`), ...AWKWARD];
      const kept = { ...rule, perNetwork: { limit: 1, windowMs: MINUTE } };
      for (const name of names) {
        expect(await store.accounts.reservePassword(name, 'a', kept, NOW), name).to.deep.equal(TRIED);
      }
      for (const name of names) {
        const again = await second.accounts.reservePassword(name, 'a', kept, NOW);
        expect(again, name).to.deep.equal({ outcome: 'limited', retryAt: NOW + MINUTE });
        expect(await second.accounts.settlePassword(name, 'a', null), name).to.equal(true);
        expect(await store.accounts.reservePassword(name, 'a', kept, NOW), name).to.deep.equal(TRIED);
      }
    });

    it('is no user id, be it as long as one can be or longer', async () => {
      const { accounts } = stores().store;
      const longest = freshUser().padEnd(255, 'x');
      await accounts.create(sampleAccount({ userId: longest }));
      for (const name of [`${longest}x`, `${longest}é`]) {
        expect(await accounts.reservePassword(name, 'a', rule, NOW)).to.deep.equal(TRIED);
      }
      const own = await accounts.reservePassword(longest, 'a', rule, NOW);
      expect(own.outcome === 'reserved' && own.account?.userId).to.equal(longest);
    });
  });
}

const withoutAccount = (answer: PasswordReservation | undefined): unknown =>
  answer?.outcome === 'reserved' ? 'reserved' : answer;
