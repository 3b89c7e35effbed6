import type { JsonObject } from '../../base/json.js';
import { userInUse } from '../../base/matrix-error.js';
import type { Clock } from '../../base/runtime.js';
import { message } from '../../base/words.js';
import type { AccountRecords } from '../../store/port/accounts.js';
import type { HeldNames } from '../../store/port/held-names.js';
import type { Holding } from '../../uia/operation.js';
import { readUsername } from './user-name.js';

export interface NameOptions {
  readonly serverName: string;
  readonly accounts: Pick<AccountRecords, 'find'>;
  readonly heldNames: HeldNames;
  readonly clock: Clock;
}

/** How long a registration that runs holds its name: whoever saw it free a moment ago must not find it free once more. */
const RUN_MS = 5 * 60_000;

/** Refuses a name that an account has, or that a registration under way holds, other than the given one. @throws MatrixError 400 */
export async function refuseTakenName(options: NameOptions, userId: string, operationId: string | null): Promise<void> {
  const account = await options.accounts.find(userId);
  if (account && account.operationId !== operationId) throw nameTaken();
  const holder = await options.heldNames.holder(userId, options.clock());
  if (holder !== null && holder !== operationId) throw nameTaken();
}

/** Holds the name of a registration that is about to make its account. @throws MatrixError 400 when another one holds it */
export async function holdForRun(
  { heldNames, clock }: NameOptions,
  userId: string,
  operationId: string,
): Promise<void> {
  const now = clock();
  if (!(await heldNames.hold(userId, operationId, now + RUN_MS, now))) throw nameTaken();
}

/** Whoever has passed a stage has the name until the session is over. */
export function nameHolding({ serverName, heldNames, clock }: NameOptions): Holding {
  const nameOf = ({ username }: JsonObject): string | null =>
    typeof username === 'string' ? readUsername(username, serverName) : null;

  return {
    async take(body, before, { operationId, expiresAt }) {
      const [name, earlier] = [nameOf(body), before && nameOf(before)];
      if (earlier !== null && earlier !== name) await heldNames.release(earlier, operationId);
      if (name !== null && !(await heldNames.hold(name, operationId, expiresAt, clock()))) throw nameTaken();
    },

    async release(body, { operationId }) {
      const name = nameOf(body);
      if (name !== null) await heldNames.release(name, operationId);
    },
  };
}

export const nameTaken = () =>
  userInUse('This user name is taken: choose another one', { phrase: message('refused-name-taken') });
