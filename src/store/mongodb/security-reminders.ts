import type { SecurityReminders } from '../port/security-reminders.js';
import { literal } from './expressions.js';
import { COMPLETE_DOCUMENT, type SecurityCollection, writeWithEvent } from './security-writes.js';

export const mongoSecurityReminders = (securities: SecurityCollection): SecurityReminders => ({
  async remind(userId, { by, step }, event) {
    const guard = {
      _id: userId,
      'factors.0': { $exists: false },
      $or: [{ reminded: { $exists: false } }, { 'reminded.by': { $ne: by } }, { 'reminded.step': { $lt: step } }],
    };
    const stages = [COMPLETE_DOCUMENT, { $set: { reminded: literal({ by, step }) } }];
    return (await writeWithEvent(securities, guard, stages, event, { upsert: true })) !== null;
  },
});
