import type Router from '@koa/router';
import { administratorsOrigin } from '../../../account/admin/admin-grant.js';
import { countProgress, type ProgressOptions } from '../../../account/admin/progress.js';
import {
  affectedBy,
  changeEnforcement,
  readEnforcement,
  refuseFixed,
  requiredBody,
} from '../../../account/enforcement.js';
import { NO_RECOVERY } from '../../../account/two-factor/change-factors.js';
import { invalidParam } from '../../../base/matrix-error.js';
import { message } from '../../../base/words.js';
import type { Requirements } from '../../../mfa/requirements.js';
import { type RequiredOf, readRequiredOf } from '../../../model/enforcement.js';
import type { Operation } from '../../../uia/operation.js';
import { sendJson } from '../../answer.js';
import { readQuery, wholeNumber } from '../../query.js';
import { type AdminParts, admin, adminDoor } from './admin-door.js';

const CHANGE_ENFORCEMENT: Operation = {
  name: 'changeEnforcement',
  repeatable: true,
  refuses: NO_RECOVERY,
  words: () => message('do-enforcement'),
};

export interface AdminEnforcementParts extends AdminParts, Pick<ProgressOptions, 'lockAfter'> {
  readonly requirements: Requirements;
}

const MOST_USERS = 100;
/** For a list of roles. */
const MOST_BYTES = 2048;

/** Of whom a second factor is required. */
export function adminEnforcementRoutes(router: Router, parts: AdminEnforcementParts): void {
  const { schema, requirements, isSecondFactor } = parts;
  const door = adminDoor(parts);

  router.get(admin('/enforcement'), door.look(1), async (ctx) => sendJson(ctx, 200, await readEnforcement(parts)));

  router.put(
    admin('/enforcement'),
    door.change(CHANGE_ENFORCEMENT, 2, {
      validate: schema('admin-enforcement'),
      refuse: async () => refuseFixed(requirements),
    }),
    async (ctx) => {
      const { body, operationId } = ctx.state.uia;
      await changeEnforcement(parts, {
        required: requiredIn(body.required),
        from: typeof body.from === 'number' ? body.from : null,
        origin: administratorsOrigin(ctx.state.uia, isSecondFactor),
        operationId,
      });
      sendJson(ctx, 200, await readEnforcement(parts));
    },
  );

  router.get(admin('/enforcement/affected'), door.look(1), async (ctx) => {
    const { required, after, limit } = readQuery(ctx, ['required', 'after', 'limit'], MOST_BYTES);
    const asked =
      required === undefined ? (await requirements.enforcement()).required : requiredIn(required.split(','));
    const most = wholeNumber('limit', limit, MOST_USERS, MOST_USERS);
    sendJson(ctx, 200, { required: requiredBody(asked), ...(await affectedBy(parts, asked, afterIn(after), most)) });
  });

  router.get(admin('/enforcement/progress'), door.look(1), async (ctx) => {
    const { after } = readQuery(ctx, ['after'], MOST_BYTES);
    sendJson(ctx, 200, await countProgress(parts, afterIn(after)));
  });
}

function requiredIn(value: unknown): RequiredOf {
  const names = Array.isArray(value) ? value.map(String) : [String(value)];
  const required = readRequiredOf(names);
  if (!required)
    throw invalidParam(
      'required must be nobody, administrators, everyone, or roles with none of these words among them',
    );
  return required;
}

/** A user id fits into 255 bytes. */
function afterIn(after: string | undefined): string | null {
  if (after !== undefined && Buffer.byteLength(after) > 255)
    throw invalidParam('after must be next of the page before');
  return after ?? null;
}
