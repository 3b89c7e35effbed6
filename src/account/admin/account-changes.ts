import type { Clock } from '../../base/runtime.js';
import type { Account, Role } from '../../model/account.js';
import { type EventOrigin, securityEvent } from '../../model/security-event.js';
import type { Store } from '../../store/port/store.js';

export interface AccountChangesOptions {
  readonly store: Pick<Store, 'accounts' | 'securities' | 'devices'>;
  readonly clock: Clock;
}

/** Who changes an account of another: an administrator by UIA, or an operator by the command line. */
export interface Change {
  readonly origin: EventOrigin;
  /** Names the change: the same one again is done once. */
  readonly by: string;
}

/** Order of writes: factors and codes with the stamp that voids sign-ins and login tokens under way, then the devices. */
export const resetAccount =
  ({ store, clock }: AccountChangesOptions) =>
  async (userId: string, reason: string, { origin, by }: Change): Promise<void> => {
    const event = securityEvent('two_factor_reset', origin, clock(), undefined, reason);
    await store.securities.voidAll(userId, by, event, clock());
    await store.devices.removeAll(userId);
  };

/** False: the account was not locked, and stays as it is. */
export const unlockAccount =
  ({ store, clock }: AccountChangesOptions) =>
  (userId: string, { origin }: Change): Promise<boolean> =>
    store.securities.unlock(userId, securityEvent('factor_unlocked', origin, clock()), clock());

/** Order of writes: the stamp that voids sign-ins and login tokens under way, then the devices. */
export const signOutAccount =
  ({ store, clock }: AccountChangesOptions) =>
  async (userId: string, { origin, by }: Change): Promise<void> => {
    const event = securityEvent('signed_out_everywhere', origin, clock());
    await store.securities.voidProofs(userId, by, event, clock());
    await store.devices.removeAll(userId);
  };

/** Order of writes: the roles, then the event. Repeating it sets the same roles. Lost as in `AccountRecords.setRoles`. */
export const changeRoles =
  ({ store, clock }: AccountChangesOptions) =>
  async ({ userId, roles: seen }: Account, wanted: readonly Role[], { origin, by }: Change) => {
    const roles = [...new Set(wanted)].sort();
    const outcome = await store.accounts.setRoles(userId, { roles, seen, kept: 'admin', by });
    if (outcome !== 'set') return outcome;
    const event = securityEvent('roles_changed', origin, clock(), { roles: roles.join(' ') });
    await store.securities.note(userId, event, clock());
    return outcome;
  };
