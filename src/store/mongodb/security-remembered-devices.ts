import { MOST_REMEMBERED } from '../../model/remembered-device.js';
import type { SecurityRememberedDevices } from '../port/security-remembered-devices.js';
import { isMember, isNotMember, literal, membersWhere } from './expressions.js';
import { COMPLETE_DOCUMENT, type SecurityCollection, someFactor, writeWithEvent } from './security-writes.js';

const isGood = (now: number) => ({
  $and: [{ $eq: ['$$this.stamp', '$stamp'] }, { $gt: ['$$this.expiresAt', now] }],
});

export const mongoSecurityRememberedDevices = (securities: SecurityCollection): SecurityRememberedDevices => ({
  async rememberDevice(userId, device, event, now) {
    const others = membersWhere('$rememberedDevices', {
      $and: [isGood(now), isNotMember('id', device.id), isNotMember('deviceId', device.deviceId)],
    });
    const added = { $concatArrays: [{ $slice: [others, 1 - MOST_REMEMBERED] }, [literal(device)]] };
    const guard = { _id: userId, stamp: device.stamp, ...someFactor };
    const stages = [COMPLETE_DOCUMENT, { $set: { rememberedDevices: added } }];
    return (await writeWithEvent(securities, guard, stages, event)) !== null;
  },

  async useDeviceToken(userId, { digest, deviceId, next, operationId }, now) {
    const seen = await securities.findOne({ _id: userId }, { projection: { stamp: 1 } });
    if (!seen) return null;
    const { stamp } = seen;
    const isShown = { $or: [{ digest }, { operationId }] };
    const good = { deviceId, stamp, expiresAt: { $gt: now }, ...isShown };
    const used = { $mergeObjects: ['$$this', literal({ digest: next, operationId, lastUsedAt: now })] };
    // An account has one good device of an id at most.
    const isUsed = { $and: [isMember('deviceId', deviceId), isGood(now)] };
    const after = await securities.findOneAndUpdate(
      { _id: userId, stamp, rememberedDevices: { $elemMatch: good } },
      [
        {
          $set: {
            rememberedDevices: { $map: { input: '$rememberedDevices', in: { $cond: [isUsed, used, '$$this'] } } },
          },
        },
      ],
      { returnDocument: 'after', projection: { rememberedDevices: 1 } },
    );
    return after?.rememberedDevices?.find((each) => each.digest === next) ?? null;
  },

  async forgetDevices(userId, which, event, now) {
    const named = which === null ? {} : { [which.field]: { $in: [...which.values] } };
    const good = { expiresAt: { $gt: now }, ...named };
    const isThere = { _id: userId, rememberedDevices: { $elemMatch: good } };
    // Most accounts remember none: one look is enough for them.
    const seen = await securities.findOne(isThere, { projection: { stamp: 1 } });
    if (!seen) return false;
    const { stamp } = seen;
    const guard = { _id: userId, stamp, rememberedDevices: { $elemMatch: { stamp, ...good } } };
    const isOther = which === null ? false : { $not: [{ $in: [`$$this.${which.field}`, literal([...which.values])] }] };
    const left = { $set: { rememberedDevices: membersWhere('$rememberedDevices', { $and: [isGood(now), isOther] }) } };
    return (await writeWithEvent(securities, guard, [left], event)) !== null;
  },
});
