import type { JsonObject } from '../../base/json.js';
import { forbidden } from '../../base/matrix-error.js';
import type { Clock, Random } from '../../base/runtime.js';
import type { Secret } from '../../base/secret.js';
import type { RememberedDevice } from '../../model/remembered-device.js';
import { byPerson, securityEvent } from '../../model/security-event.js';
import type { Devices } from '../../store/port/devices.js';
import type { Securities } from '../../store/port/securities.js';
import { newRememberedToken, rememberedTokenDigest } from '../../tokens/remembered-token.js';
import type { Grant } from '../../uia/operation.js';
import { DEVICE_TOKEN, REMEMBER_DEVICE, shownToken } from './device-token.js';

export interface RememberDeviceOptions {
  readonly securities: Pick<Securities, 'read' | 'rememberDevice' | 'useDeviceToken'>;
  readonly devices: Pick<Devices, 'find'>;
  readonly clock: Clock;
  readonly random: Random;
  readonly lifetimeMs: number;
}

/** A remembered device that has signed in, and the token that took the place of the one shown. */
export interface Recognised {
  readonly device: RememberedDevice;
  readonly token: Secret;
}

/**
 * Changes the token that spared a second factor for another one: of several sign-ins that show it one wins. Null: none was spared.
 * @throws MatrixError 403
 */
export async function recognise(
  { securities, clock, random }: RememberDeviceOptions,
  { subject, body, spared, operationId }: Grant,
): Promise<Recognised | null> {
  if (!spared || subject === null) return null;
  const shown = shownToken(body);
  if (shown === null) {
    // Another server died on this sign-in: a token that is left out now may have been what spared a second factor then.
    const { factors } = await securities.read(subject, clock());
    if (Object.keys(factors).length > 0) throw voided();
    return null;
  }
  const token = newRememberedToken(random);
  const use = { ...shown, next: rememberedTokenDigest(token.reveal()), operationId };
  const device = await securities.useDeviceToken(subject, use, clock());
  if (device) return { device, token };
  throw voided();
}

const voided = () => forbidden(`This ${DEVICE_TOKEN} was used or voided a moment ago: sign in without it`);

/** Remembers the device that an authenticator's code has just signed in, where the client asks for it. What the answer gets besides. */
export async function rememberIfAsked(
  { securities, devices, clock, random, lifetimeMs }: RememberDeviceOptions,
  grant: Grant,
  deviceId: string,
): Promise<JsonObject> {
  const { subject, body, factorProof, operationId: id, stamp } = grant;
  // A recovery code is for once.
  if (body[REMEMBER_DEVICE] !== true || subject === null || factorProof === null) return {};
  const now = clock();
  const token = newRememberedToken(random);
  const name = (await devices.find(subject, deviceId))?.displayName ?? null;
  const event = securityEvent('device_remembered', byPerson({ ...grant, deviceId }), now, { id, device: deviceId });
  const digest = rememberedTokenDigest(token.reveal());
  const times = { provenAt: factorProof.at, createdAt: now, lastUsedAt: null, expiresAt: now + lifetimeMs };
  const device = { id, deviceId, name, digest, stamp, ...times, operationId: id };
  // Lost when the account was changed in between: then there is none.
  const remembered = await securities.rememberDevice(subject, device, event, now);
  return remembered ? { [DEVICE_TOKEN]: token.reveal() } : {};
}
