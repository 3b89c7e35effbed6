import type { JsonObject } from '../../base/json.js';
import { rememberedTokenDigest } from '../../tokens/remembered-token.js';
import { type AttemptRules, isLocked } from '../../uia/attempts.js';
import type { Operation } from '../../uia/operation.js';

/** Members of a login and of its answer. */
export const DEVICE_TOKEN = 'org.matrix_uia.device_token';
export const REMEMBER_DEVICE = 'org.matrix_uia.remember_device';

export interface ShownToken {
  readonly digest: string;
  readonly deviceId: string;
}

/** The token that a login shows for the device that it names; null: none. */
export function shownToken(body: JsonObject): ShownToken | null {
  const { [DEVICE_TOKEN]: token, device_id: deviceId } = body;
  if (typeof token !== 'string' || typeof deviceId !== 'string') return null;
  return { digest: rememberedTokenDigest(token), deviceId };
}

/**
 * Whether a login shows the token of a remembered device, once the password has said whose. Not while wrong codes have locked the
 * account: it is under attack. Anything else about a token is passed over in silence: the login asks for a second factor.
 */
export const sparedByToken =
  (attempts: AttemptRules): NonNullable<Operation['spares']> =>
  (body, { security }) => {
    const shown = shownToken(body);
    if (shown === null || Object.keys(security.factors).length === 0 || isLocked(attempts, security)) return false;
    return security.rememberedDevices.some(
      ({ deviceId, digest }) => deviceId === shown.deviceId && digest === shown.digest,
    );
  };
