import { createKeyRing } from '../base/key-ring.js';
import { systemClock, systemRandom } from '../base/runtime.js';
import { keyUses, resealSecrets } from '../jobs/reseal-secrets.js';
import { loadKeyFile } from '../server/key-file.js';
import { activateKey, listKeys } from '../server/key-file-changes.js';
import type { Nodes } from '../store/port/nodes.js';
import { countAccounts } from './count-accounts.js';
import type { KeysTools } from './keys.js';
import { isUnused, NO_USES, usesInWords } from './keys-list.js';
import { type Progress, progress } from './progress.js';
import { Refused } from './refused.js';

/** Makes the newest key the active one and seals everything anew under it; run again, it does what is left. */
export async function keysRotate({ config, store, json, force, hold }: KeysTools): Promise<void> {
  await hold();
  const path = config.keys.file;
  const newest = (await listKeys(path)).at(-1);
  if (newest && !newest.active) {
    if (!force) await refuseWhereMissing(store.nodes, newest.id);
    await activateKey(path, newest.id, systemRandom);
  }
  const file = await loadKeyFile({ path, mayCreate: false });
  const total = await countAccounts(store, json);
  const sealing = progress('accounts sealed anew', { total, quiet: json });
  const looking = progress('accounts looked through', { total, quiet: json });
  const keys = createKeyRing(file.keys, file.activeId, systemRandom);
  const onPage = (shown: Progress) => async (accounts: number) => {
    shown(accounts);
    await hold();
  };
  const resealed = await resealSecrets({ store, keys, clock: systemClock, onPage: onPage(sealing) });
  sealing.end();
  const uses = await keyUses({ store, clock: systemClock, onPage: onPage(looking) });
  looking.end();
  const old = file.keys.filter(({ id }) => id !== file.activeId).map(({ id }) => ({ id, of: uses.get(id) ?? NO_USES }));
  const removable = old.filter(({ of }) => isUnused(of)).map(({ id }) => id);
  if (json) {
    console.log(JSON.stringify({ active: file.activeId, resealed, removable, needed: old.length - removable.length }));
    return;
  }
  console.log(`${file.activeId} is the active key; ${resealed} secrets were sealed anew. Send every server SIGHUP.`);
  for (const { id, of } of old)
    console.log(
      isUnused(of) ? `${id} can go: matrix-uia keys remove ${id}` : `${id} is needed yet: ${usesInWords(of)}`,
    );
}

/** A server without the key could open nothing that is sealed under it. */
async function refuseWhereMissing(nodes: Pick<Nodes, 'running'>, id: string): Promise<void> {
  const without = (await nodes.running(systemClock())).filter(({ keys }) => !keys.includes(id));
  if (without.length === 0) return;
  const names = without.map(({ name }) => name).join(', ');
  throw new Refused(
    `${id} is not on every server yet: bring the key file to each and send it SIGHUP; it is missing on: ${names}. ` +
      'One that was killed counts for half a minute more. --force rotates all the same',
  );
}
