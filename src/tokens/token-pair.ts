import type { JsonObject } from '../base/json.js';
import type { Random } from '../base/runtime.js';
import type { TokenPair } from '../model/device.js';
import { newDeviceToken } from './device-token.js';

/** How long tokens live; null: until they are revoked. */
export interface TokenLifetimes {
  /** Of an access token with a refresh token. */
  readonly accessMs: number;
  /** Of an access token without one. */
  readonly plainMs: number | null;
  /** Of a refresh token, from its making on. */
  readonly refreshMs: number | null;
}

export interface NewTokenPair {
  readonly pair: TokenPair;
  /** What the client is told: `access_token`, and what else there is of `refresh_token` and `expires_in_ms`. */
  readonly answer: JsonObject;
}

export interface TokenPairOptions {
  readonly random: Random;
  readonly lifetimes: TokenLifetimes;
  /** Whether the client can use a refresh token. */
  readonly refreshable: boolean;
}

export function newTokenPair(
  { random, lifetimes, refreshable }: TokenPairOptions,
  handle: string,
  now: number,
): NewTokenPair {
  const access = newDeviceToken('access', random, handle);
  const refresh = refreshable ? newDeviceToken('refresh', random, handle) : null;
  const lifeMs = refreshable ? lifetimes.accessMs : lifetimes.plainMs;
  const until = (ms: number | null): number | null => (ms === null ? null : now + ms);
  return {
    pair: {
      accessDigest: access.digest,
      accessExpiresAt: until(lifeMs),
      refreshDigest: refresh?.digest ?? null,
      refreshExpiresAt: refresh && until(lifetimes.refreshMs),
    },
    answer: {
      access_token: access.token.reveal(),
      ...(refresh && { refresh_token: refresh.token.reveal() }),
      ...(lifeMs !== null && { expires_in_ms: lifeMs }),
    },
  };
}
