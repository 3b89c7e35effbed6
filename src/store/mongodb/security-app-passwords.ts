import { MOST_APP_PASSWORDS } from '../../model/app-password.js';
import type { SecurityAppPasswords } from '../port/security-app-passwords.js';
import { isNotMember, literal, membersWhere } from './expressions.js';
import {
  COMPLETE_DOCUMENT,
  fewerThan,
  type SecurityCollection,
  someFactor,
  writeWithEvent,
} from './security-writes.js';

export const mongoSecurityAppPasswords = (securities: SecurityCollection): SecurityAppPasswords => ({
  async addAppPassword(userId, added, seenStamp, event) {
    const { id, name } = added;
    const proven = { _id: userId, stamp: seenStamp, ...someFactor };
    const isNew = { appPasswords: { $not: { $elemMatch: { name, id: { $ne: id } } } } };
    const hasRoom = { $or: [fewerThan('appPasswords', MOST_APP_PASSWORDS), { appPasswords: { $elemMatch: { id } } }] };
    const others = membersWhere('$appPasswords', isNotMember('id', id));
    const write = { $set: { appPasswords: { $concatArrays: [others, [literal(added)]] } } };
    const guard = { ...proven, ...isNew, ...hasRoom };
    if (await writeWithEvent(securities, guard, [COMPLETE_DOCUMENT, write], event)) return 'added';
    const seen = await securities.findOne(proven, { projection: { appPasswords: 1 } });
    if (!seen) return 'lost';
    const namesakes = (seen.appPasswords ?? []).filter((each) => each.name === name && each.id !== id);
    return namesakes.length > 0 ? 'taken' : 'full';
  },

  async useAppPassword(userId, digests, now) {
    const list = [...digests];
    const isUsed = { $in: ['$$this.digest', literal(list)] };
    const noted = { $mergeObjects: ['$$this', { lastUsedAt: now }] };
    const after = await securities.findOneAndUpdate(
      { _id: userId, appPasswords: { $elemMatch: { digest: { $in: list } } } },
      [{ $set: { appPasswords: { $map: { input: '$appPasswords', in: { $cond: [isUsed, noted, '$$this'] } } } } }],
      { returnDocument: 'after', projection: { appPasswords: 1, stamp: 1 } },
    );
    const used = after?.appPasswords?.find(({ digest }) => list.includes(digest));
    return after && used ? { id: used.id, stamp: after.stamp } : null;
  },

  async removeAppPassword(userId, id, event) {
    const guard = { _id: userId, appPasswords: { $elemMatch: { id } } };
    const removed = { $set: { appPasswords: membersWhere('$appPasswords', isNotMember('id', id)) } };
    return (await writeWithEvent(securities, guard, [removed], event)) !== null;
  },
});
