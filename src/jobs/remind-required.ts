import { MatrixError } from '../base/matrix-error.js';
import type { Clock } from '../base/runtime.js';
import type { Requirements } from '../mfa/requirements.js';
import { type Enforcement, isRequiredOf } from '../model/enforcement.js';
import { byServer, securityEvent } from '../model/security-event.js';
import type { Store } from '../store/port/store.js';

const DAY_MS = 86_400_000;
/** Days before the date, from the first reminder to the last; the first is the announcement. */
const STEPS = [Number.POSITIVE_INFINITY, 7, 1];
const READ_AT_ONCE = 200;
/** A run reads no more accounts than these; the next one goes on. */
const MOST_READ = 2000;
/** Who comes after everybody was reminded is reminded within this time. */
const AGAIN_MS = DAY_MS / 2;

export interface RemindOptions {
  readonly store: Pick<Store, 'accounts' | 'securities'>;
  readonly requirements: Pick<Requirements, 'enforcement'>;
  readonly clock: Clock;
}

/** One way through all accounts. */
interface Pass {
  /** What is required, and which reminder it is about. */
  readonly of: string;
  readonly after: string | null;
  readonly doneAt: number | null;
  /** Whether somebody has to be come back to. */
  readonly missed: boolean;
}

/**
 * Reminds those who must have a second factor by a date and have none: when it is announced, 7 days and 1 day before. The guarded
 * write of a reminder decides, so that each comes once; how far this process is, is only to save work. How many it reminded.
 */
export function requirementReminder({ store, requirements, clock }: RemindOptions): () => Promise<number> {
  let pass: Pass = { of: '', after: null, doneAt: null, missed: false };

  return async () => {
    const enforcement = await requirements.enforcement();
    const { required, from } = enforcement;
    const left = from - clock();
    if (required === 'nobody' || left <= 0) return 0;
    const step = STEPS.findLastIndex((days) => left <= days * DAY_MS);
    const of = JSON.stringify([required, from, step]);
    const isOver = pass.doneAt !== null && clock() - pass.doneAt >= AGAIN_MS;
    if (pass.of !== of || isOver) pass = { of, after: null, doneAt: null, missed: false };
    if (pass.doneAt !== null) return 0;

    let reminded = 0;
    for (let read = 0; read < MOST_READ; ) {
      const page = await store.accounts.page(pass.after, READ_AT_ONCE);
      const last = page.at(-1);
      if (!last) {
        pass = pass.missed ? { of, after: null, doneAt: null, missed: false } : { ...pass, doneAt: clock() };
        return reminded;
      }
      reminded += await remindPage(page, enforcement, step);
      pass = { ...pass, after: last.userId };
      read += page.length;
    }
    return reminded;
  };

  async function remindPage(
    page: Awaited<ReturnType<Store['accounts']['page']>>,
    { required, from }: Enforcement,
    step: number,
  ): Promise<number> {
    const due = page.filter(({ roles, deactivatedAt }) => deactivatedAt === null && isRequiredOf(required, roles));
    const ids = due.map(({ userId }) => userId);
    const securities = await store.securities.readMany(ids, clock());
    const without = ids.filter((_id, index) => Object.keys(securities[index]?.factors ?? {}).length === 0);
    let reminded = 0;
    for (const userId of without) {
      const now = clock();
      const detail = { by: from, days: Math.ceil((from - now) / DAY_MS) };
      const event = securityEvent('two_factor_required', byServer, now, detail);
      const won = await store.securities.remind(userId, { by: from, step }, event, now).catch((fault: unknown) => {
        // One account whose events are not drained yet must not hold up the others.
        if (!(fault instanceof MatrixError)) throw fault;
        pass = { ...pass, missed: true };
        return false;
      });
      if (won) reminded++;
    }
    return reminded;
  }
}
