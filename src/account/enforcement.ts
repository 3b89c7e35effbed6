import type { JsonObject } from '../base/json.js';
import { conflict, forbidden } from '../base/matrix-error.js';
import type { Clock } from '../base/runtime.js';
import type { Requirements } from '../mfa/requirements.js';
import { NOT_REQUIRED, type RequiredOf } from '../model/enforcement.js';
import { type EventOrigin, securityEvent } from '../model/security-event.js';
import type { Store } from '../store/port/store.js';
import { secondFactorNeeded } from './admin/administrator.js';
import { isRequiredMissing } from './admin/user-state.js';

export interface EnforcementOptions {
  readonly store: Pick<Store, 'enforcement' | 'securities' | 'accounts'>;
  readonly requirements: Requirements;
  readonly clock: Clock;
}

/** Who must have a second factor, and whether that can be changed. */
export async function readEnforcement({ requirements, store, clock }: EnforcementOptions): Promise<JsonObject> {
  const kept = requirements.fixed ? null : await store.enforcement.read();
  const { required, from } = requirements.fixed ? await requirements.enforcement() : (kept ?? NOT_REQUIRED);
  return {
    required: requiredBody(required),
    from: from === 0 ? null : from,
    in_force: required !== 'nobody' && clock() >= from,
    fixed: requirements.fixed,
    changed_at: kept?.changedAt ?? null,
  };
}

export interface EnforcementChange {
  readonly required: RequiredOf;
  /** Null: at once. */
  readonly from: number | null;
  readonly origin: EventOrigin;
  /** The same change again is no second one. */
  readonly operationId: string;
}

/**
 * One guarded write, with its event. This server knows at once; the others do within two seconds.
 * @throws MatrixError 403 `fixed`, and `second_factor_needed` for an administrator without one who switches it on; 409 `conflict`
 */
export async function changeEnforcement(options: EnforcementOptions, change: EnforcementChange): Promise<void> {
  const { store, requirements, clock } = options;
  const { required, origin, operationId } = change;
  refuseFixed(requirements);
  const { actor } = origin;
  const now = clock();
  if (required !== 'nobody' && actor.kind === 'administrator') {
    const { factors } = await store.securities.read(actor.userId, now);
    if (Object.keys(factors).length === 0) throw secondFactorNeeded();
  }
  const seen = await store.enforcement.read();
  if (seen?.by === operationId) return;
  const version = seen?.version ?? 0;
  const from = change.from ?? now;
  const detail = { required: typeof required === 'string' ? required : required.join(' '), from };
  const event = securityEvent('enforcement_changed', origin, now, detail);
  const kept = { required, from, version: version + 1, changedAt: now, by: operationId };
  if (!(await store.enforcement.put(kept, version, event, now))) {
    throw conflict('Another administrator changed it at the same moment: look at it again', { reason: 'conflict' });
  }
  requirements.refresh();
}

export interface Affected {
  readonly users: readonly JsonObject[];
  /** Where the next page begins; null: there is none. */
  readonly next: string | null;
}

/** A request reads no more accounts than these; its page is short then. */
const MOST_READ = 2000;
const READ_AT_ONCE = 200;

/** Who has no second factor and would have to have one, in the order of the user ids; nothing is changed by it. */
export async function affectedBy(
  { store, clock }: Pick<EnforcementOptions, 'store' | 'clock'>,
  required: RequiredOf,
  after: string | null,
  limit: number,
): Promise<Affected> {
  const users: JsonObject[] = [];
  let last = after;
  for (let read = 0; read < MOST_READ; ) {
    const page = await store.accounts.page(last, READ_AT_ONCE);
    if (page.length === 0) return { users, next: null };
    const ids = page.map(({ userId }) => userId);
    const securities = await store.securities.readMany(ids, clock());
    for (const [index, account] of page.entries()) {
      last = account.userId;
      const security = securities[index];
      if (!security || !isRequiredMissing(account, security, required)) continue;
      users.push({ user_id: account.userId, roles: [...account.roles] });
      if (users.length === limit) return { users, next: last };
    }
    read += page.length;
  }
  return { users, next: last };
}

export const requiredBody = (required: RequiredOf): string | string[] =>
  typeof required === 'string' ? required : [...required];

/** What can be said before any proof. @throws MatrixError 403 `fixed` */
export function refuseFixed({ fixed }: Pick<Requirements, 'fixed'>): void {
  if (!fixed) return;
  throw forbidden('The settings of this server say who must have a second factor: two_factor.required', {
    reason: 'fixed',
  });
}
