import { parseArgs } from 'node:util';
import { v4 as uuid } from 'uuid';
import { systemClock } from '../base/runtime.js';
import type { Config } from '../server/config.js';
import { openStoreWithKeys } from '../server/open-store-with-keys.js';
import type { Store } from '../store/port/store.js';
import { configFrom, SETTINGS } from './arguments.js';
import { keysAdd } from './keys-add.js';
import { keysList } from './keys-list.js';
import { keysRemove } from './keys-remove.js';
import { keysRotate } from './keys-rotate.js';
import { oneLine } from './one-line.js';
import { Refused } from './refused.js';

/** What the commands about server keys work with. */
export interface KeysTools {
  readonly config: Config;
  readonly store: Store;
  readonly json: boolean;
  /** Whether a key becomes the active one although a server that runs has not loaded it. */
  readonly force: boolean;
  /** The key that is named; empty: none. */
  readonly id: string;
  /** Keeps the other commands about keys out for a while more. @throws Refused when one of them runs */
  hold(): Promise<void>;
}

const COMMANDS: Readonly<Record<string, (tools: KeysTools) => Promise<void>>> = {
  list: keysList,
  add: keysAdd,
  rotate: keysRotate,
  remove: keysRemove,
};
const HELD_MS = 60_000;

/** `keys list|add|rotate|remove`. 0: done; 1: refused, such as to remove a key that is in use; 2: it could not be done. */
export async function keys(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...SETTINGS,
        json: { type: 'boolean' },
        force: { type: 'boolean' },
      },
    });
    const [command = '', id = '', ...more] = positionals;
    const run = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
    if (!run || more.length > 0 || (command === 'remove') !== (id !== ''))
      throw new TypeError('say what to do: keys list, keys add, keys rotate, or keys remove and which one');
    const config = configFrom(values);
    // Keys that are not the store's are refused here.
    const { store } = await openStoreWithKeys(config);
    try {
      const holder = `keys ${uuid()}`;
      const hold = async (): Promise<void> => {
        if (await store.jobs.claim('keys', holder, HELD_MS, systemClock())) return;
        throw new Refused('another command is at the keys: try again in a minute');
      };
      try {
        await run({ config, store, json: values.json ?? false, force: values.force ?? false, id, hold });
      } finally {
        await store.jobs.claim('keys', holder, 0, systemClock());
      }
      return 0;
    } finally {
      await store.close();
    }
  } catch (fault) {
    console.error(`matrix-uia keys: ${oneLine(fault)}`);
    return fault instanceof Refused ? 1 : 2;
  }
}
