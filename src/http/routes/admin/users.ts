import type Router from '@koa/router';
import {
  RESET_USER,
  resetUser,
  SET_ROLES,
  SIGN_OUT_USER,
  setRoles,
  signOutUser,
  UNLOCK_USER,
  unlockUser,
} from '../../../account/admin/change-user.js';
import {
  APPROVE_RESET,
  approveReset,
  CANCEL_RESET,
  cancelReset,
  type DelayedResetOptions,
  scheduleReset,
} from '../../../account/admin/delayed-reset.js';
import { listUsers } from '../../../account/admin/list-users.js';
import { userRecord } from '../../../account/admin/user-record.js';
import { TWO_FACTOR_STATES, type TwoFactorState } from '../../../account/admin/user-state.js';
import { invalidParam } from '../../../base/matrix-error.js';
import type { Requirements } from '../../../mfa/requirements.js';
import { sendAnswer, sendJson } from '../../answer.js';
import { readQuery, wholeNumber } from '../../query.js';
import { type AdminParts, accountOfPath, admin, adminDoor } from './admin-door.js';

export interface AdminUserParts
  extends AdminParts,
    Pick<DelayedResetOptions, 'keys' | 'post' | 'delayMs' | 'secondApproval'> {
  /** So many wrong codes lock an account. */
  readonly lockAfter: number;
  readonly requirements: Requirements;
}

const MOST_USERS = 100;

/** Accounts as administrators see and change them. */
export function adminUserRoutes(router: Router, parts: AdminUserParts): void {
  const { schema, store } = parts;
  const door = adminDoor(parts);
  const list = listUsers({ ...parts, accounts: store.accounts, securities: store.securities });
  const record = userRecord(parts);
  const changes = {
    reset: parts.delayMs > 0 || parts.secondApproval ? scheduleReset(parts) : resetUser(parts),
    cancelReset: cancelReset(parts),
    approveReset: approveReset(parts),
    unlock: unlockUser(parts),
    signOut: signOutUser(parts),
    roles: setRoles(parts),
  };

  router.get(admin('/users'), door.look(1), async (ctx) => {
    const { after, limit, state, role, prefix } = readQuery(ctx, ['after', 'limit', 'state', 'role', 'prefix']);
    const choice = { after: after ?? null, limit: wholeNumber('limit', limit, MOST_USERS, MOST_USERS), role, prefix };
    sendJson(ctx, 200, { ...(await list({ ...choice, state: stateNamed(state) })) });
  });

  router.get(admin('/users/:userId'), door.look(1), async (ctx) => {
    sendJson(ctx, 200, await record(await accountOfPath(parts, ctx)));
  });

  router.post(
    admin('/users/:userId/reset'),
    door.changeAccount(RESET_USER, 1, { validate: schema('admin-reset') }),
    async (ctx) => sendAnswer(ctx, await changes.reset(ctx.state.uia, ctx.state.account)),
  );

  router.delete(
    admin('/users/:userId/reset'),
    door.changeAccount(CANCEL_RESET, 1, { validate: schema('admin-waiting-reset') }),
    async (ctx) => sendAnswer(ctx, await changes.cancelReset(ctx.state.uia, ctx.state.account)),
  );

  router.post(
    admin('/users/:userId/reset/approve'),
    door.changeAccount(APPROVE_RESET, 1, { validate: schema('admin-waiting-reset') }),
    async (ctx) => sendAnswer(ctx, await changes.approveReset(ctx.state.uia, ctx.state.account)),
  );

  router.post(
    admin('/users/:userId/unlock'),
    door.changeAccount(UNLOCK_USER, 1, { validate: schema('no-body') }),
    async (ctx) => sendAnswer(ctx, await changes.unlock(ctx.state.uia, ctx.state.account)),
  );

  router.post(
    admin('/users/:userId/sign_out'),
    door.changeAccount(SIGN_OUT_USER, 2, { validate: schema('no-body') }),
    async (ctx) => sendAnswer(ctx, await changes.signOut(ctx.state.uia, ctx.state.account)),
  );

  router.put(
    admin('/users/:userId/roles'),
    door.changeAccount(SET_ROLES, 2, { validate: schema('admin-roles') }),
    async (ctx) => sendAnswer(ctx, await changes.roles(ctx.state.uia, ctx.state.account)),
  );
}

function stateNamed(text: string | undefined): TwoFactorState | undefined {
  const state = TWO_FACTOR_STATES.find((each) => each === text);
  if (text !== undefined && state === undefined)
    throw invalidParam(`state must be one of ${TWO_FACTOR_STATES.join(', ')}`);
  return state;
}
