import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { PasswordReservation, PasswordRule } from '../../store/port/accounts.js';
import { freshUser, NOW, sampleAccount } from './samples.js';
import { count, race, type Stores } from './stores.js';

const MINUTE = 60_000;
const rule: PasswordRule = {
  perNetwork: { limit: 2, windowMs: 15 * MINUTE },
  overall: { limit: 3, windowMs: 60 * MINUTE },
};

const isReserved = ({ outcome }: PasswordReservation): boolean => outcome === 'reserved';
const isLimited = ({ outcome }: PasswordReservation): boolean => outcome === 'limited';

export function passwordTriesContract(stores: Stores): void {
  for (const known of [true, false]) triesOf(stores, known);

  describe('A try of a password', () => {
    it('answers with the account at hand, and otherwise leaves it as it was', async () => {
      const { store, second } = stores();
      const account = sampleAccount({ deactivatedAt: NOW });
      await store.accounts.create(account);
      const answer = await store.accounts.reservePassword(account.userId, 'net', rule, NOW);
      expect(answer).to.deep.equal({ outcome: 'reserved', account });
      expect(await second.accounts.find(account.userId)).to.deep.equal(account);
    });

    it('is not given back once the password is another one or the account is deactivated', async () => {
      const { store, second } = stores();
      const account = sampleAccount();
      const gone = sampleAccount({ deactivatedAt: NOW });
      for (const made of [account, gone]) {
        await store.accounts.create(made);
        for (const network of ['a', 'a', 'b']) {
          await store.accounts.reservePassword(made.userId, network, rule, NOW);
        }
      }
      const settle = (seenHash: string | null, userId = account.userId) =>
        second.accounts.settlePassword(userId, 'a', seenHash);
      expect(await settle(gone.passwordHash, gone.userId)).to.equal(false);
      await store.accounts.setPassword(account.userId, 'new', account.passwordHash);
      expect(await settle(account.passwordHash)).to.equal(false);
      expect(await settle(null)).to.equal(false);
      for (const { userId } of [account, gone]) {
        for (const network of ['a', 'b']) {
          expect(await store.accounts.reservePassword(userId, network, rule, NOW)).to.include({ outcome: 'limited' });
        }
      }
      expect(await settle('new')).to.equal(true);
      expect(await store.accounts.reservePassword(account.userId, 'b', rule, NOW)).to.include({ outcome: 'reserved' });
    });
  });
}

/** The same rules for a name with an account and for one without: their answers tell nobody which it is. */
function triesOf(stores: Stores, known: boolean): void {
  const account = known ? sampleAccount : () => null;
  const begin = async () => {
    const made = account();
    if (made) await stores().store.accounts.create(made);
    const userId = made?.userId ?? freshUser();
    return {
      userId,
      account: made,
      seenHash: made?.passwordHash ?? null,
      reserve: (network: string, now = NOW) => stores().store.accounts.reservePassword(userId, network, rule, now),
    };
  };

  describe(`Wrong passwords for a name ${known ? 'with' : 'without'} an account`, () => {
    it('are counted before they are checked', async () => {
      const { account: made, reserve } = await begin();
      for (let time = 0; time < 2; time += 1) {
        expect(await reserve('net')).to.deep.equal({ outcome: 'reserved', account: made });
      }
      expect(await reserve('net')).to.include({ outcome: 'limited' });
    });

    it('from one network are limited until its window, begun with the first try, is over', async () => {
      const { reserve } = await begin();
      const endAt = NOW + 15 * MINUTE;
      expect(await reserve('10-0-0-0/24')).to.include({ outcome: 'reserved' });
      expect(await reserve('10-0-0-0/24', NOW + MINUTE)).to.include({ outcome: 'reserved' });
      expect(await reserve('10-0-0-0/24', endAt - 1)).to.deep.equal({ outcome: 'limited', retryAt: endAt });
      expect(await reserve('2001:db8::/64', endAt - 1)).to.include({ outcome: 'reserved' });
    });

    it('begin a new window once the old one is over', async () => {
      const { reserve } = await begin();
      await reserve('a');
      await reserve('a');
      const later = NOW + 15 * MINUTE;
      expect(await reserve('a', later)).to.include({ outcome: 'reserved' });
      await reserve('b', NOW + 60 * MINUTE);
      expect(await reserve('a', NOW + 60 * MINUTE)).to.include({ outcome: 'reserved' });
    });

    it('from all networks together are limited too; a limited try counts in neither', async () => {
      const { reserve } = await begin();
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
      const { reserve } = await begin();
      await reserve('b');
      await reserve('a', NOW + MINUTE);
      await reserve('a', NOW + MINUTE);
      expect(await reserve('a', NOW + MINUTE)).to.deep.equal({ outcome: 'limited', retryAt: NOW + 60 * MINUTE });
    });

    it('are given back when they were none, in both windows and never below none', async () => {
      const { userId, seenHash, reserve } = await begin();
      const settle = (network: string) => stores().second.accounts.settlePassword(userId, network, seenHash);
      for (let time = 0; time < 10; time += 1) {
        expect(await reserve('a')).to.include({ outcome: 'reserved' });
        expect(await settle('a')).to.equal(true);
      }
      for (let time = 0; time < 3; time += 1) expect(await settle('a')).to.equal(true);
      expect(await settle('never seen')).to.equal(true);
      const outcomes = [];
      for (const network of ['a', 'a', 'a', 'b', 'b']) outcomes.push((await reserve(network)).outcome);
      expect(outcomes).to.deep.equal(['reserved', 'reserved', 'limited', 'reserved', 'limited']);
    });

    it('are not given back for another hash than is there', async () => {
      const { userId, seenHash, reserve } = await begin();
      await reserve('a');
      await reserve('a');
      const others = ['unseen', known ? null : 'unseen too'];
      for (const other of others) {
        expect(other).to.not.equal(seenHash);
        expect(await stores().second.accounts.settlePassword(userId, 'a', other)).to.equal(false);
      }
      expect(await reserve('a')).to.include({ outcome: 'limited' });
    });

    it('have exactly as many tries as each limit allows when raced', async () => {
      for (const [perNetwork, overall] of [
        [5, 100],
        [100, 5],
        [1, 1],
      ] as const) {
        const { userId } = await begin();
        const both: PasswordRule = {
          perNetwork: { limit: perNetwork, windowMs: MINUTE },
          overall: { limit: overall, windowMs: MINUTE },
        };
        const limit = Math.min(perNetwork, overall);
        for (const now of [NOW, NOW + MINUTE]) {
          const answers = await race(stores(), ({ accounts }) => accounts.reservePassword(userId, 'a', both, now));
          expect(count(answers, isReserved)).to.equal(limit);
          expect(count(answers, isLimited)).to.equal(32 - limit);
        }
      }
    });
  });
}
