import type { Document, Filter } from 'mongodb';
import { sha256 } from '../../base/digest.js';
import type { PasswordRule } from '../port/accounts.js';
import type { AccountDocument, PasswordWindows } from './account-document.js';
import { isMember, isNotMember, literal, membersWhere, oneLess, oneMore } from './expressions.js';

const MOST_USER_ID_BYTES = 255;
const HASHED = 'sha256:';

/** Under which id the tries for a name are counted: the account's own where it can be a user id, else a digest that cannot. */
export const triesId = (name: string): string =>
  Buffer.byteLength(name) > MOST_USER_ID_BYTES || name.startsWith(HASHED) ? HASHED + sha256(name) : name;

/** Guard: neither window is full. */
export const hasTriesLeft = (network: string, { overall, perNetwork }: PasswordRule, now: number) =>
  ({
    $nor: [
      { 'overall.endsAt': { $gt: now }, 'overall.count': { $gte: overall.limit } },
      { networks: { $elemMatch: { network, endsAt: { $gt: now }, count: { $gte: perNetwork.limit } } } },
    ],
  }) satisfies Filter<AccountDocument>;

/** One try more in both windows; other networks' windows that are over go. A shadow then lasts as long as its windows. */
export function oneTryMore(network: string, { overall, perNetwork }: PasswordRule, now: number): Document[] {
  const isRunning = { $gt: ['$$this.endsAt', now] };
  const others = membersWhere('$networks', { $and: [isRunning, isNotMember('network', network)] });
  const own = { $first: membersWhere('$networks', { $and: [isRunning, isMember('network', network)] }) };
  const counted = {
    network: literal(network),
    count: oneMore('$$own.count'),
    endsAt: { $ifNull: ['$$own.endsAt', now + perNetwork.windowMs] },
  };
  const overallRuns = { $gt: ['$overall.endsAt', now] };
  const later = { $max: ['$$value', '$$this.endsAt'] };
  const lastEnd = { $reduce: { input: '$networks', initialValue: '$overall.endsAt', in: later } };
  const isShadow = { $eq: [{ $type: '$passwordHash' }, 'missing'] };
  return [
    { $set: { networks: { $ifNull: ['$networks', []] } } },
    {
      $set: {
        overall: {
          count: { $cond: [overallRuns, oneMore('$overall.count'), 1] },
          endsAt: { $cond: [overallRuns, '$overall.endsAt', now + overall.windowMs] },
        },
        networks: { $concatArrays: [others, [{ $let: { vars: { own }, in: counted } }]] },
      },
    },
    // A number would not be taken for an instant by the TTL index.
    { $set: { expiresAt: { $cond: [isShadow, { $add: [new Date(0), lastEnd] }, null] } } },
  ];
}

/** One try fewer in both windows. */
export function oneTryFewer(network: string): Document[] {
  const isThis = isMember('network', network);
  const fewer = { $mergeObjects: ['$$this', { count: oneLess('$$this.count') }] };
  return [
    {
      $set: {
        'overall.count': oneLess('$overall.count'),
        networks: { $map: { input: '$networks', in: { $cond: [isThis, fewer, '$$this'] } } },
      },
    },
  ];
}

/** When both windows take tries again. */
export function retryAt(
  { overall, networks }: PasswordWindows,
  network: string,
  rule: PasswordRule,
  now: number,
): number {
  const own = networks.find((window) => window.network === network);
  const overallAt = overall.count >= rule.overall.limit ? overall.endsAt : now;
  const ownAt = own && own.count >= rule.perNetwork.limit ? own.endsAt : now;
  return Math.max(now, overallAt, ownAt);
}
