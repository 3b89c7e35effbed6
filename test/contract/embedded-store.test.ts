import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.js';
import { storeContract } from '../../src/testing/store-contract.js';

storeContract('embedded', async () => {
  const path = await mkdtemp(join(tmpdir(), 'embedded-store-'));
  const [store, second] = await Promise.all([openEmbeddedStore({ path }), openEmbeddedStore({ path })]);
  return {
    store,
    second,
    async close() {
      await Promise.all([store.close(), second.close()]);
      await rm(path, { recursive: true });
    },
  };
});
