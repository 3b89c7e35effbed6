import { expect } from 'chai';
import { describe, it } from 'mocha';
import { NO_SIGNING_KEYS, type SigningKeys } from '../../model/cross-signing.js';
import { AWKWARD, freshUser } from './samples.js';
import { count, race, type Stores } from './stores.js';

const key = (name: string) => ({ usage: [name], keys: { [`ed25519:${name}.$`]: name }, signatures: { '@a:b.c': {} } });
const keysOf = (name: string): SigningKeys => ({
  ...NO_SIGNING_KEYS,
  master: key(name),
  selfSigning: key(`self ${name}`),
});

export function crossSigningContract(stores: Stores): void {
  describe('Cross-signing keys', () => {
    it('are none at version 0 until they are put, and found as they were put', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      expect(await store.crossSigning.read(userId)).to.deep.equal({ version: 0, keys: NO_SIGNING_KEYS });
      const keys = {
        ...keysOf('m'),
        userSigning: { ...key('u'), ...Object.fromEntries(AWKWARD.map((text) => [text, 1])) },
      };
      expect(await store.crossSigning.put(userId, keys, 0)).to.equal(true);
      expect(await second.crossSigning.read(userId)).to.deep.equal({ version: 1, keys });
    });

    it('are put only over the version seen', async () => {
      const { store, second } = stores();
      const userId = freshUser();
      expect(await store.crossSigning.put(userId, keysOf('a'), 1)).to.equal(false);
      expect(await store.crossSigning.put(userId, keysOf('a'), 0)).to.equal(true);
      expect(await second.crossSigning.put(userId, keysOf('b'), 0)).to.equal(false);
      expect(await second.crossSigning.put(userId, keysOf('b'), 2)).to.equal(false);
      expect(await second.crossSigning.put(userId, keysOf('b'), 1)).to.equal(true);
      expect(await store.crossSigning.read(userId)).to.deep.equal({ version: 2, keys: keysOf('b') });
    });

    it('are put by exactly one when raced, the first time and later', async () => {
      const userId = freshUser();
      for (const seen of [0, 1]) {
        const won = await race(stores(), ({ crossSigning }, index) =>
          crossSigning.put(userId, keysOf(`${index}`), seen),
        );
        expect(count(won, Boolean)).to.equal(1);
        const { version, keys } = await stores().store.crossSigning.read(userId);
        expect([version, keys]).to.deep.equal([seen + 1, keysOf(`${won.indexOf(true)}`)]);
      }
    });

    it('of several users are read together, without those who have none', async () => {
      const { store, second } = stores();
      const users = [freshUser(), freshUser(), freshUser()] as const;
      await store.crossSigning.put(users[0], keysOf('0'), 0);
      await store.crossSigning.put(users[2], keysOf('2'), 0);
      const expected = new Map([
        [users[0], keysOf('0')],
        [users[2], keysOf('2')],
      ]);
      expect(await second.crossSigning.readMany(users)).to.deep.equal(expected);
      expect(await second.crossSigning.readMany([])).to.deep.equal(new Map());
    });

    it('are gone once the user is closed, and none can be put any more', async () => {
      const { store, second } = stores();
      for (const before of [true, false]) {
        const userId = freshUser();
        if (before) await store.crossSigning.put(userId, keysOf('a'), 0);
        await store.crossSigning.close(userId);
        await second.crossSigning.close(userId);
        const { version, keys } = await second.crossSigning.read(userId);
        expect(keys).to.deep.equal(NO_SIGNING_KEYS);
        for (const seen of [0, 1, version])
          expect(await second.crossSigning.put(userId, keysOf('b'), seen)).to.equal(false);
        expect(await store.crossSigning.readMany([userId])).to.deep.equal(new Map());
      }
    });
  });
}
