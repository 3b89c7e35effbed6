import type { Collection, Document, Filter } from 'mongodb';
import { isShadow } from './account-document.js';
import type { Collections } from './collections.js';

const MOST_EACH = 500;

/** Removes what has expired, for those who cannot wait for the TTL indexes. */
export async function sweepExpired(collections: Collections, now: number): Promise<number> {
  const { sessions, counters, registrationTokens, heldNames, loginTokens, validations, outbox, nodes, accounts } =
    collections;
  const removed = [
    await sweepCollection(sessions, { expiresAt: { $lte: new Date(now) } }),
    await sweepCollection(counters, { expiresAt: { $lte: new Date(now) } }),
    await sweepCollection(registrationTokens, { expiresAt: { $lte: new Date(now) } }),
    await sweepCollection(loginTokens, { expiresAt: { $lte: new Date(now) } }),
    await sweepCollection(heldNames, { expiresAt: { $lte: new Date(now) } }),
    await sweepCollection(validations, { expiresAt: { $lte: new Date(now) } }),
    await sweepCollection(outbox, { expiresAt: { $lte: new Date(now) } }),
    await sweepCollection(nodes, { expiresAt: { $lte: new Date(now) } }),
    await sweepCollection(accounts, { expiresAt: { $lte: new Date(now) }, ...isShadow }),
  ];
  return removed.reduce((sum, count) => sum + count, 0);
}

async function sweepCollection<T extends Document & { readonly _id: string }>(
  collection: Collection<T>,
  expired: Filter<T>,
): Promise<number> {
  const found = await collection
    .find(expired, { projection: { _id: 1 } })
    .limit(MOST_EACH)
    .batchSize(MOST_EACH)
    .toArray();
  if (found.length === 0) return 0;
  // Asked again: one of them may have begun anew.
  return (await collection.deleteMany({ ...expired, _id: { $in: found.map(({ _id }) => _id) } })).deletedCount;
}
