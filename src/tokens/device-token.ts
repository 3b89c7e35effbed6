import { sha256 } from '../base/digest.js';
import type { Random } from '../base/runtime.js';
import { Secret } from '../base/secret.js';

/** An access token reads `mua_<handle>_<43 characters>`, a refresh token `mur_…`. */
const MARKS = { access: 'mua', refresh: 'mur' } as const;
export type DeviceTokenKind = keyof typeof MARKS;

/** A token of a device, with the digest by which it is kept. */
export interface NewDeviceToken {
  readonly token: Secret;
  readonly digest: string;
}

/** `handle` is the device's id in the store. */
export function newDeviceToken(kind: DeviceTokenKind, random: Random, handle: string): NewDeviceToken {
  const token = `${MARKS[kind]}_${handle}_${random(32).toString('base64url')}`;
  return { token: new Secret(token), digest: sha256(token) };
}

/** The device handle that a token names, and its digest; null when it is no such token of ours. */
export function readDeviceToken(
  kind: DeviceTokenKind,
  token: string,
): { readonly handle: string; readonly digest: string } | null {
  const [, mark, handle] = /^(mu[ar])_([A-Za-z0-9_-]{22})_[A-Za-z0-9_-]{43}$/.exec(token) ?? [];
  return mark === MARKS[kind] && handle !== undefined ? { handle, digest: sha256(token) } : null;
}
