import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { v4 as uuid } from 'uuid';
import { importFactor } from '../account/admin/import-factor.js';
import { silentLog } from '../base/log.js';
import { systemClock, systemTimers } from '../base/runtime.js';
import { readForeignFactor } from '../mfa/foreign-factor.js';
import { readUserId } from '../model/user-id.js';
import { beSeen } from '../server/join-store.js';
import { openStoreWithKeys } from '../server/open-store-with-keys.js';
import { configFrom, SETTINGS } from './arguments.js';
import { FORMATS, readExport } from './import-formats.js';
import { oneLine } from './one-line.js';
import { progress } from './progress.js';

/** `import FILE`: authenticators that were set up elsewhere. 0: all of them; 1: some could not be taken; 2: it could not be done. */
export async function importFactors(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...SETTINGS,
        format: { type: 'string', default: 'otpauth' },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new TypeError('say which file: import FILE');
    if (!FORMATS.includes(values.format)) throw new TypeError(`--format must be one of ${FORMATS.join(', ')}`);
    const entries = readExport(values.format, await readFile(file, 'utf8'));
    return await importAll(configFrom(values), entries, { dryRun: values['dry-run'], json: values.json });
  } catch (fault) {
    console.error(`matrix-uia import: ${oneLine(fault)}`);
    return 2;
  }
}

/** What it seals stands on its keys, so it is seen with them as a server is. */
const RUNTIME = { clock: systemClock, timers: systemTimers, log: silentLog, newId: () => uuid() };

async function importAll(
  config: ReturnType<typeof configFrom>,
  entries: ReturnType<typeof readExport>,
  { dryRun, json }: { readonly dryRun: boolean; readonly json: boolean },
): Promise<number> {
  const { store, keys } = await openStoreWithKeys(config);
  const member = await beSeen(store, keys, RUNTIME).catch(async (fault: unknown) => {
    await store.close();
    throw fault;
  });
  const { mostFactors } = config.twoFactor;
  const take = importFactor({ securities: store.securities, keys, clock: systemClock, mostFactors, dryRun });
  const sums = { imported: 0, same: 0, refused: 0 };
  const shown = progress('entries read', { total: entries.length, quiet: json });

  async function outcomeOf(entry: (typeof entries)[number]): Promise<string> {
    if ('why' in entry) return entry.why;
    const userId = readUserId(entry.account, config.serverName);
    const account = userId === null ? null : await store.accounts.find(userId);
    if (account?.deactivatedAt !== null) return 'there is no such account here';
    const factor = readForeignFactor(entry);
    if ('why' in factor) return factor.why;
    const outcome = await take(account.userId, factor.secret, factor.parameters);
    if (outcome === 'full') return 'the account has as many authenticators as it may have';
    return outcome === 'changed' ? 'the account was changed at the same moment: import it again' : outcome;
  }

  try {
    for (const [index, entry] of entries.entries()) {
      const outcome = await outcomeOf(entry);
      shown(index + 1);
      if (outcome === 'imported' || outcome === 'same') {
        sums[outcome] += 1;
        continue;
      }
      sums.refused += 1;
      const account = 'account' in entry ? entry.account : null;
      if (json) console.log(JSON.stringify({ entry: index + 1, account, refused: outcome }));
      else console.log(`entry ${index + 1}${account === null ? '' : ` (${account})`}: ${outcome}`);
    }
  } finally {
    shown.end();
    await member.stop();
    await store.close();
  }
  const { imported, same, refused } = sums;
  if (json) console.log(JSON.stringify({ dry_run: dryRun, ...sums }));
  else
    console.log(
      `${dryRun ? 'would be imported' : 'imported'}: ${imported}, there already: ${same}, refused: ${refused}`,
    );
  return refused > 0 ? 1 : 0;
}
