import { expect } from 'chai';
import { describe, it } from 'mocha';
import { deviceHandle } from '../../model/device-handle.js';
import type { FactorProof } from '../../model/factor-proof.js';
import { AWKWARD, fresh, freshUser, NOW, sampleDevice } from './samples.js';
import { count, race, type Stores } from './stores.js';

const MINUTE = 60_000;

export function devicesContract(stores: Stores): void {
  const idsOf = async (userId: string): Promise<readonly string[]> =>
    (await stores().second.devices.list(userId)).map(({ deviceId }) => deviceId);

  describe('A device', () => {
    it('is found by its ids, in its list and by its token, through every handle', async () => {
      const { store, second } = stores();
      const device = sampleDevice({ accessExpiresAt: NOW + MINUTE, secondFactorAt: NOW, recoveredAt: NOW });
      await store.devices.put(device);
      const handle = deviceHandle(device.userId, device.deviceId);
      expect(await second.devices.find(device.userId, device.deviceId)).to.deep.equal(device);
      expect(await second.devices.list(device.userId)).to.deep.equal([device]);
      expect(await second.devices.findByToken(handle, device.accessDigest, NOW)).to.deep.equal({
        device,
        standing: 'good',
      });
    });

    it('is not found by a token that is another one or of another device, and is told of its own when it has expired', async () => {
      const { store } = stores();
      const device = sampleDevice({ accessExpiresAt: NOW + MINUTE });
      await store.devices.put(device);
      const handle = deviceHandle(device.userId, device.deviceId);
      const find = (by: string, digest: string, now: number) => store.devices.findByToken(by, digest, now);
      expect(await find(handle, device.accessDigest, NOW + MINUTE - 1)).to.deep.equal({ device, standing: 'good' });
      expect(await find(handle, device.accessDigest, NOW + MINUTE)).to.deep.equal({ device, standing: 'expired' });
      expect(await find(handle, fresh('digest'), NOW)).to.equal(null);
      expect(await find(deviceHandle(device.userId, 'PHONE'), device.accessDigest, NOW)).to.equal(null);
      expect(await store.devices.find(device.userId, 'PHONE')).to.equal(null);
    });

    it('takes the place of the one with its ids but keeps its name and its beginning', async () => {
      const { store, second } = stores();
      const old = sampleDevice();
      await store.devices.put(old);
      const next = {
        ...sampleDevice({ userId: old.userId, displayName: 'Other', createdAt: NOW + 1, lastSeenAt: NOW + 1 }),
        secondFactorAt: NOW + 1,
        accessExpiresAt: NOW + MINUTE,
      };
      await second.devices.put(next);
      const expected = { ...next, displayName: 'Laptop', createdAt: NOW };
      expect(await store.devices.list(old.userId)).to.deep.equal([expected]);
      const handle = deviceHandle(old.userId, old.deviceId);
      expect(await store.devices.findByToken(handle, old.accessDigest, NOW)).to.equal(null);
    });

    it('of a user is no device of another, whatever their ids are called', async () => {
      const { store, second } = stores();
      const prefix = fresh('user');
      const pairs = [
        ...AWKWARD.flatMap((text) => [
          [`${prefix}${text}`, 'D'],
          [prefix, `${text}D`],
          [prefix, text],
        ]),
        ...[' ', '.', ':', '/', '|', '\\', '","', '\u0001'].flatMap((mark) => [
          [`${prefix}${mark}x`, 'y'],
          [`${prefix}`, `x${mark}y`],
        ]),
      ] as [string, string][];
      for (const [userId, deviceId] of pairs) await store.devices.put(sampleDevice({ userId, deviceId }));
      for (const [userId, deviceId] of pairs) {
        expect(await second.devices.find(userId, deviceId), `${userId} ${deviceId}`).to.include({ userId, deviceId });
      }
      for (const userId of new Set(pairs.map(([user]) => user))) {
        const own = new Set(pairs.filter(([user]) => user === userId).map(([, deviceId]) => deviceId));
        expect(await idsOf(userId), userId).to.have.members([...own]);
      }
      expect(await store.devices.removeAll(prefix)).to.be.greaterThan(AWKWARD.length);
      expect(await idsOf(`${prefix}.`)).to.have.members(['D']);
    });

    it('is renamed, also to no name', async () => {
      const { store, second } = stores();
      const device = sampleDevice();
      await store.devices.put(device);
      for (const displayName of ['a.$b ☃', null]) {
        expect(await store.devices.rename(device.userId, device.deviceId, displayName)).to.equal(true);
        const found = await second.devices.find(device.userId, device.deviceId);
        expect(found).to.deep.equal({ ...device, displayName });
      }
      expect(await store.devices.rename(device.userId, 'PHONE', 'x')).to.equal(false);
    });

    it('is noted as seen unless it was within the time given', async () => {
      const { store, second } = stores();
      const device = sampleDevice();
      const { userId, deviceId } = device;
      await store.devices.put(device);
      await store.devices.touch(userId, deviceId, '192.0.2.2', MINUTE, NOW + MINUTE - 1);
      expect(await second.devices.find(userId, deviceId)).to.deep.equal(device);
      await store.devices.touch(userId, deviceId, '192.0.2.2', MINUTE, NOW + MINUTE);
      const seen = { ...device, lastSeenAt: NOW + MINUTE, lastSeenAddress: '192.0.2.2' };
      expect(await second.devices.find(userId, deviceId)).to.deep.equal(seen);
      await store.devices.touch(userId, deviceId, null, MINUTE, NOW + 5 * MINUTE);
      expect(await second.devices.find(userId, deviceId)).to.include({ lastSeenAddress: null });
      await store.devices.touch(userId, deviceId, '192.0.2.3', MINUTE, NOW);
      expect(await second.devices.find(userId, deviceId)).to.include({ lastSeenAt: NOW + 5 * MINUTE });
      await store.devices.touch(userId, 'PHONE', null, MINUTE, NOW);
      expect(await idsOf(userId)).to.deep.equal([deviceId]);
    });

    it('is marked when it has shown a second factor', async () => {
      const { store, second } = stores();
      const device = sampleDevice();
      await store.devices.put(device);
      const factorProof = { at: NOW + 5, stamp: 3, hostStamp: '' };
      const marked = (proof: FactorProof | null, at: number) =>
        store.devices.markSecondFactor(device.userId, device.deviceId, proof, at);
      const found = () => second.devices.find(device.userId, device.deviceId);
      expect(await marked(factorProof, NOW + 5)).to.equal(true);
      expect(await found()).to.deep.equal({ ...device, secondFactorAt: NOW + 5, factorProof });
      expect(await marked(null, NOW + 6)).to.equal(true);
      expect(await found()).to.deep.equal({ ...device, secondFactorAt: NOW + 6, factorProof });
      expect(await store.devices.markSecondFactor(device.userId, 'PHONE', factorProof, NOW)).to.equal(false);
    });
  });

  describe('Devices', () => {
    const made = async (...deviceIds: string[]): Promise<string> => {
      const userId = freshUser();
      for (const deviceId of deviceIds) await stores().store.devices.put(sampleDevice({ userId, deviceId }));
      return userId;
    };

    it('that are named are removed with their tokens, and counted once each', async () => {
      const { devices } = stores().store;
      const userId = await made('A', 'B', 'C');
      const removed = await devices.find(userId, 'A');
      expect(await devices.remove(userId, ['A', 'B', 'A', 'unknown'])).to.equal(2);
      expect(await idsOf(userId)).to.deep.equal(['C']);
      const digest = removed?.accessDigest ?? '';
      expect(await stores().second.devices.findByToken(deviceHandle(userId, 'A'), digest, NOW)).to.equal(null);
      expect(await devices.remove(userId, [])).to.equal(0);
      expect(await devices.remove(freshUser(), ['A'])).to.equal(0);
    });

    it('are removed exactly once when raced', async () => {
      const userId = await made('A', 'B');
      const answers = await race(stores(), ({ devices }) => devices.remove(userId, ['A', 'B']));
      expect(answers.reduce((sum, removed) => sum + removed, 0)).to.equal(2);
    });

    it('are all removed but the one excepted', async () => {
      const { devices } = stores().store;
      const userId = await made('A', 'B', 'C');
      const other = await made('A');
      expect(await devices.removeAll(userId, 'B')).to.equal(2);
      expect(await idsOf(userId)).to.deep.equal(['B']);
      expect(await devices.removeAll(userId, null)).to.equal(1);
      expect(await devices.removeAll(userId)).to.equal(0);
      expect(await idsOf(other)).to.deep.equal(['A']);
    });

    it('is removed with all others when another operation has signed it in than the one named', async () => {
      const { devices } = stores().store;
      const userId = freshUser();
      for (const deviceId of ['A', 'B']) await devices.put(sampleDevice({ userId, deviceId, operationId: '$first' }));
      expect(await devices.removeAll(userId, 'A', '$first')).to.equal(1);
      expect(await idsOf(userId)).to.deep.equal(['A']);
      await devices.put(sampleDevice({ userId, deviceId: 'A', operationId: 'second' }));
      expect(await devices.removeAll(userId, 'A', '$first')).to.equal(1);
      expect(await idsOf(userId)).to.deep.equal([]);
      expect(await devices.removeAll(userId, 'A', '$first')).to.equal(0);
    });

    it('can be put at once by many without losing one', async () => {
      const userId = freshUser();
      await race(stores(), ({ devices }, index) => devices.put(sampleDevice({ userId, deviceId: `D${index}` })));
      expect(await idsOf(userId)).to.have.length(32);
      const answers = await race(stores(), ({ devices }) => devices.put(sampleDevice({ userId, deviceId: 'D0' })));
      expect(count(answers, (answer) => answer === undefined)).to.equal(32);
      expect(await idsOf(userId)).to.have.length(32);
    });
  });
}
