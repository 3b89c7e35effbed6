import { completeDevice, type Device, type FormerToken, type KeptDevice } from '../../model/device.js';
import { deviceHandle } from '../../model/device-handle.js';
import { accessStanding, confirmed, refreshStanding, rotated } from '../../model/token-chain.js';
import type { Devices } from '../port/devices.js';
import type { Database, Table } from './database.js';
import { keysUnder } from './keys-under.js';

export function embeddedDevices(database: Database): Devices {
  const devices: Table<KeptDevice> = database.table('devices');
  const byUser: Table<true, [string, string]> = database.table('devices-by-user');

  const read = (handle: string): Device | undefined => {
    const kept = devices.get(handle);
    return kept && completeDevice(kept);
  };
  const handlesOf = (userId: string): readonly string[] => keysUnder(byUser, userId).map(([, handle]) => handle);

  const changeUnder = (handle: string, step: (device: Device) => Device | null): Promise<boolean> =>
    database.write(() => {
      const found = read(handle);
      const next = found ? step(found) : null;
      if (next) devices.putSync(handle, next);
      return next !== null;
    });
  const change = (userId: string, deviceId: string, step: (device: Device) => Device | null): Promise<boolean> =>
    changeUnder(deviceHandle(userId, deviceId), step);

  const removeHandles = (userId: string, handles: readonly string[]): number => {
    const there = handles.filter((handle) => read(handle) !== undefined);
    for (const handle of there) {
      devices.removeSync(handle);
      byUser.removeSync([userId, handle]);
    }
    return there.length;
  };

  return {
    put: (device) =>
      database.write(() => {
        const { userId, deviceId } = device;
        const handle = deviceHandle(userId, deviceId);
        const { displayName, createdAt } = read(handle) ?? device;
        devices.putSync(handle, { ...device, displayName, createdAt });
        byUser.putSync([userId, handle], true);
      }),

    findByToken: (handle, accessDigest, now) =>
      database.read(() => {
        const device = read(handle);
        const standing = device ? accessStanding(device, accessDigest, now) : 'unknown';
        return device && standing !== 'unknown' ? { device, standing } : null;
      }),

    rotateRefresh: (handle, refreshDigest, pair, now) =>
      database.write(() => {
        const device = read(handle);
        const standing = device ? refreshStanding(device, refreshDigest, now) : 'unknown';
        if (!device || standing === 'unknown') return { outcome: 'unknown' };
        if (standing === 'expired' || standing === 'replaced') return { outcome: standing, device };
        devices.putSync(handle, rotated(standing === 'unconfirmed' ? confirmed(device) : device, pair));
        return { outcome: 'rotated' };
      }),

    confirmPair: (handle, accessDigest) =>
      changeUnder(handle, (device) => (device.next?.accessDigest === accessDigest ? confirmed(device) : null)),

    reportFormer: (handle, digest) =>
      changeUnder(handle, (device) => {
        const unreported = device.former.some((token) => token.digest === digest && !token.reported);
        const mark = (token: FormerToken): FormerToken =>
          token.digest === digest ? { ...token, reported: true } : token;
        return unreported ? { ...device, former: device.former.map(mark) } : null;
      }),

    find: (userId, deviceId) => database.read(() => read(deviceHandle(userId, deviceId)) ?? null),

    list: (userId) => database.read(() => handlesOf(userId).flatMap((handle) => read(handle) ?? [])),

    rename: (userId, deviceId, displayName) => change(userId, deviceId, (device) => ({ ...device, displayName })),

    async touch(userId, deviceId, address, everyMs, now) {
      const due = (device: Device): boolean => now - device.lastSeenAt >= everyMs;
      const seen = await database.read(() => read(deviceHandle(userId, deviceId)));
      // Most calls end here: a read costs no wait for the disk.
      if (!seen || !due(seen)) return;
      await change(userId, deviceId, (device) =>
        due(device) ? { ...device, lastSeenAt: now, lastSeenAddress: address } : null,
      );
    },

    markSecondFactor: (userId, deviceId, proof, now) =>
      change(userId, deviceId, (device) => ({
        ...device,
        secondFactorAt: now,
        factorProof: proof ?? device.factorProof,
      })),

    remove: (userId, deviceIds) =>
      database.write(() =>
        removeHandles(userId, [...new Set(deviceIds.map((deviceId) => deviceHandle(userId, deviceId)))]),
      ),

    removeAll: (userId, exceptDeviceId = null, operationId = null) =>
      database.write(() => {
        const named = exceptDeviceId === null ? null : deviceHandle(userId, exceptDeviceId);
        const isSame = operationId === null || (named !== null && read(named)?.operationId === operationId);
        const kept = isSame ? named : null;
        return removeHandles(
          userId,
          handlesOf(userId).filter((handle) => handle !== kept),
        );
      }),
  };
}
