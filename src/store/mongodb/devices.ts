import type { Collection, Filter } from 'mongodb';
import { deviceHandle } from '../../model/device-handle.js';
import { accessStanding } from '../../model/token-chain.js';
import type { Devices } from '../port/devices.js';
import type { DeviceDocument } from './collections.js';
import { deviceOf, mongoDeviceTokens } from './device-tokens.js';

const MOST_IN_ONE_ANSWER = 1000;

export function mongoDevices(devices: Collection<DeviceDocument>): Devices {
  const change = async (guard: Filter<DeviceDocument>, fields: Partial<DeviceDocument>): Promise<boolean> =>
    (await devices.updateOne(guard, { $set: fields })).matchedCount === 1;

  return {
    async put(device) {
      const { displayName, createdAt, ...replaced } = device;
      await devices.updateOne(
        { _id: deviceHandle(device.userId, device.deviceId) },
        { $set: replaced, $setOnInsert: { displayName, createdAt } },
        { upsert: true },
      );
    },

    async findByToken(handle, accessDigest, now) {
      const document = await devices.findOne({ _id: handle });
      const device = document && deviceOf(document);
      const standing = device ? accessStanding(device, accessDigest, now) : 'unknown';
      return device && standing !== 'unknown' ? { device, standing } : null;
    },

    ...mongoDeviceTokens(devices),

    async find(userId, deviceId) {
      const document = await devices.findOne({ _id: deviceHandle(userId, deviceId) });
      return document && deviceOf(document);
    },

    async list(userId) {
      return (await devices.find({ userId }).batchSize(MOST_IN_ONE_ANSWER).toArray()).map(deviceOf);
    },

    rename: (userId, deviceId, displayName) => change({ _id: deviceHandle(userId, deviceId) }, { displayName }),

    async touch(userId, deviceId, address, everyMs, now) {
      const guard = { _id: deviceHandle(userId, deviceId), lastSeenAt: { $lte: now - everyMs } };
      await change(guard, { lastSeenAt: now, lastSeenAddress: address });
    },

    markSecondFactor: (userId, deviceId, proof, now) =>
      change(
        { _id: deviceHandle(userId, deviceId) },
        { secondFactorAt: now, ...(proof && { factorProof: { ...proof } }) },
      ),

    async remove(userId, deviceIds) {
      if (deviceIds.length === 0) return 0;
      // One by one, and still one command: the driver repeats only deletes by id after a lost connection.
      const deletes = deviceIds.map((deviceId) => ({ deleteOne: { filter: { _id: deviceHandle(userId, deviceId) } } }));
      return (await devices.bulkWrite(deletes, { ordered: false })).deletedCount;
    },

    async removeAll(userId, exceptDeviceId = null, operationId = null) {
      if (exceptDeviceId === null) return (await devices.deleteMany({ userId })).deletedCount;
      const isAnother: Filter<DeviceDocument> = { _id: { $ne: deviceHandle(userId, exceptDeviceId) } };
      const others = operationId === null ? isAnother : { $or: [isAnother, { operationId: { $ne: operationId } }] };
      return (await devices.deleteMany({ userId, ...others })).deletedCount;
    },
  };
}
