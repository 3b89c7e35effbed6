import type { Collection } from 'mongodb';
import type { Settings } from '../port/settings.js';
import type { SettingDocument } from './collections.js';
import { guardedUpsert } from './guarded-upsert.js';

export const mongoSettings = (settings: Collection<SettingDocument>): Settings => ({
  async registerKeys(fingerprints) {
    const keys = Object.entries(fingerprints).map((pair) => JSON.stringify(pair));
    // No stored key that is not among those given; then those given are all that there are.
    const guard = { _id: 'keys' as const, keys: { $not: { $elemMatch: { $nin: keys } } } };
    return (await guardedUpsert(settings, guard, { $set: { keys } })) !== null;
  },

  async forgetKey(id) {
    const known = (await settings.findOne({ _id: 'keys' }))?.keys ?? [];
    const pairs = known.filter((pair) => JSON.parse(pair)[0] === id);
    await settings.updateOne({ _id: 'keys' }, { $pull: { keys: { $in: pairs } } });
  },

  async hasKeys() {
    return (await settings.findOne({ _id: 'keys', 'keys.0': { $exists: true } })) !== null;
  },
});
