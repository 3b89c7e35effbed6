import type Router from '@koa/router';
import {
  MAKE_REGISTRATION_TOKEN,
  makeRegistrationToken,
  REVOKE_REGISTRATION_TOKEN,
  refusePastToken,
  revokeRegistrationToken,
  tokenBody,
} from '../../../account/admin/registration-tokens.js';
import type { KeyRing } from '../../../base/key-ring.js';
import { sendAnswer, sendJson } from '../../answer.js';
import { checkPathParam, pathParam } from '../../path-param.js';
import { readQuery, wholeNumber } from '../../query.js';
import { type AdminParts, admin, adminDoor } from './admin-door.js';

const MOST_TOKENS = 100;

export function adminTokenRoutes(router: Router, parts: AdminParts & { readonly keys: KeyRing }): void {
  const { schema, store, clock } = parts;
  const door = adminDoor(parts);
  const make = makeRegistrationToken(parts);
  const revoke = revokeRegistrationToken(parts);

  router.get(admin('/registration_tokens'), door.look(2), async (ctx) => {
    const { after = null, limit } = readQuery(ctx, ['after', 'limit']);
    const most = wholeNumber('limit', limit, MOST_TOKENS, MOST_TOKENS);
    const tokens = await store.registrationTokens.page(after, most, clock());
    const next = tokens.length === most ? (tokens.at(-1)?.digest ?? null) : null;
    sendJson(ctx, 200, { tokens: tokens.map(tokenBody), next });
  });

  router.post(
    admin('/registration_tokens'),
    door.change(MAKE_REGISTRATION_TOKEN, 2, {
      validate: schema('admin-registration-token'),
      refuse: refusePastToken(clock),
    }),
    async (ctx) => sendAnswer(ctx, await make(ctx.state.uia)),
  );

  router.delete(
    admin('/registration_tokens/:tokenId'),
    checkPathParam('tokenId'),
    door.change(REVOKE_REGISTRATION_TOKEN, 2, { validate: schema('no-body') }),
    async (ctx) => sendAnswer(ctx, await revoke(ctx.state.uia, pathParam(ctx, 'tokenId'))),
  );
}
