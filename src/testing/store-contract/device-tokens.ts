import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Device, TokenPair } from '../../model/device.js';
import { deviceHandle } from '../../model/device-handle.js';
import { MOST_FORMER } from '../../model/token-chain.js';
import type { Rotation } from '../../store/port/devices.js';
import { fresh, NOW, sampleDevice, samplePair } from './samples.js';
import { count, race, type Stores } from './stores.js';

const END = NOW + 300_000;

interface Made extends TokenPair {
  readonly device: Device;
  readonly handle: string;
  readonly refreshDigest: string;
}

export function deviceTokensContract(stores: Stores): void {
  const signedIn = async (given: Partial<Device> = {}): Promise<Made> => {
    const pair = { ...samplePair(), refreshDigest: fresh('refresh') };
    const device = sampleDevice({ ...pair, ...given });
    await stores().store.devices.put(device);
    return { ...pair, ...given, device, handle: deviceHandle(device.userId, device.deviceId) } as Made;
  };
  const standing = async ({ handle }: Made, digest: string, now = NOW): Promise<string | undefined> =>
    (await stores().second.devices.findByToken(handle, digest, now))?.standing;
  const rotate = (made: Made, refreshDigest: string | null, pair: TokenPair, now = NOW): Promise<Rotation> =>
    stores().store.devices.rotateRefresh(made.handle, refreshDigest ?? '', pair, now);

  describe('A refresh token', () => {
    it('gives a next pair, beside which the old one stays good until the next one is used', async () => {
      const made = await signedIn();
      const next = samplePair();
      expect(await rotate(made, made.refreshDigest, next)).to.deep.equal({ outcome: 'rotated' });
      expect(await standing(made, made.accessDigest)).to.equal('good');
      expect(await standing(made, next.accessDigest)).to.equal('unconfirmed');
      const { devices } = stores().second;
      expect(await devices.confirmPair(made.handle, next.accessDigest)).to.equal(true);
      expect(await devices.confirmPair(made.handle, next.accessDigest)).to.equal(false);
      expect(await standing(made, next.accessDigest)).to.equal('good');
      expect(await standing(made, made.accessDigest)).to.equal('replaced');
      const { device, userId, deviceId } = { ...made, ...made.device };
      expect(await devices.find(userId, deviceId)).to.deep.equal({
        ...device,
        ...next,
        former: [made.accessDigest, made.refreshDigest].map((digest) => ({ digest, reported: false })),
      });
      expect(await rotate(made, next.refreshDigest, samplePair())).to.deep.equal({ outcome: 'rotated' });
    });

    it('of the next pair confirms it by being used', async () => {
      const made = await signedIn();
      const [next, afterNext] = [samplePair(), samplePair()];
      await rotate(made, made.refreshDigest, next);
      expect(await rotate(made, next.refreshDigest, afterNext)).to.deep.equal({ outcome: 'rotated' });
      expect(await standing(made, made.accessDigest)).to.equal('replaced');
      expect(await standing(made, next.accessDigest)).to.equal('good');
      expect(await standing(made, afterNext.accessDigest)).to.equal('unconfirmed');
      expect(await rotate(made, made.refreshDigest, samplePair())).to.include({ outcome: 'replaced' });
    });

    it('used twice leaves the later pair, and the earlier one is replaced', async () => {
      const made = await signedIn();
      const [first, second] = [samplePair(), samplePair()];
      await rotate(made, made.refreshDigest, first);
      await rotate(made, made.refreshDigest, second);
      expect(await standing(made, first.accessDigest)).to.equal('replaced');
      expect(await stores().store.devices.confirmPair(made.handle, first.accessDigest)).to.equal(false);
      expect(await rotate(made, first.refreshDigest, samplePair())).to.include({ outcome: 'replaced' });
      expect(await standing(made, second.accessDigest)).to.equal('unconfirmed');
      expect(await standing(made, made.accessDigest)).to.equal('good');
    });

    it('and an access token end at their end, each of the two pairs for itself', async () => {
      const made = await signedIn({ refreshExpiresAt: END });
      const next = samplePair({ refreshExpiresAt: END, accessExpiresAt: END + 1 });
      expect(await rotate(made, made.refreshDigest, next, END)).to.deep.include({ outcome: 'expired' });
      expect(await standing(made, next.accessDigest)).to.equal(undefined);
      expect(await rotate(made, made.refreshDigest, next, END - 1)).to.deep.equal({ outcome: 'rotated' });
      expect(await standing(made, made.accessDigest, END - 1)).to.equal('good');
      expect(await standing(made, made.accessDigest, END)).to.equal('expired');
      expect(await standing(made, next.accessDigest, END)).to.equal('unconfirmed');
      expect(await standing(made, next.accessDigest, END + 1)).to.equal('expired');
      expect(await rotate(made, next.refreshDigest, samplePair(), END)).to.deep.include({ outcome: 'expired' });
      expect(await rotate(made, next.refreshDigest, samplePair(), END - 1)).to.deep.equal({ outcome: 'rotated' });
    });

    it('is unknown when no device has it, and once the device signed in again or is gone', async () => {
      const made = await signedIn();
      const { devices } = stores().store;
      const unknown = { outcome: 'unknown' };
      expect(await rotate(made, fresh('refresh'), samplePair())).to.deep.equal(unknown);
      expect(await rotate(made, made.accessDigest, samplePair())).to.deep.equal(unknown);
      expect(await devices.rotateRefresh(fresh('handle'), made.refreshDigest, samplePair(), NOW)).to.deep.equal(
        unknown,
      );
      const plain = await signedIn({ refreshDigest: null });
      expect(await rotate(plain, '', samplePair())).to.deep.equal(unknown);
      await rotate(made, made.refreshDigest, samplePair());
      await devices.put({ ...made.device, ...samplePair() });
      expect(await rotate(made, made.refreshDigest, samplePair())).to.deep.equal(unknown);
      expect(await standing(made, made.accessDigest)).to.equal(undefined);
      await devices.remove(made.device.userId, [made.device.deviceId]);
      expect(await rotate(made, made.refreshDigest, samplePair())).to.deep.equal(unknown);
    });

    it('that was replaced is told with its device, and reported once however many report it', async () => {
      const made = await signedIn();
      const next = samplePair();
      await rotate(made, made.refreshDigest, next);
      await stores().store.devices.confirmPair(made.handle, next.accessDigest);
      const rotation = await rotate(made, made.refreshDigest, samplePair());
      expect(rotation).to.have.nested.property('device.userId', made.device.userId);
      const reports = await race(stores(), ({ devices }) => devices.reportFormer(made.handle, made.refreshDigest));
      expect(count(reports, Boolean)).to.equal(1);
      const { devices } = stores().second;
      expect(await devices.reportFormer(made.handle, made.accessDigest)).to.equal(true);
      expect(await devices.reportFormer(made.handle, next.accessDigest)).to.equal(false);
      expect(await rotate(made, made.refreshDigest, samplePair())).to.include({ outcome: 'replaced' });
    });

    it(`is remembered among the last ${MOST_FORMER} tokens that were replaced`, async () => {
      const made = await signedIn();
      const refreshes = [made.refreshDigest];
      for (let time = 0; time < MOST_FORMER / 2 + 2; time += 1) {
        const next = samplePair();
        await rotate(made, refreshes.at(-1) ?? '', next);
        refreshes.push(next.refreshDigest ?? '');
      }
      const [oldest = '', second = ''] = refreshes;
      expect(await rotate(made, oldest, samplePair())).to.deep.equal({ outcome: 'unknown' });
      expect(await rotate(made, second, samplePair())).to.include({ outcome: 'replaced' });
    });
  });

  describe('Refreshes at once', () => {
    it('with one token all give a pair, of which the last is the one that counts', async () => {
      const made = await signedIn();
      const pairs = Array.from({ length: 32 }, () => samplePair());
      const rotations = await race(stores(), ({ devices }, index) =>
        devices.rotateRefresh(made.handle, made.refreshDigest, pairs[index] ?? samplePair(), NOW),
      );
      expect(count(rotations, ({ outcome }) => outcome === 'rotated')).to.equal(32);
      const { next } = (await stores().store.devices.find(made.device.userId, made.device.deviceId)) ?? {};
      const confirmed = await race(stores(), ({ devices }, index) =>
        devices.confirmPair(made.handle, pairs[index]?.accessDigest ?? ''),
      );
      expect(count(confirmed, Boolean)).to.equal(1);
      expect(await standing(made, next?.accessDigest ?? '')).to.equal('good');
    });

    it('with the token of the next pair never lose the chain to those who confirm it', async () => {
      const made = await signedIn();
      const next = samplePair();
      await rotate(made, made.refreshDigest, next);
      const answers = await race(stores(), async ({ devices }, index) =>
        index % 2
          ? devices.confirmPair(made.handle, next.accessDigest)
          : devices.rotateRefresh(made.handle, next.refreshDigest ?? '', samplePair(), NOW),
      );
      const rotations = answers.filter((answer) => typeof answer !== 'boolean');
      expect(count(rotations, ({ outcome }) => outcome === 'rotated')).to.equal(16);
      expect(await standing(made, next.accessDigest)).to.equal('good');
      expect(await standing(made, made.accessDigest)).to.not.equal('good');
    });
  });
}
