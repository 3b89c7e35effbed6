import type { Collection, Document } from 'mongodb';
import { completeDevice, type Device } from '../../model/device.js';
import { MOST_FORMER, refreshStanding } from '../../model/token-chain.js';
import type { Devices } from '../port/devices.js';
import type { DeviceDocument } from './collections.js';
import { literal } from './expressions.js';

const PAIR = ['accessDigest', 'accessExpiresAt', 'refreshDigest', 'refreshExpiresAt'] as const;

/** Guard: a refresh token under this prefix has this digest and is unexpired. */
const refreshable = (prefix: '' | 'next.', digest: string, now: number): Document => ({
  [`${prefix}refreshDigest`]: digest,
  $or: [{ [`${prefix}refreshExpiresAt`]: null }, { [`${prefix}refreshExpiresAt`]: { $gt: now } }],
});

/** `former` with the pair under this prefix, which has a refresh token, at its end. */
const withFormer = (prefix: '$' | '$next.'): Document => ({
  $slice: [
    {
      $concatArrays: [
        '$former',
        [
          { digest: `${prefix}accessDigest`, reported: false },
          { digest: `${prefix}refreshDigest`, reported: false },
        ],
      ],
    },
    -MOST_FORMER,
  ],
});

/** The next pair takes the place of the device's own. */
const CONFIRMED: Document = {
  ...Object.fromEntries(PAIR.map((field) => [field, `$next.${field}`])),
  former: withFormer('$'),
};

/** A next pair that nobody has used makes room. */
const FORMER_NEXT: Document = { $cond: [{ $eq: ['$next', null] }, '$former', withFormer('$next.')] };

export const mongoDeviceTokens = (
  devices: Collection<DeviceDocument>,
): Pick<Devices, 'rotateRefresh' | 'confirmPair' | 'reportFormer'> => ({
  async rotateRefresh(handle, refreshDigest, pair, now) {
    const isOwn = { $eq: ['$refreshDigest', literal(refreshDigest)] };
    const kept: Document = { ...Object.fromEntries(PAIR.map((field) => [field, `$${field}`])), former: FORMER_NEXT };
    const fields = Object.keys(kept).map((field) => [field, { $cond: [isOwn, kept[field], CONFIRMED[field]] }]);
    const { matchedCount } = await devices.updateOne(
      { _id: handle, $or: [refreshable('', refreshDigest, now), refreshable('next.', refreshDigest, now)] },
      [{ $set: { ...Object.fromEntries(fields), next: literal(pair) } }],
    );
    if (matchedCount === 1) return { outcome: 'rotated' };
    const document = await devices.findOne({ _id: handle });
    const device = document && deviceOf(document);
    const standing = device ? refreshStanding(device, refreshDigest, now) : 'unknown';
    if (!device || standing === 'unknown') return { outcome: 'unknown' };
    return { outcome: standing === 'expired' ? 'expired' : 'replaced', device };
  },

  async confirmPair(handle, accessDigest) {
    const guard = { _id: handle, 'next.accessDigest': accessDigest };
    return (await devices.updateOne(guard, [{ $set: { ...CONFIRMED, next: null } }])).matchedCount === 1;
  },

  async reportFormer(handle, digest) {
    const { matchedCount } = await devices.updateOne(
      { _id: handle, former: { $elemMatch: { digest, reported: false } } },
      { $set: { 'former.$[used].reported': true } },
      { arrayFilters: [{ 'used.digest': digest }] },
    );
    return matchedCount === 1;
  },
});

export const deviceOf = ({ _id, ...kept }: DeviceDocument): Device => completeDevice(kept);
