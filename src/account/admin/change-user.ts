import { conflict, forbidden } from '../../base/matrix-error.js';
import type { Clock } from '../../base/runtime.js';
import type { Account } from '../../model/account.js';
import { securityEvent } from '../../model/security-event.js';
import type { Store } from '../../store/port/store.js';
import type { Answer, Grant } from '../../uia/operation.js';
import { administratorsOrigin, onAccount } from './admin-grant.js';

export const RESET_USER = onAccount('resetUser', (userId) => `Remove all second factors of ${userId}`);
export const UNLOCK_USER = onAccount('unlockUser', (userId) => `Let ${userId} use codes again`);
export const SIGN_OUT_USER = onAccount('signOutUser', (userId) => `Sign ${userId} out everywhere`);
export const SET_ROLES = onAccount('setRoles', (userId) => `Change what ${userId} may do`);

export interface ChangeUserOptions {
  readonly store: Pick<Store, 'accounts' | 'securities' | 'devices'>;
  readonly clock: Clock;
  readonly isSecondFactor: (type: string) => boolean;
}

type ChangeUser = (grant: Grant, account: Account) => Promise<Answer>;

const DONE: Answer = { status: 200, body: {} };

/** Order of writes: factors and codes with the stamp that voids sign-ins and login tokens under way, then the devices. */
export const resetUser =
  ({ store, clock, isSecondFactor }: ChangeUserOptions): ChangeUser =>
  async (grant, { userId }) => {
    const origin = administratorsOrigin(grant, isSecondFactor);
    const event = securityEvent('two_factor_reset', origin, clock(), undefined, String(grant.body.reason));
    await store.securities.voidAll(userId, grant.session, event, clock());
    await store.devices.removeAll(userId);
    return DONE;
  };

/** An account that is not locked stays as it is. */
export const unlockUser =
  ({ store, clock, isSecondFactor }: ChangeUserOptions): ChangeUser =>
  async (grant, { userId }) => {
    const event = securityEvent('factor_unlocked', administratorsOrigin(grant, isSecondFactor), clock());
    await store.securities.unlock(userId, event, clock());
    return DONE;
  };

/** Order of writes: the stamp that voids sign-ins and login tokens under way, then the devices. */
export const signOutUser =
  ({ store, clock, isSecondFactor }: ChangeUserOptions): ChangeUser =>
  async (grant, { userId }) => {
    const event = securityEvent('signed_out_everywhere', administratorsOrigin(grant, isSecondFactor), clock());
    await store.securities.voidProofs(userId, grant.session, event, clock());
    await store.devices.removeAll(userId);
    return DONE;
  };

/** Order of writes: the roles, then the event. Repeating it sets the same roles. */
export const setRoles =
  ({ store, clock, isSecondFactor }: ChangeUserOptions): ChangeUser =>
  async (grant, { userId, roles: seen }) => {
    const origin = administratorsOrigin(grant, isSecondFactor);
    const roles = Array.isArray(grant.body.roles) ? grant.body.roles.map(String).sort() : [];
    const change = { roles, seen, kept: 'admin', by: grant.operationId };
    const outcome = await store.accounts.setRoles(userId, change);
    if (outcome === 'last') throw lastAdministrator();
    if (outcome === 'lost') {
      throw conflict('The account was changed from elsewhere at the same moment: look at it again', {
        reason: 'conflict',
      });
    }
    await store.securities.note(
      userId,
      securityEvent('roles_changed', origin, clock(), { roles: roles.join(' ') }),
      clock(),
    );
    return DONE;
  };

const lastAdministrator = () =>
  forbidden('This is the last administrator: make another account an administrator first', {
    reason: 'last_administrator',
  });
