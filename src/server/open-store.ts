import { openEmbeddedStore } from '../store/embedded/open-embedded-store.js';
import type { Store } from '../store/port/store.js';
import type { Config } from './config.js';

/** The store that the settings name. @throws StoreUnusableError, StoreUnavailableError */
export async function openStore({ embedded, mongodb }: Config['store']): Promise<Store> {
  if (!mongodb.url) return openEmbeddedStore({ path: embedded.path });
  // The driver takes a while to load, and most servers do without.
  const { openMongoStore } = await import('../store/mongodb/open-mongo-store.js');
  return openMongoStore({ url: mongodb.url.reveal(), database: mongodb.database });
}
