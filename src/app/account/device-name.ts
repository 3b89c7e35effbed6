import type { listDevices } from '../contract/operations.js';
import type { Ops } from '../contract/types.js';
import type { Words } from '../words/load-words.js';
import { isSeen } from '../words/plain.js';

export type Device = Ops[NonNullable<(typeof listDevices)['name']>]['result']['devices'][number];

/** What a device is called; without a name, by its id. */
export const deviceName = (
  { say }: Pick<Words, 'say'>,
  { display_name: name, device_id: id }: Pick<Device, 'display_name' | 'device_id'>,
): string => (name === null || !isSeen(name) ? say('devices-unnamed', { id }) : name);
