import type Router from '@koa/router';
import { type OfficeOptions, officeOf } from '../../../account/admin/office.js';
import { sendJson } from '../../answer.js';
import { type AdminParts, admin, adminDoor } from './admin-door.js';

/** Whether the administration is for whoever asks: for everybody with an account, so that a page need not try. */
export function adminOfficeRoutes(router: Router, parts: AdminParts & OfficeOptions): void {
  router.get(admin('/office'), adminDoor(parts).look(0), async (ctx) =>
    sendJson(ctx, 200, await officeOf(parts, ctx.state.administrator)),
  );
}
