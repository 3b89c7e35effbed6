import type { JsonObject } from '../base/json.js';
import { type MatrixError, unknownToken } from '../base/matrix-error.js';
import type { Clock } from '../base/runtime.js';
import { byPerson, type Doing, securityEvent } from '../model/security-event.js';
import type { Devices } from '../store/port/devices.js';
import type { Securities } from '../store/port/securities.js';
import { readDeviceToken } from '../tokens/device-token.js';
import { newTokenPair, type TokenPairOptions } from '../tokens/token-pair.js';

export interface RefreshOptions extends Omit<TokenPairOptions, 'refreshable'> {
  readonly devices: Devices;
  readonly securities: Pick<Securities, 'note'>;
  readonly clock: Clock;
}

/**
 * A new pair for a refresh token (specification: Refreshing access tokens). The old pair stays good until the new one is
 * used, so a lost answer loses nothing. One that was replaced ends nothing either, but is written down, once.
 * @throws MatrixError 401
 */
export const refresh =
  (options: RefreshOptions) =>
  async (text: string, doing: Pick<Doing, 'address' | 'userAgent'>): Promise<JsonObject> => {
    const { devices, securities, clock } = options;
    const now = clock();
    const token = readDeviceToken('refresh', text);
    if (!token) throw unknown();
    const { handle, digest } = token;
    const { pair, answer } = newTokenPair({ ...options, refreshable: true }, handle, now);
    const rotation = await devices.rotateRefresh(handle, digest, pair, now);
    switch (rotation.outcome) {
      case 'rotated':
        return answer;
      case 'expired':
        throw over('This refresh token has expired: sign in again');
      case 'replaced':
        if (await devices.reportFormer(handle, digest)) {
          const { userId, deviceId } = rotation.device;
          const event = securityEvent('refresh_token_reused', byPerson({ ...doing, deviceId }), now);
          await securities.note(userId, event, now);
        }
        throw over('This refresh token was used before, or a later one took its place: sign in again');
      case 'unknown':
        throw unknown();
      default:
        return rotation satisfies never;
    }
  };

// The device is still there: what the client keeps for it stays of use.
const over = (message: string): MatrixError => unknownToken(message, { fields: { soft_logout: true } });
const unknown = (): MatrixError =>
  unknownToken('This refresh token is unknown or was signed out', { fields: { soft_logout: false } });
