import { createKeyRing, type KeyRing } from '../base/key-ring.js';
import { type Store, StoreUnusableError } from '../store/port/store.js';
import type { Config } from './config.js';
import { loadKeyFile } from './key-file.js';
import { openStore } from './open-store.js';

/**
 * The store that a server with these settings uses, with its keys, for a command beside the server: it makes neither.
 * @throws ConfigError, StoreUnusableError, StoreUnavailableError
 */
export async function openStoreWithKeys(config: Config): Promise<{ readonly store: Store; readonly keys: KeyRing }> {
  const store = await openStore(config.store);
  try {
    if (!(await store.settings.hasKeys())) throw new StoreUnusableError('no server has used this store yet');
    const loaded = await loadKeyFile({ path: config.keys.file, mayCreate: false });
    const keys = createKeyRing(loaded.keys, loaded.activeId);
    if (!(await store.settings.registerKeys(keys.fingerprints())))
      throw new StoreUnusableError('the keys in keys.file are not the ones that this store was made with');
    return { store, keys };
  } catch (fault) {
    await store.close();
    throw fault;
  }
}
