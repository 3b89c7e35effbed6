import { sameText } from '../base/digest.js';
import type { Device, FormerToken, TokenPair } from './device.js';

/** How many former tokens a device remembers: ten refreshes. */
export const MOST_FORMER = 20;

/** `good` · `unconfirmed` of the pair that nobody has used yet · `expired` · `replaced` by a later token · `unknown`. */
export type TokenStanding = 'good' | 'unconfirmed' | 'expired' | 'replaced' | 'unknown';

/** What a device says to an access token; it ends at `now`, not after it. */
export const accessStanding = (device: Device, digest: string, now: number): TokenStanding =>
  standing(device, digest, (pair) => ({ digest: pair.accessDigest, expiresAt: pair.accessExpiresAt }), now);

/** What a device says to a refresh token. */
export const refreshStanding = (device: Device, digest: string, now: number): TokenStanding =>
  standing(device, digest, (pair) => ({ digest: pair.refreshDigest, expiresAt: pair.refreshExpiresAt }), now);

interface Kept {
  readonly digest: string | null;
  readonly expiresAt: number | null;
}

function standing(device: Device, digest: string, kept: (pair: TokenPair) => Kept, now: number): TokenStanding {
  const isOf = (pair: TokenPair): boolean => {
    const own = kept(pair).digest;
    return own !== null && sameText(own, digest);
  };
  const { next, former } = device;
  const whenAlive = (pair: TokenPair, alive: TokenStanding): TokenStanding => {
    const { expiresAt } = kept(pair);
    return expiresAt !== null && expiresAt <= now ? 'expired' : alive;
  };
  if (isOf(device)) return whenAlive(device, 'good');
  if (next && isOf(next)) return whenAlive(next, 'unconfirmed');
  return former.some((token) => sameText(token.digest, digest)) ? 'replaced' : 'unknown';
}

/** The device once its next pair has been used: the old one is former. */
export function confirmed(device: Device): Device {
  return device.next ? { ...device, ...device.next, next: null, former: withFormer(device, device) } : device;
}

/** The device with a new pair to come; one that was to come before is former. */
export const rotated = (device: Device, pair: TokenPair): Device => ({
  ...device,
  next: pair,
  former: device.next ? withFormer(device, device.next) : device.former,
});

function withFormer({ former }: Device, { accessDigest, refreshDigest }: TokenPair): readonly FormerToken[] {
  const digests = refreshDigest === null ? [accessDigest] : [accessDigest, refreshDigest];
  return [...former, ...digests.map((digest) => ({ digest, reported: false }))].slice(-MOST_FORMER);
}
