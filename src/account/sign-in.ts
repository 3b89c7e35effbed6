import { sha256 } from '../base/digest.js';
import type { JsonObject } from '../base/json.js';
import { forbidden } from '../base/matrix-error.js';
import type { Clock, Random } from '../base/runtime.js';
import type { Devices } from '../store/port/devices.js';
import type { Securities } from '../store/port/securities.js';
import { newAccessToken } from '../tokens/access-token.js';

export interface SignInOptions {
  readonly devices: Devices;
  readonly securities: Pick<Securities, 'read'>;
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
  /** What the account's stamp was when the proof was checked; null: the account is new. */
  readonly stamp: number | null;
}

/** Gives a device a new access token; an older one of the same device is dead from then on. */
export async function signIn({ devices, securities, clock, random }: SignInOptions, who: SignIn): Promise<JsonObject> {
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
  // A change of the password signs all devices out; one that comes just after that must not stay.
  if (who.stamp !== null && (await securities.read(userId, clock())).passwordStamp > who.stamp) {
    await devices.remove(userId, [deviceId]);
    throw forbidden('The password was changed a moment ago: sign in with the new one');
  }
  return { user_id: userId, access_token: token.reveal(), device_id: deviceId };
}

/** Ten capital letters, as clients are used to; the same for the same operation, so that a repeated run makes no second device. */
const newDeviceId = (operationId: string): string =>
  [...Buffer.from(sha256(`device of ${operationId}`), 'base64url').subarray(0, 10)]
    .map((byte) => String.fromCharCode(65 + (byte % 26)))
    .join('');
