import { systemClock } from '../base/runtime.js';
import { type KeyUses, keyUses } from '../jobs/reseal-secrets.js';
import { listKeys } from '../server/key-file-changes.js';
import { countAccounts } from './count-accounts.js';
import type { KeysTools } from './keys.js';
import { progress } from './progress.js';

/** Each key, with what still stands on it. */
export async function keysList({ config, store, json }: KeysTools): Promise<void> {
  const shown = progress('accounts looked through', { total: await countAccounts(store, json), quiet: json });
  const uses = await keyUses({ store, clock: systemClock, onPage: shown });
  shown.end();
  for (const { id, active, createdAt } of await listKeys(config.keys.file)) {
    const of = uses.get(id) ?? NO_USES;
    const removable = !active && isUnused(of);
    const { secrets, codeSets, appPasswords, records } = of;
    const facts = {
      id,
      active,
      created_at: createdAt,
      secrets,
      code_sets: codeSets,
      app_passwords: appPasswords,
      audit_records: records,
      removable,
    };
    if (json) console.log(JSON.stringify(facts));
    else console.log(`${id}\t${active ? 'active' : 'not active'}, ${usesInWords(of)}${removable ? ': it can go' : ''}`);
  }
}

export const NO_USES: KeyUses = { secrets: 0, codeSets: 0, appPasswords: 0, records: 0 };
export const isUnused = ({ secrets, codeSets, appPasswords, records }: KeyUses): boolean =>
  secrets + codeSets + appPasswords + records === 0;
export const usesInWords = ({ secrets, codeSets, appPasswords, records }: KeyUses): string =>
  `secrets ${secrets}, sets of recovery codes ${codeSets}, application passwords ${appPasswords}, audit records ${records}`;
