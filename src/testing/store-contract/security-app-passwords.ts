import { expect } from 'chai';
import { describe, it } from 'mocha';
import { type AppPassword, MOST_APP_PASSWORDS } from '../../model/app-password.js';
import type { Store } from '../../store/port/store.js';
import { enrol, fresh, freshUser, NOW, sampleEvent } from './samples.js';
import { count, race, type Stores } from './stores.js';

export function securityAppPasswordsContract(stores: Stores): void {
  const sample = (given: Partial<AppPassword> = {}): AppPassword => ({
    id: fresh('id'),
    name: fresh('$name'),
    digest: fresh('digest'),
    keyId: 'k1',
    createdAt: NOW,
    lastUsedAt: null,
    ...given,
  });
  const add = async (store: Store, userId: string, added: AppPassword) => {
    const { stamp } = await store.securities.read(userId, NOW);
    return store.securities.addAppPassword(userId, added, stamp, sampleEvent({ type: 'app_password_made' }), NOW);
  };
  const kept = async (store: Store, userId: string) => (await store.securities.read(userId, NOW)).appPasswords;
  const enrolled = async (): Promise<string> => {
    const userId = freshUser();
    await enrol(stores().store, userId);
    return userId;
  };
  const drain = async (store: Store, userId: string): Promise<void> => {
    const { last } = await store.securities.auditState(userId);
    await store.securities.dropEvents(userId, { sequence: last, mac: 'mac' });
  };

  describe('App passwords', () => {
    it('are added with their event, and change no stamp', async () => {
      const { store, second } = stores();
      const userId = await enrolled();
      const before = await store.securities.read(userId, NOW);
      const [first, other] = [sample(), sample()];
      expect([await add(store, userId, first), await add(second, userId, other)]).to.deep.equal(['added', 'added']);
      expect(await second.securities.read(userId, NOW)).to.deep.equal({ ...before, appPasswords: [first, other] });
      const types = (await store.securities.takeEvents(1000)).filter((event) => event.userId === userId);
      expect(types.map(({ type }) => type).slice(-2)).to.deep.equal(['app_password_made', 'app_password_made']);
    });

    it('are added only where a factor is active, and by a proof that is not older than a change', async () => {
      const { store } = stores();
      expect(await add(store, freshUser(), sample()), 'no document').to.equal('lost');
      const userId = await enrolled();
      const { stamp } = await store.securities.read(userId, NOW);
      for (const seen of [stamp - 1, stamp + 1])
        expect(await store.securities.addAppPassword(userId, sample(), seen, sampleEvent(), NOW)).to.equal('lost');
      await store.securities.removeAll(userId, sampleEvent(), NOW);
      expect(await add(store, userId, sample()), 'no factor').to.equal('lost');
      expect(await kept(store, userId)).to.deep.equal([]);
    });

    it('have a name each, and take the place of their like', async () => {
      const { store } = stores();
      const userId = await enrolled();
      const first = sample();
      await add(store, userId, first);
      expect(await add(store, userId, sample({ name: first.name }))).to.equal('taken');
      const again = { ...first, digest: fresh('digest') };
      expect(await add(store, userId, again)).to.equal('added');
      expect(await kept(store, userId)).to.deep.equal([again]);
    });

    it(`are ${MOST_APP_PASSWORDS} at most`, async () => {
      const { store } = stores();
      const userId = await enrolled();
      const last = sample();
      for (let index = 1; index < MOST_APP_PASSWORDS; index++) {
        if (index % 40 === 0) await drain(store, userId);
        expect(await add(store, userId, sample())).to.equal('added');
      }
      await drain(store, userId);
      expect(await add(store, userId, last), 'the last one').to.equal('added');
      expect(await add(store, userId, sample()), 'one more').to.equal('full');
      expect(await add(store, userId, { ...last, digest: 'x' }), 'in the place of one').to.equal('added');
      expect(await kept(store, userId)).to.have.length(MOST_APP_PASSWORDS);
    });

    it('are found by their digest and by the user alone, and the use is noted', async () => {
      const { store, second } = stores();
      const userId = await enrolled();
      const [first, other] = [sample(), sample()];
      await add(store, userId, first);
      await add(store, userId, other);
      const { stamp } = await store.securities.read(userId, NOW);
      const { securities } = second;
      expect(await securities.useAppPassword(userId, ['$x', other.digest], NOW + 1)).to.deep.equal({
        id: other.id,
        stamp,
      });
      expect(await kept(store, userId)).to.deep.equal([first, { ...other, lastUsedAt: NOW + 1 }]);
      expect(await securities.useAppPassword(userId, ['$x'], NOW)).to.equal(null);
      expect(await securities.useAppPassword(userId, [], NOW)).to.equal(null);
      expect(await securities.useAppPassword(freshUser(), [other.digest], NOW), 'of another user').to.equal(null);
    });

    it('are removed once, with their event', async () => {
      const { store, second } = stores();
      const userId = await enrolled();
      const [first, other] = [sample(), sample()];
      await add(store, userId, first);
      await add(store, userId, other);
      const event = sampleEvent({ type: 'app_password_revoked' });
      const answers = await race(stores(), ({ securities }) =>
        securities.removeAppPassword(userId, first.id, event, NOW),
      );
      expect(count(answers, (removed) => removed)).to.equal(1);
      expect(await kept(second, userId)).to.deep.equal([other]);
      expect(await store.securities.useAppPassword(userId, [first.digest], NOW)).to.equal(null);
      expect(await store.securities.removeAppPassword(freshUser(), first.id, event, NOW)).to.equal(false);
    });

    it('are added once for a name when raced', async () => {
      const { store } = stores();
      const userId = await enrolled();
      const answers = await race(stores(), (each) => add(each, userId, sample({ name: 'Phone' })));
      expect(count(answers, (answer) => answer === 'added')).to.equal(1);
      expect(await kept(store, userId)).to.have.length(1);
    });

    const endings: Readonly<Record<string, (store: Store, userId: string, factorId: string) => Promise<unknown>>> = {
      'the last factor': ({ securities }, userId, factorId) => securities.remove(userId, factorId, sampleEvent(), NOW),
      'all factors': ({ securities }, userId) => securities.removeAll(userId, sampleEvent(), NOW),
      'everything, at a reset': ({ securities }, userId) => securities.voidAll(userId, 'x', sampleEvent(), NOW),
      'all proofs': ({ securities }, userId) => securities.voidProofs(userId, 'x', sampleEvent(), NOW),
      'the old password': ({ securities }, userId) => securities.passwordChanged(userId, 'x', sampleEvent(), NOW),
      'what the old password proved': ({ securities }, userId) => securities.passwordInForce(userId, 'x'),
    };
    for (const [what, end] of Object.entries(endings))
      it(`go with ${what}`, async () => {
        const { store, second } = stores();
        const userId = freshUser();
        const factor = await enrol(store, userId);
        const added = sample();
        await add(store, userId, added);
        await end(store, userId, factor.id);
        expect(await kept(second, userId)).to.deep.equal([]);
        expect(await second.securities.useAppPassword(userId, [added.digest], NOW)).to.equal(null);
      });

    it('stay while a factor is left, and with void sign-ins', async () => {
      const { store } = stores();
      const userId = freshUser();
      const factor = await enrol(store, userId);
      await enrol(store, userId);
      const added = sample();
      await add(store, userId, added);
      await store.securities.remove(userId, factor.id, sampleEvent(), NOW);
      await store.securities.voidSignIns(userId);
      expect(await kept(store, userId)).to.deep.equal([added]);
    });
  });
}
