import type { Clock } from '../base/runtime.js';
import type { Accounts } from '../model/accounts.js';
import { dependsOnRoles, type Enforcement, isRequiredOf, NOT_REQUIRED } from '../model/enforcement.js';
import type { EnforcementRecords } from '../store/port/enforcement.js';

/** How long a change made on another server may go unnoticed on this one. */
const STALE_MS = 2000;

export interface RequirementsOptions {
  /** What the settings say; null: what is kept in the store counts. */
  readonly fixed: Enforcement | null;
  readonly records: Pick<EnforcementRecords, 'read'>;
  readonly accounts: Pick<Accounts, 'roles'>;
  readonly clock: Clock;
}

/** Of whom a second factor is required, and from when on. */
export interface Requirements {
  readonly fixed: boolean;
  enforcement(): Promise<Enforcement>;
  /** The instant from which on the user must have one (0: since ever); null: it is not required of them. */
  from(userId: string): Promise<number | null>;
  /** Whether the user must have one now. */
  inForce(userId: string): Promise<boolean>;
  /** Reads the store again next time: it has been changed here. */
  refresh(): void;
}

/** Reads what is kept in the store at most once in two seconds; a store that does not answer is a fault, never a permission. */
export function requirements({ fixed, records, accounts, clock }: RequirementsOptions): Requirements {
  let seen: { readonly at: number; readonly enforcement: Promise<Enforcement> } | null = null;

  async function enforcement(): Promise<Enforcement> {
    if (fixed) return fixed;
    const now = clock();
    if (seen && now >= seen.at && now < seen.at + STALE_MS) return seen.enforcement;
    const reading = { at: now, enforcement: records.read().then((kept): Enforcement => kept ?? NOT_REQUIRED) };
    seen = reading;
    return reading.enforcement.catch((fault: unknown) => {
      if (seen === reading) seen = null;
      throw fault;
    });
  }

  async function from(userId: string): Promise<number | null> {
    const { required, from: at } = await enforcement();
    const roles = dependsOnRoles(required) ? ((await accounts.roles?.(userId)) ?? []) : [];
    return isRequiredOf(required, roles) ? at : null;
  }

  return {
    fixed: fixed !== null,
    enforcement,
    from,
    async inForce(userId) {
      const at = await from(userId);
      return at !== null && clock() >= at;
    },
    refresh() {
      seen = null;
    },
  };
}
