import type { Collection } from 'mongodb';
import type { Nodes } from '../port/nodes.js';
import type { NodeDocument } from './collections.js';

export const mongoNodes = (nodes: Collection<NodeDocument>): Nodes => ({
  async note({ name, untilAt, ...held }) {
    await nodes.updateOne({ _id: name }, { $set: { ...held, expiresAt: new Date(untilAt) } }, { upsert: true });
  },

  async forget(name) {
    await nodes.deleteOne({ _id: name });
  },

  async running(now) {
    const found = await nodes
      .find({ expiresAt: { $gt: new Date(now) } })
      .sort({ _id: 1 })
      .toArray();
    return found.map(({ _id: name, expiresAt, ...held }) => ({ name, ...held, untilAt: expiresAt.getTime() }));
  },
});
