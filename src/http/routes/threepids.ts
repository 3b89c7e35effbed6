import type Router from '@koa/router';
import {
  ADD_THREEPID,
  type AddThreepidOptions,
  addThreepid,
  refuseUnproven,
} from '../../account/threepid/add-threepid.js';
import { removeThreepid } from '../../account/threepid/remove-threepid.js';
import type { JsonObject } from '../../base/json.js';
import { serverNotTrusted } from '../../base/matrix-error.js';
import { sendAnswer, sendJson } from '../answer.js';
import { interactive } from '../interactive.js';
import { client } from '../paths.js';
import type { RouteParts } from './parts.js';

/** Nothing here is known to an identity server, so nothing can be unbound there. */
const NOT_UNBOUND: JsonObject = { id_server_unbind_result: 'no-support' };

/** The addresses of an account (specification: Adding Account Administrative Contact Information). */
export function threepidRoutes(
  router: Router,
  { engine, store, clock, jsonBody, requester, schema }: RouteParts,
): void {
  const { accounts, threepids, validations, securities } = store;
  const options: AddThreepidOptions = { accounts, threepids, validations, securities, clock };
  const remove = removeThreepid(options);
  const operation = engine.declare(ADD_THREEPID);
  const run = addThreepid(options);
  const isUnproven = refuseUnproven(options);
  const validators = { delete: schema('delete-threepid'), bind: schema('bind-threepid') };

  router.get(client('/account/3pid'), requester, async (ctx) => {
    const owned = await threepids.list(ctx.state.requester.userId);
    const answer = owned.map(({ medium, address, validatedAt, addedAt }) => ({
      medium,
      address,
      validated_at: validatedAt,
      added_at: addedAt,
    }));
    sendJson(ctx, 200, { threepids: answer });
  });

  router.post(
    client('/account/3pid/add'),
    requester,
    jsonBody,
    (ctx, next) => {
      const refuse = (body: JsonObject, operationId: string) =>
        isUnproven(ctx.state.requester.userId, body, operationId);
      return interactive(engine, operation, { validate: schema('add-threepid'), refuse })(ctx, next);
    },
    async (ctx) => sendAnswer(ctx, await run(ctx.state.uia)),
  );

  router.post(client('/account/3pid/delete'), requester, jsonBody, async (ctx) => {
    const { body } = ctx.state;
    validators.delete(body);
    const { address, userAgent, requester: holder } = ctx.state;
    const doing = { address, userAgent, requester: holder };
    if (body.medium === 'email') await remove(holder.userId, String(body.address), doing);
    sendJson(ctx, 200, NOT_UNBOUND);
  });

  router.post(client('/account/3pid/bind'), requester, jsonBody, (ctx) => {
    validators.bind(ctx.state.body);
    throw serverNotTrusted('This server works with no identity server');
  });

  router.post(client('/account/3pid/unbind'), requester, jsonBody, (ctx) => {
    validators.delete(ctx.state.body);
    sendJson(ctx, 200, NOT_UNBOUND);
  });
}
