import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { AcceptedPolicy } from '../../model/terms.js';
import { AWKWARD, freshUser, NOW } from './samples.js';
import { race, type Stores } from './stores.js';

const inOrder = (accepted: readonly AcceptedPolicy[]): AcceptedPolicy[] =>
  [...accepted].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

export function termsContract(stores: Stores): void {
  describe('An acceptance of terms', () => {
    it('is kept for its user, policy and version with its instant', async () => {
      const { store, second } = stores();
      const [userId, other] = [freshUser(), freshUser()];
      expect(await store.terms.read(userId)).to.deep.equal([]);
      await store.terms.record(userId, [{ policy: 'privacy', version: '1.2' }], NOW);
      await second.terms.record(userId, [{ policy: 'terms', version: '1.2' }], NOW + 1);
      await second.terms.record(userId, [{ policy: 'privacy', version: '1.3' }], NOW + 2);
      expect(inOrder(await second.terms.read(userId))).to.deep.equal([
        { policy: 'privacy', version: '1.2', acceptedAt: NOW },
        { policy: 'privacy', version: '1.3', acceptedAt: NOW + 2 },
        { policy: 'terms', version: '1.2', acceptedAt: NOW + 1 },
      ]);
      expect(await store.terms.read(other)).to.deep.equal([]);
    });

    it('keeps its first instant when it is recorded again, whichever comes first', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      const accepted = [{ policy: 'privacy', version: '1' }];
      await store.terms.record(userId, accepted, NOW + 5);
      await second.terms.record(userId, accepted, NOW);
      await store.terms.record(userId, accepted, NOW + 9);
      expect(await store.terms.read(userId)).to.deep.equal([{ ...accepted[0], acceptedAt: NOW }]);
    });

    it('is lost in no race with others of the same user', async () => {
      const userId = freshUser();
      await race(stores(), ({ terms }, index) =>
        terms.record(userId, [{ policy: `policy ${index % 4}`, version: `${index}` }], NOW + index),
      );
      const kept = await stores().store.terms.read(userId);
      expect(kept.map(({ version }) => Number(version)).sort((a, b) => a - b)).to.deep.equal([...Array(32).keys()]);
      for (const { version, policy, acceptedAt } of kept) {
        expect([policy, acceptedAt]).to.deep.equal([`policy ${Number(version) % 4}`, NOW + Number(version)]);
      }
    });

    it('of policies and versions of any name are kept apart', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      const accepted = AWKWARD.flatMap((policy) => [
        { policy, version: policy },
        { policy, version: `${policy}x` },
      ]);
      await store.terms.record(userId, accepted, NOW);
      await store.terms.record(userId, [], NOW);
      const expected = accepted.map((each) => ({ policy: each.policy, version: each.version, acceptedAt: NOW }));
      expect(inOrder(await second.terms.read(userId))).to.deep.equal(inOrder(expected));
    });

    it('goes with its user', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      await store.terms.record(userId, [{ policy: 'privacy', version: '1' }], NOW);
      await second.terms.remove(userId);
      expect(await store.terms.read(userId)).to.deep.equal([]);
      await store.terms.remove(userId);
    });
  });
}
