import type { Device } from '../../model/device.js';

/** Devices by user id and device id. */
export interface Devices {
  /** Adds a device, or puts this one in the place of the one with its ids: display name and `createdAt` of the old one stay. */
  put(device: Device): Promise<void>;
  /** The device whose access token has this digest and is unexpired; one read by id. */
  findByToken(handle: string, accessDigest: string, now: number): Promise<Device | null>;
  find(userId: string, deviceId: string): Promise<Device | null>;
  list(userId: string): Promise<readonly Device[]>;
  rename(userId: string, deviceId: string, displayName: string | null): Promise<boolean>;
  /** Notes that it was seen, unless it was within the last `everyMs`. */
  touch(userId: string, deviceId: string, address: string | null, everyMs: number, now: number): Promise<void>;
  markSecondFactor(userId: string, deviceId: string, now: number): Promise<boolean>;
  /** How many of the named ones were there and are gone. */
  remove(userId: string, deviceIds: readonly string[]): Promise<number>;
  /** Removes all of the user's devices but one. */
  removeAll(userId: string, exceptDeviceId?: string | null): Promise<number>;
}
