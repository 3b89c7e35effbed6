import type { JsonObject } from '../base/json.js';
import { message } from '../base/words.js';
import { type Device, viaOf } from '../model/device.js';
import type { Devices } from '../store/port/devices.js';
import type { Answer, Grant, Operation } from '../uia/operation.js';
import { type ForgetDevicesOptions, forgetDevices } from './remembered-devices/forget-devices.js';

export const DELETE_DEVICES: Operation = {
  name: 'deleteDevices',
  bind: ['devices'],
  repeatable: true,
  words: ({ devices }) => removing(Array.isArray(devices) ? devices.map(String) : []),
};

export const DELETE_DEVICE: Operation = {
  name: 'deleteDevice',
  bind: [],
  repeatable: true,
  words: (_body, path) => removing([decodeURIComponent(path.split('/').at(-1) ?? '')]),
};

const removing = (devices: readonly string[]) => message('do-remove-devices', { count: devices.length, devices });

/** Absent facts are null, not left out: matrix-nio refuses the whole list otherwise. */
export function deviceBody(device: Device): JsonObject {
  const { deviceId, displayName, lastSeenAddress, lastSeenAt } = device;
  const via = viaOf(device);
  return {
    device_id: deviceId,
    display_name: displayName,
    last_seen_ip: lastSeenAddress,
    last_seen_ts: lastSeenAt,
    ...(via !== null && { 'org.matrix_uia.via': via }),
  };
}

export interface DeleteDevicesOptions extends ForgetDevicesOptions {
  readonly devices: Devices;
}

/** Order of writes: they are remembered no more, then they are signed out. A device that is gone already is no error (specification: DELETE devices/{deviceId}). */
export const deleteDevices =
  ({ devices, securities, clock }: DeleteDevicesOptions) =>
  async (grant: Grant, deviceIds: readonly string[]): Promise<Answer> => {
    const { subject } = grant;
    const named = { field: 'deviceId', values: deviceIds } as const;
    if (subject === null) return { status: 200, body: {} };
    // Also where none is remembered now: the setting may come back, and with it those of before.
    await forgetDevices({ securities, clock }, subject, named, grant);
    await devices.remove(subject, deviceIds);
    return { status: 200, body: {} };
  };
