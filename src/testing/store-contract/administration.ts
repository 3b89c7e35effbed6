import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { RoleChange } from '../../store/port/accounts.js';
import {
  enrol,
  failuresOf,
  fresh,
  freshUser,
  NOW,
  sampleAccount,
  sampleEvent,
  samplePending,
  sampleRule,
  sampleToken,
} from './samples.js';
import { count, race, type Stores } from './stores.js';

/** What administrators read and change of accounts. */
export function administrationContract(stores: Stores): void {
  const change = (given: Partial<RoleChange>): RoleChange => ({
    roles: [],
    seen: [],
    kept: 'kept',
    by: fresh('operation'),
    ...given,
  });
  const holder = async (...roles: string[]) => {
    const account = sampleAccount({ roles });
    await stores().store.accounts.create(account);
    return account;
  };

  describe('The roles of an account', () => {
    it('are changed over those that were seen alone, and nothing else is', async () => {
      const { store, second } = stores();
      const account = await holder('a.$b', 'support');
      const { userId, roles } = account;
      expect(await store.accounts.setRoles(userId, change({ roles: ['x'], seen: ['a.$b'] }))).to.equal('lost');
      expect(await store.accounts.setRoles(userId, change({ roles: ['x'], seen: [] }))).to.equal('lost');
      expect(await store.accounts.setRoles(userId, change({ roles: ['x', 'support'], seen: roles }))).to.equal('set');
      expect(await second.accounts.find(userId)).to.deep.equal({ ...account, roles: ['x', 'support'] });
      expect(await store.accounts.setRoles(userId, change({ seen: ['x', 'support'] }))).to.equal('set');
      expect(await second.accounts.setRoles(userId, change({ roles: ['x'] }))).to.equal('set');
      expect(await store.accounts.setRoles(freshUser(), change({}))).to.equal('lost');
    });

    it('count from the change on', async () => {
      const { store, second } = stores();
      const role = fresh('role.$');
      const { userId } = await holder();
      await store.accounts.setRoles(userId, change({ roles: [role] }));
      expect(await second.accounts.anyWithRole(role)).to.equal(true);
      await store.accounts.setRoles(userId, change({ seen: [role] }));
      expect(await second.accounts.anyWithRole(role)).to.equal(false);
    });

    it('stay with an account that is deactivated', async () => {
      const { accounts } = stores().store;
      const { userId } = await holder();
      await accounts.deactivate(userId, 'kept', NOW, fresh('by'));
      expect(await accounts.setRoles(userId, change({ roles: ['x'] }))).to.equal('lost');
    });

    it('change exactly once when raced', async () => {
      const { userId } = await holder();
      const answers = await race(stores(), ({ accounts }, index) =>
        accounts.setRoles(userId, change({ roles: [`role-${index}`] })),
      );
      expect(count(answers, (answer) => answer === 'set')).to.equal(1);
      expect(count(answers, (answer) => answer === 'lost')).to.equal(31);
    });

    it('keep the one that one account has to keep, until another has it', async () => {
      const { store, second } = stores();
      const kept = fresh('role.$');
      const last = await holder('x', kept);
      const taken = change({ roles: ['x'], seen: last.roles, kept });
      expect(await store.accounts.setRoles(last.userId, taken)).to.equal('last');
      expect(await second.accounts.find(last.userId)).to.deep.equal(last);
      const more = change({ roles: ['y', kept], seen: last.roles, kept });
      expect(await store.accounts.setRoles(last.userId, more)).to.equal('set');
      const other = await holder(kept);
      expect(await second.accounts.setRoles(last.userId, { ...taken, seen: more.roles })).to.equal('set');
      expect(await second.accounts.setRoles(other.userId, change({ seen: [kept], kept }))).to.equal('last');
      expect(await store.accounts.deactivate(other.userId, kept, NOW, fresh('by'))).to.equal('last');
    });

    it('stay kept by one of several when all lose it at once, by a change or with the account', async () => {
      const { store } = stores();
      const kept = fresh('role.$');
      const holders = [await holder(kept), await holder(kept), await holder(kept)];
      const answers = await race(stores(), async ({ accounts }, index) => {
        const { userId } = holders[index % 3] ?? sampleAccount();
        if (index % 4 === 0) return accounts.deactivate(userId, kept, NOW, fresh('by'));
        return accounts.setRoles(userId, change({ seen: [kept], kept }));
      });
      expect(answers).to.not.include(null);
      expect(await store.accounts.anyWithRole(kept)).to.equal(true);
    });
  });

  describe('A page of accounts', () => {
    it('has those after one, in order, by prefix and by role', async () => {
      const { store, second } = stores();
      const prefix = `@${fresh('page')}`;
      const role = fresh('role.$');
      const ids = ['c', 'a', 'e', 'b', 'd'].map((name) => `${prefix}${name}:example.org`);
      for (const [index, userId] of ids.entries()) {
        await store.accounts.create(sampleAccount({ userId, roles: index < 2 ? [role, 'x'] : [] }));
      }
      await store.accounts.reservePassword(
        `${prefix}c2`,
        'network',
        { perNetwork: { limit: 1, windowMs: 1000 }, overall: { limit: 1, windowMs: 1000 } },
        NOW,
      );
      await store.accounts.deactivate(`${prefix}e:example.org`, 'kept', NOW, fresh('by'));
      const sorted = [...ids].sort();
      const page = async (after: string | null, most: number, choice = {}) =>
        (await second.accounts.page(after, most, { prefix, ...choice })).map(({ userId }) => userId);

      expect(await page(null, 10)).to.deep.equal(sorted);
      expect(await page(null, 2)).to.deep.equal(sorted.slice(0, 2));
      expect(await page(sorted[1] ?? '', 2)).to.deep.equal(sorted.slice(2, 4));
      expect(await page(sorted[4] ?? '', 2)).to.deep.equal([]);
      expect(await page(prefix, 1)).to.deep.equal(sorted.slice(0, 1));
      expect(await page(null, 10, { role })).to.deep.equal([sorted[0], sorted[2]]);
      expect(await page(sorted[0] ?? '', 10, { role })).to.deep.equal([sorted[2]]);
      expect(await page(null, 1, { role })).to.deep.equal([sorted[0]]);
      expect(await page(null, 10, { prefix: `${prefix}c` })).to.deep.equal([sorted[2]]);
      const [first] = await second.accounts.page(sorted[1] ?? '', 1);
      expect(first).to.deep.equal(await store.accounts.find(sorted[2] ?? ''));
    });
  });

  describe('Security documents', () => {
    it('are read together, each in its place', async () => {
      const { store, second } = stores();
      const [one, none, two] = [freshUser(), freshUser(), freshUser()];
      await enrol(store, one);
      await store.securities.reserveAttempt(two, 'a.$b', sampleRule(), NOW);
      const read = await second.securities.readMany([one, none, two], NOW);
      const each = await Promise.all([one, none, two].map((userId) => store.securities.read(userId, NOW)));
      expect(read).to.deep.equal(each);
      expect(await second.securities.readMany([], NOW)).to.deep.equal([]);
    });

    it('are read page by page, in order', async () => {
      const { store, second } = stores();
      const prefix = `@${fresh('page')}`;
      const ids = ['b', 'a', 'c'].map((name) => `${prefix}${name}`);
      for (const userId of ids) await enrol(store, userId);
      const page = async (after: string, most: number) =>
        (await second.securities.page(after, most, NOW)).map(({ userId }) => userId);
      expect(await page(prefix, 3)).to.deep.equal([...ids].sort());
      expect(await page(`${prefix}a`, 1)).to.deep.equal([`${prefix}b`]);
      const [first] = await second.securities.page(`${prefix}a`, 1, NOW);
      expect(first).to.deep.equal(await store.securities.read(`${prefix}b`, NOW));
      expect(await second.securities.page(null, 1, NOW)).to.have.length(1);
      expect(await second.securities.page('\uffff', 1, NOW)).to.deep.equal([]);
    });

    it('have a secret sealed anew over the one seen alone, active or pending, and nothing else changes', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      const { id } = await enrol(store, userId);
      const pending = samplePending({ secret: 'pending secret' });
      await store.securities.addPending(userId, pending, { most: 3, mostFactors: 5 }, NOW);
      const before = await store.securities.read(userId, NOW);
      expect(await store.securities.reseal(userId, id, 'unseen', 'new')).to.equal(false);
      expect(await store.securities.reseal(userId, fresh('factor'), 'sealed secret', 'new')).to.equal(false);
      const answers = await race(stores(), ({ securities }, index) =>
        securities.reseal(userId, id, 'sealed secret', `new ${index}`),
      );
      expect(count(answers, Boolean)).to.equal(1);
      expect(await second.securities.reseal(userId, pending.id, 'pending secret', 'newer')).to.equal(true);
      const after = await second.securities.read(userId, NOW);
      expect(after.factors[id]?.secret).to.equal(`new ${answers.indexOf(true)}`);
      expect(after.pending.map(({ secret }) => secret)).to.deep.equal(['newer']);
      expect(after.stamp).to.equal(before.stamp);
    });

    it('are unlocked lane by lane at once, with an event, and only when there is something to unlock', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      expect(await store.securities.unlock(userId, sampleEvent(), NOW)).to.equal(false);
      await enrol(store, userId);
      expect(await store.securities.unlock(userId, sampleEvent(), NOW)).to.equal(false);
      for (const lane of ['unknown', 'a.$b']) await store.securities.reserveAttempt(userId, lane, sampleRule(), NOW);
      const before = await store.securities.read(userId, NOW);
      const { last } = await store.securities.auditState(userId);
      expect(await second.securities.unlock(userId, sampleEvent(), NOW)).to.equal(true);
      expect(await store.securities.read(userId, NOW)).to.deep.equal({ ...before, lanes: {} });
      expect(await store.securities.unlock(userId, sampleEvent(), NOW)).to.equal(false);
      expect(await store.securities.auditState(userId)).to.include({ last: last + 1 });
    });

    it('are unlocked by exactly one when raced', async () => {
      const userId = freshUser();
      await stores().store.securities.reserveAttempt(userId, 'unknown', sampleRule(), NOW);
      const answers = await race(stores(), ({ securities }) => securities.unlock(userId, sampleEvent(), NOW));
      expect(count(answers, Boolean)).to.equal(1);
      expect(failuresOf(await stores().store.securities.read(userId, NOW), 'unknown')).to.equal(0);
    });

    it('have their proofs voided once for a session, with all that is set up as it was', async () => {
      const { store, second } = stores();
      for (const enrolled of [true, false]) {
        const userId = freshUser();
        if (enrolled) await enrol(store, userId);
        const before = await store.securities.read(userId, NOW);
        await race(stores(), ({ securities }) => securities.voidProofs(userId, 'session.$', sampleEvent(), NOW));
        const stamp = before.stamp + 1;
        const after = { ...before, stamp, passwordStamp: stamp, passwordSession: 'session.$' };
        expect(await second.securities.read(userId, NOW)).to.deep.equal(after);
        await second.securities.voidProofs(userId, 'another', sampleEvent(), NOW);
        expect(await store.securities.read(userId, NOW)).to.include({ stamp: stamp + 1, passwordStamp: stamp + 1 });
      }
    });
  });

  describe('Registration tokens', () => {
    it('are listed in order until they expire', async () => {
      const { store, second } = stores();
      const prefix = fresh('page');
      const tokens = ['b', 'a', 'c', 'd'].map((name) =>
        sampleToken({ digest: `${prefix}${name}`, expiresAt: name === 'c' ? NOW + 1 : null, grants: ['x'] }),
      );
      for (const token of tokens) await store.registrationTokens.create(token);
      const page = async (after: string, most: number, now = NOW) =>
        (await second.registrationTokens.page(after, most, now)).filter(({ digest }) => digest.startsWith(prefix));
      const [b, a, c, d] = tokens;
      expect(await page(prefix, 4)).to.deep.equal([a, b, c, d]);
      expect(await page(prefix, 2)).to.deep.equal([a, b]);
      expect(await page(`${prefix}a`, 3, NOW + 1)).to.deep.equal([b, d]);
      expect(await store.registrationTokens.page(null, 1, NOW)).to.have.length(1);
    });

    it('are removed with their pending use, once', async () => {
      const { store, second } = stores();
      const { digest, ...token } = sampleToken();
      await store.registrationTokens.create({ digest, ...token });
      await store.registrationTokens.reserve(digest, 'session', NOW + 1000, NOW);
      const answers = await race(stores(), ({ registrationTokens }) => registrationTokens.remove(digest));
      expect(count(answers, Boolean)).to.equal(1);
      expect(await second.registrationTokens.find(digest, NOW)).to.equal(null);
      expect(await second.registrationTokens.commit(digest, 'session')).to.equal(false);
    });
  });
}
