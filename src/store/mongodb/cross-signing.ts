import type { Collection } from 'mongodb';
import type { JsonObject } from '../../base/json.js';
import { NO_SIGNING_KEYS, type SigningKeys } from '../../model/cross-signing.js';
import type { CrossSigning } from '../port/cross-signing.js';
import { guardedUpsert } from './guarded-upsert.js';

/** The keys as JSON texts: the names of their members are their owner's. */
export interface CrossSigningDocument {
  readonly _id: string;
  readonly version: number;
  readonly closed: boolean;
  readonly master: string | null;
  readonly selfSigning: string | null;
  readonly userSigning: string | null;
}

type KeyTexts = Pick<CrossSigningDocument, 'master' | 'selfSigning' | 'userSigning'>;

export const mongoCrossSigning = (signing: Collection<CrossSigningDocument>): CrossSigning => ({
  async read(userId) {
    const document = await signing.findOne({ _id: userId });
    return document ? { version: document.version, keys: keysOf(document) } : { version: 0, keys: NO_SIGNING_KEYS };
  },

  async readMany(userIds) {
    const found = signing.find({ _id: { $in: [...userIds] }, master: { $ne: null } }).batchSize(userIds.length + 1);
    return new Map((await found.toArray()).map((document) => [document._id, keysOf(document)]));
  },

  async put(userId, keys, seenVersion) {
    const guard = { _id: userId, version: seenVersion, closed: false };
    const update = { $set: { ...textsOf(keys), version: seenVersion + 1 } };
    const put = seenVersion === 0 ? guardedUpsert(signing, guard, update) : signing.findOneAndUpdate(guard, update);
    return (await put) !== null;
  },

  async close(userId) {
    const closed = { $set: { ...textsOf(NO_SIGNING_KEYS), closed: true }, $inc: { version: 1 } };
    await guardedUpsert(signing, { _id: userId }, closed);
  },
});

const textsOf = ({ master, selfSigning, userSigning }: SigningKeys): KeyTexts => ({
  master: master && JSON.stringify(master),
  selfSigning: selfSigning && JSON.stringify(selfSigning),
  userSigning: userSigning && JSON.stringify(userSigning),
});

// What `textsOf` made of an object is one.
const keyOf = (text: string | null): JsonObject | null => (text === null ? null : (JSON.parse(text) as JsonObject));

const keysOf = ({ master, selfSigning, userSigning }: KeyTexts): SigningKeys => ({
  master: keyOf(master),
  selfSigning: keyOf(selfSigning),
  userSigning: keyOf(userSigning),
});
