import { sha256 } from '../base/digest.js';
import type { Random } from '../base/runtime.js';
import { Secret } from '../base/secret.js';
import { deviceHandle } from '../model/device-handle.js';

/** An access token, with the digest by which it is kept. It reads `mua_<handle>_<43 characters>`. */
export interface NewAccessToken {
  readonly token: Secret;
  readonly digest: string;
}

export function newAccessToken(random: Random, userId: string, deviceId: string): NewAccessToken {
  const token = `mua_${deviceHandle(userId, deviceId)}_${random(32).toString('base64url')}`;
  return { token: new Secret(token), digest: sha256(token) };
}

/** The device handle that a token names, and its digest; null when it is no token of ours. */
export function readAccessToken(token: string): { readonly handle: string; readonly digest: string } | null {
  const [, handle] = /^mua_([A-Za-z0-9_-]{22})_[A-Za-z0-9_-]{43}$/.exec(token) ?? [];
  return handle === undefined ? null : { handle, digest: sha256(token) };
}
