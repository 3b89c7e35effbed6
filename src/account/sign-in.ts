import { sha256 } from '../base/digest.js';
import type { JsonObject } from '../base/json.js';
import { forbidden } from '../base/matrix-error.js';
import type { Clock, Random } from '../base/runtime.js';
import type { Requirements } from '../mfa/requirements.js';
import { deviceHandle } from '../model/device-handle.js';
import type { FactorProof } from '../model/factor-proof.js';
import type { SecurityState } from '../model/security.js';
import { byPerson, securityEvent } from '../model/security-event.js';
import type { CrossSigning } from '../store/port/cross-signing.js';
import type { Devices } from '../store/port/devices.js';
import type { Securities } from '../store/port/securities.js';
import { newTokenPair, type TokenLifetimes } from '../tokens/token-pair.js';
import { publicKeysOf } from './cross-signing/signing-keys.js';

export interface SignInOptions {
  readonly devices: Devices;
  readonly securities: Pick<Securities, 'read' | 'noteRecovery' | 'cancelReset'>;
  readonly crossSigning: Pick<CrossSigning, 'read'>;
  readonly requirements: Pick<Requirements, 'from' | 'inForce'>;
  readonly clock: Clock;
  readonly random: Random;
  readonly lifetimes: TokenLifetimes;
}

export interface SignIn {
  readonly userId: string;
  /** As the client asked; absent: a new device. */
  readonly deviceId?: string | undefined;
  readonly displayName?: string | undefined;
  readonly address: string;
  readonly userAgent: string | null;
  /** Names the UIA session; absent: there was none. */
  readonly session?: string;
  readonly secondFactor: boolean;
  /** When a second factor was shown on this device earlier, which stands for one now; absent: none does. */
  readonly provenAt?: number;
  /** The second factor that may step up; null: none was shown on this device. */
  readonly factorProof: FactorProof | null;
  /** Whether the second factor was a recovery code. */
  readonly recovered: boolean;
  /** The app password that it signs in by; absent: by none. */
  readonly appPassword?: string;
  /** Whether the client can use a refresh token. */
  readonly refreshable: boolean;
  readonly operationId: string;
  /** What the account's stamp was when the proof was checked; null: the account is new. */
  readonly stamp: number | null;
}

/** What the client is told: this and its tokens. */
export interface SignedIn extends JsonObject {
  readonly user_id: string;
  readonly device_id: string;
}

/**
 * Gives a device new tokens; older ones of the same device are dead from then on. Order of writes: the owner is told of a
 * recovery code, the device signs in, a reset that waits is cancelled: whoever has a second factor needs none.
 */
export async function signIn(options: SignInOptions, who: SignIn): Promise<SignedIn> {
  const { devices, securities, crossSigning, clock } = options;
  const {
    userId,
    deviceId = newDeviceId(who.operationId),
    displayName = null,
    address,
    secondFactor,
    factorProof,
    recovered,
    appPassword = null,
    operationId,
  } = who;
  // Both would be called by one name in signatures (specification: POST login).
  if (who.deviceId !== undefined && publicKeysOf((await crossSigning.read(userId)).keys).includes(who.deviceId))
    throw forbidden('A cross-signing key of this account has the id of this device: choose another one');
  const now = clock();
  const { pair, answer } = newTokenPair(
    { ...options, refreshable: who.refreshable },
    deviceHandle(userId, deviceId),
    now,
  );
  if (recovered) {
    const event = securityEvent('signed_in_by_recovery', byPerson({ ...who, deviceId }), now);
    await securities.noteRecovery(userId, { operationId, event }, now);
  }
  await devices.put({
    userId,
    deviceId,
    displayName,
    ...pair,
    next: null,
    former: [],
    createdAt: now,
    lastSeenAt: now,
    lastSeenAddress: address,
    secondFactorAt: secondFactor ? now : (who.provenAt ?? null),
    factorProof,
    recoveredAt: recovered ? now : null,
    appPassword,
    operationId,
  });
  const security = who.stamp === null ? null : await securities.read(userId, clock());
  // Whoever signs all devices out, or changes the password, means one that comes just after that, too.
  if (who.stamp !== null && security && security.passwordStamp > who.stamp) {
    await devices.remove(userId, [deviceId]);
    throw forbidden('All devices were signed out, or the password was changed, a moment ago: sign in again');
  }
  if (secondFactor && security?.reset) {
    const event = securityEvent('reset_cancelled', byPerson({ ...who, deviceId }), clock());
    await securities.cancelReset(userId, security.reset.id, event, clock());
  }
  return { user_id: userId, device_id: deviceId, ...answer, ...(await deadlineOf(options, userId, security)) };
}

/** Until when somebody without a second factor has to set one up. */
async function deadlineOf(
  { requirements, clock }: Pick<SignInOptions, 'requirements' | 'clock'>,
  userId: string,
  security: SecurityState | null,
): Promise<JsonObject> {
  if (security && Object.keys(security.factors).length > 0) return {};
  const from = await requirements.from(userId);
  return from !== null && from > clock() ? { 'org.matrix_uia.required_by': from } : {};
}

/** Ten capital letters, as clients are used to; the same for the same operation, so that a repeated run makes no second device. */
const newDeviceId = (operationId: string): string =>
  [...Buffer.from(sha256(`device of ${operationId}`), 'base64url').subarray(0, 10)]
    .map((byte) => String.fromCharCode(65 + (byte % 26)))
    .join('');
