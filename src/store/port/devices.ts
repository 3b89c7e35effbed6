import type { Device, TokenPair } from '../../model/device.js';
import type { FactorProof } from '../../model/factor-proof.js';
import type { TokenStanding } from '../../model/token-chain.js';

/** Whose token it is, and how it stands with the device. */
export interface TokenHolder {
  readonly device: Device;
  readonly standing: Exclude<TokenStanding, 'unknown'>;
}

export type Rotation =
  | { readonly outcome: 'rotated' }
  | { readonly outcome: 'expired' | 'replaced'; readonly device: Device }
  | { readonly outcome: 'unknown' };

/** Devices by user id and device id. */
export interface Devices {
  /**
   * Adds a device, or puts this one in the place of the one with its ids: display name and `createdAt` of the old one stay,
   * its tokens do not.
   */
  put(device: Device): Promise<void>;
  /** The device that knows an access token; null: unknown. One read by id. */
  findByToken(handle: string, accessDigest: string, now: number): Promise<TokenHolder | null>;
  /**
   * Gives the device a next pair in exchange for an unexpired refresh token: its own, or that of its next pair, which is confirmed
   * thereby. A next pair that was not used is former. Lost: what the refresh token is instead.
   */
  rotateRefresh(handle: string, refreshDigest: string, pair: TokenPair, now: number): Promise<Rotation>;
  /** Puts the next pair in the place of the device's own, which is former then. Guard: the next access token has this digest. */
  confirmPair(handle: string, accessDigest: string): Promise<boolean>;
  /** Notes that the use of a former token was reported: true for the first who does. */
  reportFormer(handle: string, digest: string): Promise<boolean>;
  find(userId: string, deviceId: string): Promise<Device | null>;
  list(userId: string): Promise<readonly Device[]>;
  rename(userId: string, deviceId: string, displayName: string | null): Promise<boolean>;
  /** Notes that it was seen, unless it was within the last `everyMs`. */
  touch(userId: string, deviceId: string, address: string | null, everyMs: number, now: number): Promise<void>;
  /** Notes that a second factor was shown; null: one that cannot step up, so the last one that could stays. */
  markSecondFactor(userId: string, deviceId: string, proof: FactorProof | null, now: number): Promise<boolean>;
  /** How many of the named ones were there and are gone. */
  remove(userId: string, deviceIds: readonly string[]): Promise<number>;
  /** Removes all of the user's devices but one; that one too, when another operation than the one named has made or replaced it. */
  removeAll(userId: string, exceptDeviceId?: string | null, operationId?: string | null): Promise<number>;
}
