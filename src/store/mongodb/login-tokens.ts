import type { Collection } from 'mongodb';
import type { LoginTokens } from '../port/login-tokens.js';
import type { LoginTokenDocument } from './collections.js';
import { isDuplicateKey } from './store-faults.js';

export const mongoLoginTokens = (tokens: Collection<LoginTokenDocument>): LoginTokens => ({
  async create({ digest, expiresAt, ...token }) {
    try {
      await tokens.insertOne({ _id: digest, ...token, expiresAt: new Date(expiresAt) });
      return true;
    } catch (fault) {
      if (!isDuplicateKey(fault)) throw fault;
      return false;
    }
  },

  async consume(digest, now) {
    const document = await tokens.findOneAndDelete({ _id: digest, expiresAt: { $gt: new Date(now) } });
    if (!document) return null;
    const { _id, expiresAt, ...token } = document;
    return { digest: _id, ...token, expiresAt: expiresAt.getTime() };
  },
});
