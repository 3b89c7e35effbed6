import type { KeyRing } from '../base/key-ring.js';
import { type Store, StoreUnusableError } from '../store/port/store.js';

/** Makes what the store lacks, and makes sure that its records can be opened with these keys. */
export async function prepareStore(store: Store, keys: KeyRing): Promise<void> {
  await store.migrate();
  await assertKeys(store, keys);
}

/** @throws StoreUnusableError for keys that the store was not made with, or when it has one that is not among them */
export async function assertKeys({ settings }: Pick<Store, 'settings'>, keys: KeyRing): Promise<void> {
  if (await settings.registerKeys(keys.fingerprints())) return;
  throw new StoreUnusableError('The keys are not the ones that this store was made with: bring back the old key file');
}
