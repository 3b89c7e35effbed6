import type { Requester } from '../model/requester.js';
import type { Devices } from '../store/port/devices.js';
import type { Securities } from '../store/port/securities.js';
import type { Grant } from '../uia/operation.js';
import { type ForgetDevicesOptions, forgetDevices } from './remembered-devices/forget-devices.js';

export interface SignOutEverywhereOptions extends ForgetDevicesOptions {
  readonly securities: Pick<Securities, 'forgetDevices' | 'voidSignIns'>;
  readonly devices: Pick<Devices, 'removeAll'>;
}

/**
 * Order of writes: no device is remembered, what voids the sign-ins and login tokens under way, then the devices. All of it can be
 * repeated. App passwords stay: they are no sessions.
 */
export const signOutEverywhere =
  ({ securities, devices, clock }: SignOutEverywhereOptions) =>
  async ({ userId, deviceId }: Requester, from: Pick<Grant, 'address' | 'userAgent'>): Promise<void> => {
    // Where none is remembered now, the setting may come back.
    await forgetDevices({ securities, clock }, userId, null, { ...from, deviceId });
    await securities.voidSignIns(userId);
    await devices.removeAll(userId);
  };
