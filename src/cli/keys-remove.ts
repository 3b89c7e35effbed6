import { systemClock, systemRandom } from '../base/runtime.js';
import { keyUses } from '../jobs/reseal-secrets.js';
import { listKeys, removeKey } from '../server/key-file-changes.js';
import type { Nodes } from '../store/port/nodes.js';
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
  await refuseWhereActive(store.nodes, id);
  const shown = progress('accounts looked through', { total: await countAccounts(store, json), quiet: json });
  const uses = (await keyUses({ store, clock: systemClock, onPage: shown })).get(id) ?? NO_USES;
  shown.end();
  if (!isUnused(uses)) throw new Refused(`${id} is needed yet: ${usesInWords(uses)}`);
  // One that was started meanwhile, with an old key file.
  await refuseWhereActive(store.nodes, id);
  await store.settings.forgetKey(id);
  await removeKey(config.keys.file, id, systemRandom);
  console.log(
    json
      ? JSON.stringify({ removed: id })
      : `${id} is gone. Bring the key file to every server and send each one SIGHUP.`,
  );
}

/** What a server seals under it from now on would be lost with it. */
async function refuseWhereActive(nodes: Pick<Nodes, 'running'>, id: string): Promise<void> {
  const sealing = (await nodes.running(systemClock())).filter(({ activeKey }) => activeKey === id);
  if (sealing.length === 0) return;
  const names = sealing.map(({ name }) => name).join(', ');
  throw new Refused(`servers still seal under ${id}: bring the key file to each and send it SIGHUP first: ${names}`);
}
