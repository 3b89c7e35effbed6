import { expect } from 'chai';
import { describe, it } from 'mocha';
import { MOST_REMEMBERED, type RememberedDevice } from '../../model/remembered-device.js';
import type { Store } from '../../store/port/store.js';
import { enrol, fresh, freshUser, NOW, sampleCodes, sampleEvent } from './samples.js';
import { count, race, type Stores } from './stores.js';

const END = NOW + 1000;

export function securityRememberedDevicesContract(stores: Stores): void {
  const sample = (given: Partial<RememberedDevice> = {}): RememberedDevice => ({
    id: fresh('id'),
    deviceId: fresh('$DEVICE'),
    name: 'Laptop',
    digest: fresh('digest'),
    stamp: 1,
    provenAt: NOW - 1,
    createdAt: NOW,
    lastUsedAt: null,
    expiresAt: END,
    operationId: fresh('operation'),
    ...given,
  });
  const event = sampleEvent({ type: 'device_remembered' });
  const add = (store: Store, userId: string, device: RememberedDevice, now = NOW) =>
    store.securities.rememberDevice(userId, device, event, now);
  const kept = async (store: Store, userId: string, now = NOW) =>
    (await store.securities.read(userId, now)).rememberedDevices;
  /** Its stamp is 1. */
  const enrolled = async (): Promise<string> => {
    const userId = freshUser();
    await enrol(stores().store, userId);
    return userId;
  };
  const useOf = ({ digest, deviceId }: RememberedDevice) => ({
    digest,
    deviceId,
    next: fresh('next'),
    operationId: fresh('operation'),
  });

  describe('Remembered devices', () => {
    it('are added with their event, and change no stamp', async () => {
      const { store, second } = stores();
      const userId = await enrolled();
      const before = await store.securities.read(userId, NOW);
      const [first, other] = [sample(), sample({ name: null })];
      expect([await add(store, userId, first), await add(second, userId, other)]).to.deep.equal([true, true]);
      expect(await second.securities.read(userId, NOW)).to.deep.equal({ ...before, rememberedDevices: [first, other] });
      expect((await store.securities.auditState(userId)).last).to.equal(3);
    });

    it('are added only where a factor is active, under the present stamp', async () => {
      const { store } = stores();
      expect(await add(store, freshUser(), sample({ stamp: 0 })), 'no document').to.equal(false);
      const userId = await enrolled();
      for (const stamp of [0, 2]) expect(await add(store, userId, sample({ stamp }))).to.equal(false);
      await store.securities.removeAll(userId, sampleEvent(), NOW);
      expect(await add(store, userId, sample({ stamp: 2 })), 'no factor').to.equal(false);
      expect(await kept(store, userId)).to.deep.equal([]);
    });

    it('take the place of their like: one of the id, and one of the device id', async () => {
      const { store } = stores();
      const userId = await enrolled();
      const [first, other] = [sample(), sample()];
      for (const device of [first, other]) await add(store, userId, device);
      const again = sample({ id: first.id });
      await add(store, userId, again);
      const anew = sample({ deviceId: other.deviceId });
      await add(store, userId, anew);
      expect(await kept(store, userId)).to.deep.equal([again, anew]);
    });

    it(`are ${MOST_REMEMBERED} at most: with one more the oldest goes`, async () => {
      const { store } = stores();
      const userId = await enrolled();
      const devices = Array.from({ length: MOST_REMEMBERED + 1 }, () => sample());
      for (const device of devices.slice(0, -1)) await add(store, userId, device);
      expect(await kept(store, userId)).to.deep.equal(devices.slice(0, -1));
      for (const device of devices.slice(-1)) await add(store, userId, device);
      expect(await kept(store, userId)).to.deep.equal(devices.slice(1));
    });

    it('are good until just before their end', async () => {
      const { store } = stores();
      const userId = await enrolled();
      const device = sample();
      await add(store, userId, device);
      expect(await kept(store, userId, END - 1)).to.deep.equal([device]);
      expect(await kept(store, userId, END)).to.deep.equal([]);
      expect(await store.securities.useDeviceToken(userId, useOf(device), END)).to.equal(null);
      expect(await store.securities.forgetDevices(userId, null, sampleEvent(), END)).to.equal(false);
      expect(await store.securities.useDeviceToken(userId, useOf(device), END - 1)).to.not.equal(null);
    });

    it('use a token once: another one is in its place, and the operation that used it may do it again', async () => {
      const { store, second } = stores();
      const userId = await enrolled();
      const [device, other] = [sample(), sample()];
      for (const each of [device, other]) await add(store, userId, each);
      const use = useOf(device);
      const used = { ...device, digest: use.next, operationId: use.operationId, lastUsedAt: NOW + 1 };
      expect(await second.securities.useDeviceToken(userId, use, NOW + 1)).to.deep.equal(used);
      expect(await store.securities.useDeviceToken(userId, useOf(device), NOW + 1), 'used').to.equal(null);
      expect(await kept(store, userId)).to.deep.equal([used, other]);
      const again = { ...use, next: fresh('next') };
      expect(await store.securities.useDeviceToken(userId, again, NOW + 1)).to.include({ digest: again.next });
      expect(await store.securities.useDeviceToken(userId, { ...useOf(device), digest: again.next }, NOW)).to.not.equal(
        null,
      );
    });

    it('use no token of another device or another user', async () => {
      const { store } = stores();
      const userId = await enrolled();
      const [device, other] = [sample(), sample()];
      for (const each of [device, other]) await add(store, userId, each);
      const { securities } = store;
      const foreign = { ...useOf(device), deviceId: other.deviceId };
      expect(await securities.useDeviceToken(userId, foreign, NOW)).to.equal(null);
      expect(await securities.useDeviceToken(await enrolled(), useOf(device), NOW)).to.equal(null);
      expect(await securities.useDeviceToken(freshUser(), useOf(device), NOW)).to.equal(null);
    });

    it('use a token exactly once when raced', async () => {
      const { store } = stores();
      const userId = await enrolled();
      const device = sample();
      await add(store, userId, device);
      const answers = await race(stores(), ({ securities }) => securities.useDeviceToken(userId, useOf(device), NOW));
      expect(count(answers, (answer) => answer !== null)).to.equal(1);
    });

    it('are forgotten by their ids, by their device ids, or all', async () => {
      const { store, second } = stores();
      const userId = await enrolled();
      const devices = Array.from({ length: 4 }, () => sample());
      for (const device of devices) await add(store, userId, device);
      const [first, second_, third, fourth] = devices;
      const forget = (field: 'id' | 'deviceId', ...values: string[]) =>
        second.securities.forgetDevices(userId, { field, values }, sampleEvent(), NOW);
      expect(await forget('id', String(first?.id), 'unknown')).to.equal(true);
      expect(await forget('id', String(first?.id)), 'again').to.equal(false);
      expect(await forget('deviceId', String(second_?.deviceId))).to.equal(true);
      expect(await kept(store, userId)).to.deep.equal([third, fourth]);
      expect(await store.securities.forgetDevices(userId, null, sampleEvent(), NOW)).to.equal(true);
      expect(await store.securities.forgetDevices(userId, null, sampleEvent(), NOW)).to.equal(false);
      expect(await store.securities.forgetDevices(freshUser(), null, sampleEvent(), NOW)).to.equal(false);
      expect(await kept(second, userId)).to.deep.equal([]);
    });

    const changes: Readonly<Record<string, (store: Store, userId: string, factorId: string) => Promise<unknown>>> = {
      'another factor': (store, userId) => enrol(store, userId),
      'one factor less': ({ securities }, userId, factorId) => securities.remove(userId, factorId, sampleEvent(), NOW),
      'new recovery codes': ({ securities }, userId) =>
        securities.replaceCodes(userId, sampleCodes(), null, sampleEvent(), NOW),
      'a reset': ({ securities }, userId) => securities.voidAll(userId, 'x', sampleEvent(), NOW),
      'void proofs': ({ securities }, userId) => securities.voidProofs(userId, 'x', sampleEvent(), NOW),
      'void sign-ins': ({ securities }, userId) => securities.voidSignIns(userId),
      'another password': ({ securities }, userId) => securities.passwordChanged(userId, 'x', sampleEvent(), NOW),
      'a password in force': ({ securities }, userId) => securities.passwordInForce(userId, 'x'),
    };
    for (const [what, change] of Object.entries(changes))
      it(`are void after ${what}, and do not come back`, async () => {
        const { store } = stores();
        const userId = freshUser();
        const factor = await enrol(store, userId);
        const device = sample();
        await add(store, userId, device);
        await change(store, userId, factor.id);
        expect(await kept(store, userId)).to.deep.equal([]);
        expect(await store.securities.useDeviceToken(userId, useOf(device), NOW)).to.equal(null);
        const { stamp, factors } = await store.securities.read(userId, NOW);
        if (Object.keys(factors).length === 0) return;
        const next = sample({ stamp });
        await add(store, userId, next);
        expect(await kept(store, userId)).to.deep.equal([next]);
      });
  });
}
