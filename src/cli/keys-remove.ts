import { systemClock, systemRandom } from '../base/runtime.js';
import { keyUses } from '../jobs/reseal-secrets.js';
import { listKeys, removeKey } from '../server/key-file-changes.js';
import { countAccounts } from './count-accounts.js';
import type { KeysTools } from './keys.js';
import { isUnused, NO_USES, usesInWords } from './keys-list.js';
import { progress } from './progress.js';
import { Refused } from './refused.js';

/** Takes a key out of the key file that nothing stands on any more. Order: the store forgets it, then it leaves the file. */
export async function keysRemove({ config, store, json, id, hold }: KeysTools): Promise<void> {
  await hold();
  const key = (await listKeys(config.keys.file)).find((each) => each.id === id);
  if (!key) throw new Refused(`there is no key ${id} in ${config.keys.file}`);
  if (key.active) throw new Refused(`${id} is the active key`);
  const shown = progress('accounts looked through', { total: await countAccounts(store, json), quiet: json });
  const uses = (await keyUses({ store, clock: systemClock, onPage: shown })).get(id) ?? NO_USES;
  shown.end();
  if (!isUnused(uses)) throw new Refused(`${id} is needed yet: ${usesInWords(uses)}`);
  await store.settings.forgetKey(id);
  await removeKey(config.keys.file, id, systemRandom);
  console.log(
    json
      ? JSON.stringify({ removed: id })
      : `${id} is gone. Bring the key file to every server and send each one SIGHUP.`,
  );
}
