import { openStore } from '../server/open-store.js';
import { SCHEMA_VERSION } from '../store/port/store.js';
import { settingsFrom } from './arguments.js';

/** Makes the folders, indexes and the schema mark that this release needs. */
export async function migrate(args: readonly string[]): Promise<void> {
  const store = await openStore(settingsFrom(args).store);
  try {
    await store.migrate();
    console.log(`the store is ready, schema version ${SCHEMA_VERSION}`);
  } finally {
    await store.close();
  }
}
