import type { Collection, Document, Filter, UpdateFilter, WithId } from 'mongodb';
import { isDuplicateKey } from './store-faults.js';

/** Writes when the guard holds or there is no document yet; the document after it, or null when the guard is lost. */
export async function guardedUpsert<T extends Document & { readonly _id: string }>(
  collection: Collection<T>,
  guard: Filter<T> & { readonly _id: string },
  update: UpdateFilter<T> | Document[],
  projection: Document = {},
): Promise<WithId<T> | null> {
  const options = { returnDocument: 'after', projection } as const;
  try {
    const made = await collection.findOneAndUpdate(guard, update, {
      ...options,
      upsert: true,
      includeResultMetadata: true,
    });
    // The tests' server leaves the document out when another caller makes it between its own search and its write.
    if (made.value !== null || made.lastErrorObject?.n !== 1) return made.value;
    // The compiler cannot see that a T of any kind is found by its id.
    return await collection.findOne({ _id: guard._id } as Filter<T>, { projection });
  } catch (fault) {
    if (!isDuplicateKey(fault)) throw fault;
  }
  // Either the guard is lost, or another caller made the document just now. It is there: the guard alone decides.
  return collection.findOneAndUpdate(guard, update, options);
}
