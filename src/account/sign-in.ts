import { sha256 } from '../base/digest.js';
import type { JsonObject } from '../base/json.js';
import type { Clock, Random } from '../base/runtime.js';
import type { Devices } from '../store/port/devices.js';
import { newAccessToken } from '../tokens/access-token.js';

export interface SignInOptions {
  readonly devices: Devices;
  readonly clock: Clock;
  readonly random: Random;
}

export interface SignIn {
  readonly userId: string;
  /** As the client asked; absent: a new device. */
  readonly deviceId?: string | undefined;
  readonly displayName?: string | undefined;
  readonly address: string;
  readonly secondFactor: boolean;
  readonly operationId: string;
}

/** Gives a device a new access token; an older one of the same device is dead from then on. */
export async function signIn({ devices, clock, random }: SignInOptions, who: SignIn): Promise<JsonObject> {
  const {
    userId,
    deviceId = newDeviceId(who.operationId),
    displayName = null,
    address,
    secondFactor,
    operationId,
  } = who;
  const now = clock();
  const { token, digest } = newAccessToken(random, userId, deviceId);
  await devices.put({
    userId,
    deviceId,
    displayName,
    accessDigest: digest,
    accessExpiresAt: null,
    createdAt: now,
    lastSeenAt: now,
    lastSeenAddress: address,
    secondFactorAt: secondFactor ? now : null,
    operationId,
  });
  return { user_id: userId, access_token: token.reveal(), device_id: deviceId };
}

/** Ten capital letters, as clients are used to; the same for the same operation, so that a repeated run makes no second device. */
const newDeviceId = (operationId: string): string =>
  [...Buffer.from(sha256(`device of ${operationId}`), 'base64url').subarray(0, 10)]
    .map((byte) => String.fromCharCode(65 + (byte % 26)))
    .join('');
