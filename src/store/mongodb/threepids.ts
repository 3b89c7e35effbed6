import type { Collection } from 'mongodb';
import type { Threepid } from '../../model/threepid.js';
import type { Threepids } from '../port/threepids.js';
import type { ThreepidDocument } from './collections.js';
import { isDuplicateKey } from './store-faults.js';

export function mongoThreepids(threepids: Collection<ThreepidDocument>): Threepids {
  return {
    async claim(threepid) {
      const _id = idOf(threepid.medium, threepid.address);
      try {
        await threepids.insertOne({ _id, ...threepid });
        return 'claimed';
      } catch (fault) {
        if (!isDuplicateKey(fault)) throw fault;
        return (await threepids.findOne({ _id, userId: threepid.userId })) ? 'same' : 'taken';
      }
    },

    async find(medium, address) {
      const document = await threepids.findOne({ _id: idOf(medium, address) });
      return document && threepidOf(document);
    },

    async list(userId) {
      const documents = await threepids.find({ userId }).sort({ _id: 1 }).toArray();
      return documents.map(threepidOf);
    },

    release: async (userId, medium, address) =>
      (await threepids.deleteOne({ _id: idOf(medium, address), userId })).deletedCount === 1,

    releaseAll: async (userId) => (await threepids.deleteMany({ userId })).deletedCount,
  };
}

// No medium holds a space.
const idOf = (medium: string, address: string): string => `${medium} ${address}`;

const threepidOf = ({ medium, address, userId, validatedAt, addedAt }: ThreepidDocument): Threepid => ({
  medium,
  address,
  userId,
  validatedAt,
  addedAt,
});
