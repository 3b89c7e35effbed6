import { parseArgs } from 'node:util';
import { v4 as uuid } from 'uuid';
import type { Change } from '../account/admin/account-changes.js';
import { systemClock } from '../base/runtime.js';
import { type Account, isRole } from '../model/account.js';
import { byCommandLine } from '../model/security-event.js';
import { readUserId } from '../model/user-id.js';
import type { Config } from '../server/config.js';
import { openStore } from '../server/open-store.js';
import type { Store } from '../store/port/store.js';
import { configFrom, SETTINGS } from './arguments.js';
import { oneLine } from './one-line.js';
import { Refused } from './refused.js';
import { usersCreate } from './users-create.js';
import { usersList } from './users-list.js';
import { usersReset } from './users-reset.js';
import { usersRole } from './users-role.js';
import { usersShow } from './users-show.js';
import { usersUnlock } from './users-unlock.js';

/** What the commands about accounts are told. */
export interface UsersArguments {
  /** The account; absent for `list`. */
  readonly name: string;
  readonly json: boolean;
  readonly state?: string | undefined;
  readonly prefix?: string | undefined;
  readonly reason?: string | undefined;
  readonly role?: string | undefined;
  readonly give: readonly string[];
  readonly take: readonly string[];
  readonly passwordStdin: boolean;
}

/** What they work with: the store of the server, which may be running. */
export interface UsersTools {
  readonly config: Config;
  readonly store: Store;
  readonly clock: () => number;
  readonly change: Change;
  /** @throws Refused */
  account(name: string): Promise<Account>;
}

type Command = (tools: UsersTools, given: UsersArguments) => Promise<void>;

const COMMANDS: Readonly<Record<string, { readonly run: Command; readonly named: boolean }>> = {
  list: { run: usersList, named: false },
  show: { run: usersShow, named: true },
  create: { run: usersCreate, named: true },
  reset: { run: usersReset, named: true },
  unlock: { run: usersUnlock, named: true },
  role: { run: usersRole, named: true },
};

/** `users list|show|create|reset|unlock|role`. 0: done; 1: refused, such as for an account that is not there; 2: it could not be done. */
export async function users(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...SETTINGS,
        json: { type: 'boolean' },
        state: { type: 'string' },
        prefix: { type: 'string' },
        role: { type: 'string' },
        reason: { type: 'string' },
        give: { type: 'string', multiple: true },
        take: { type: 'string', multiple: true },
        'password-stdin': { type: 'boolean' },
      },
    });
    const [command = '', name = '', ...more] = positionals;
    const found = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
    if (!found || more.length > 0 || found.named !== (name !== ''))
      throw new TypeError(`say what to do: users ${Object.keys(COMMANDS).join('|')}, and with which account`);
    const { give = [], take = [], json = false, 'password-stdin': passwordStdin = false, ...rest } = values;
    for (const role of [...give, ...take])
      if (!isRole(role)) throw new TypeError(`${role} is no role: 1 to 64 of a–z 0–9 . _ -, with a letter first`);
    const config = configFrom(values);
    return await withStore(config, (tools) => found.run(tools, { ...rest, name, json, give, take, passwordStdin }));
  } catch (fault) {
    console.error(`matrix-uia users: ${oneLine(fault)}`);
    return fault instanceof Refused ? 1 : 2;
  }
}

async function withStore(config: Config, run: (tools: UsersTools) => Promise<void>): Promise<number> {
  const store = await openStore(config.store);
  try {
    await run({
      config,
      store,
      clock: systemClock,
      change: { origin: byCommandLine, by: `command line ${uuid()}` },
      async account(name) {
        const userId = readUserId(name, config.serverName);
        const account = userId === null ? null : await store.accounts.find(userId);
        if (!account) throw new Refused(`there is no account ${name}`);
        return account;
      },
    });
    return 0;
  } finally {
    await store.close();
  }
}
