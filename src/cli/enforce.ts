import { parseArgs } from 'node:util';
import { v4 as uuid } from 'uuid';
import {
  affectedBy,
  changeEnforcement,
  type EnforcementOptions,
  readEnforcement,
  requiredBody,
} from '../account/enforcement.js';
import { parseInstant } from '../base/instant.js';
import type { JsonObject } from '../base/json.js';
import { MatrixError } from '../base/matrix-error.js';
import { systemClock } from '../base/runtime.js';
import { requirements } from '../mfa/requirements.js';
import { type RequiredOf, readRequiredOf } from '../model/enforcement.js';
import { byCommandLine } from '../model/security-event.js';
import { openStore } from '../server/open-store.js';
import { configFrom, SETTINGS } from './arguments.js';
import { oneLine } from './one-line.js';
import { Refused } from './refused.js';

const PAGE = 100;

/** `enforce` shows who must have a second factor, and changes it. 0: done; 1: refused, such as when the settings say it; 2: it could not be done. */
export async function enforce(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...SETTINGS,
        from: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const required = positionals.length === 0 ? null : requiredIn(positionals);
    if (values.from !== undefined && required === null) throw new TypeError('--from is for a change: say of whom');
    const from = values.from === undefined ? null : dateIn(values.from);
    const config = configFrom(values);
    const store = await openStore(config.store);
    try {
      const { enforcement: fixed } = config.twoFactor;
      const clock = systemClock;
      const kept = requirements({ fixed, records: store.enforcement, accounts: {}, clock });
      const options: EnforcementOptions = { store, clock, requirements: kept };
      if (values['dry-run']) {
        await showAffected(options, required ?? (await kept.enforcement()).required, values.json);
        return 0;
      }
      if (required !== null) await change(options, required, from);
      const now = await readEnforcement(options);
      console.log(values.json ? JSON.stringify(now) : wordsOf(now));
      return 0;
    } finally {
      await store.close();
    }
  } catch (fault) {
    console.error(`matrix-uia enforce: ${oneLine(fault)}`);
    return fault instanceof Refused ? 1 : 2;
  }
}

async function change(options: EnforcementOptions, required: RequiredOf, from: number | null): Promise<void> {
  try {
    await changeEnforcement(options, { required, from, origin: byCommandLine, operationId: `command line ${uuid()}` });
  } catch (fault) {
    throw fault instanceof MatrixError ? new Refused(fault.message) : fault;
  }
}

/** Who has no second factor and would have to have one, a line each. */
async function showAffected(options: EnforcementOptions, required: RequiredOf, json: boolean): Promise<void> {
  let after: string | null = null;
  let count = 0;
  do {
    const page = await affectedBy(options, required, after, PAGE);
    for (const user of page.users) console.log(json ? JSON.stringify(user) : user.user_id);
    count += page.users.length;
    after = page.next;
  } while (after !== null);
  if (!json) console.log(`without a second factor: ${count}, if it is required of ${namesOf(requiredBody(required))}`);
}

function wordsOf({ required, from, in_force: inForce, fixed }: JsonObject): string {
  const since = typeof from === 'number' ? `, from ${new Date(from).toISOString()} on` : '';
  const when = required === 'nobody' ? '' : `${since}${inForce === true ? ' (in force)' : ' (not in force yet)'}`;
  const by = fixed === true ? '; the settings say so: two_factor.required' : '';
  return `a second factor is required of ${namesOf(required)}${when}${by}`;
}

const namesOf = (required: unknown): string =>
  Array.isArray(required) ? `the roles ${required.join(', ')}` : String(required);

function requiredIn(names: readonly string[]): RequiredOf {
  const required = readRequiredOf(names);
  if (!required) throw new TypeError('say of whom: nobody, administrators, everyone, or roles without one of these');
  return required;
}

function dateIn(text: string): number {
  const at = parseInstant(text);
  if (at === null) throw new TypeError(`--from ${text} is no date: 2027-01-31, 2027-01-31T12:00Z`);
  return at;
}
