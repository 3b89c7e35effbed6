import type { RememberedDevice } from '../../model/remembered-device.js';
import type { SecurityEvent } from '../../model/security-event.js';

export interface DeviceTokenUse {
  /** Of the token that was shown. */
  readonly digest: string;
  readonly deviceId: string;
  /** Of the token that takes its place. */
  readonly next: string;
  readonly operationId: string;
}

/** The remembered devices of an account. One that has expired, or whose stamp is not the account's, is in no answer. */
export interface SecurityRememberedDevices {
  /**
   * Adds one; those with its id or its device id, and those that are good no more, go, and with MOST_REMEMBERED others the oldest
   * (by `createdAt`). Guard: a factor is active, and the account's stamp is the device's. No change of the stamp.
   */
  rememberDevice(userId: string, device: RememberedDevice, event: SecurityEvent, now: number): Promise<boolean>;
  /**
   * Uses the token of a device that is good and has this device id: guard: it has the digest, or this operation has used it before.
   * The device after it; null: lost.
   */
  useDeviceToken(userId: string, use: DeviceTokenUse, now: number): Promise<RememberedDevice | null>;
  /** Removes those named by their own ids or by device ids; null: all. False: there was none of them. */
  forgetDevices(
    userId: string,
    which: { readonly field: 'id' | 'deviceId'; readonly values: readonly string[] } | null,
    event: SecurityEvent,
    now: number,
  ): Promise<boolean>;
}
