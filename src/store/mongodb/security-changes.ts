import type { Securities } from '../port/securities.js';
import { isNotMember, literal, literals, membersWhere } from './expressions.js';
import { guardedUpsert } from './guarded-upsert.js';
import {
  atLeast,
  COMPLETE_DOCUMENT,
  factorsChanged,
  type SecurityCollection,
  STAMPED,
  sameCodes,
  someFactor,
  writeWithEvent,
} from './security-writes.js';

type Changes = Pick<
  Securities,
  | 'rename'
  | 'remove'
  | 'removeAll'
  | 'removeCodes'
  | 'replaceCodes'
  | 'passwordChanged'
  | 'passwordInForce'
  | 'voidSignIns'
  | 'note'
  | 'voidAll'
>;

export const mongoSecurityChanges = (securities: SecurityCollection): Changes => ({
  async rename(userId, factorId, name) {
    const isThere = { _id: userId, factors: { $elemMatch: { id: factorId } } };
    const another = { factors: { $elemMatch: { name, id: { $ne: factorId } } } };
    const { matchedCount } = await securities.updateOne(
      { ...isThere, $nor: [another] },
      { $set: { 'factors.$[renamed].name': name } },
      { arrayFilters: [{ 'renamed.id': factorId }] },
    );
    if (matchedCount === 1) return 'renamed';
    return (await securities.findOne(isThere, { projection: { _id: 1 } })) ? 'taken' : 'absent';
  },

  async remove(userId, factorId, event, _now, least = 0) {
    const guard = { _id: userId, factors: { $elemMatch: { id: factorId } }, ...atLeast('factors', least + 1) };
    const removed = [
      { $set: { factors: membersWhere('$factors', isNotMember('id', factorId)) } },
      {
        $set: {
          codes: { $cond: [{ $eq: ['$factors', []] }, null, '$codes'] },
          appPasswords: { $cond: [{ $eq: ['$factors', []] }, [], { $ifNull: ['$appPasswords', []] }] },
        },
      },
      ...factorsChanged(event),
    ];
    return (await writeWithEvent(securities, guard, removed, event)) !== null;
  },

  async removeAll(userId, event) {
    const guard = { _id: userId, ...someFactor };
    const stages = [NOTHING_LEFT, { $set: { reset: null } }, ...factorsChanged(event)];
    return (await writeWithEvent(securities, guard, stages, event)) !== null;
  },

  async removeCodes(userId, event) {
    const guard = { _id: userId, codes: { $type: 'object' as const } };
    return (
      (await writeWithEvent(securities, guard, [{ $set: { codes: null } }, ...factorsChanged(event)], event)) !== null
    );
  },

  async replaceCodes(userId, codes, seenCodes, event) {
    const guard = { _id: userId, ...someFactor, ...sameCodes(seenCodes) };
    const replaced = { $set: { codes: literal(codes) } };
    return (await writeWithEvent(securities, guard, [replaced, ...factorsChanged(event)], event)) !== null;
  },

  async passwordChanged(userId, session, event) {
    const stages = [COMPLETE_DOCUMENT, STAMPED, changedBy(session)];
    await writeWithEvent(securities, { _id: userId }, stages, event, { upsert: true });
  },

  async passwordInForce(userId, session) {
    await securities.updateOne({ _id: userId }, [COMPLETE_DOCUMENT, STAMPED, changedBy(session)]);
  },

  async voidSignIns(userId) {
    const stages = [COMPLETE_DOCUMENT, STAMPED, { $set: { passwordStamp: '$stamp' } }];
    await guardedUpsert(securities, { _id: userId }, stages, { _id: 1 });
  },

  async note(userId, event) {
    await writeWithEvent(securities, { _id: userId }, [COMPLETE_DOCUMENT], event, { upsert: true });
  },

  async voidAll(userId, session, event) {
    const guard = { _id: userId, passwordSession: { $ne: session } };
    const stages = [COMPLETE_DOCUMENT, NOTHING_LEFT, otherResetDropped(session), STAMPED, changedBy(session)];
    await writeWithEvent(securities, guard, stages, event, { upsert: true });
  },
});

const NOTHING_LEFT = {
  $set: literals({
    factors: [],
    pending: [],
    codes: null,
    lanes: {},
    lastRecovery: null,
    factorsChange: null,
    appPasswords: [],
    rememberedDevices: [],
  }),
};

/** The reset that does it stays until it has done the rest. */
const otherResetDropped = (session: string) => ({
  $set: { reset: { $cond: [{ $eq: ['$reset.id', literal(session)] }, '$reset', null] } },
});

export const changedBy = (session: string) => ({
  $set: { passwordStamp: '$stamp', passwordSession: literal(session), appPasswords: literal([]) },
});
