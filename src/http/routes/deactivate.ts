import type Router from '@koa/router';
import type { Middleware } from 'koa';
import { DEACTIVATE, deactivate, refuseLastAdministrator } from '../../account/deactivate.js';
import type { Post } from '../../notify/post.js';
import { sendAnswer } from '../answer.js';
import { interactive } from '../interactive.js';
import { client } from '../paths.js';
import type { RouteParts } from './parts.js';

export interface DeactivateParts extends RouteParts {
  /** Null: the server sends no mail. */
  readonly post: Post | null;
}

export function deactivateRoutes(router: Router, parts: DeactivateParts): void {
  const { engine, store, jsonBody, requester, schema } = parts;
  const operation = engine.declare(DEACTIVATE);
  const run = deactivate(parts);

  const notTheLastAdministrator: Middleware = async (ctx, next) => {
    await refuseLastAdministrator(store, ctx.state.requester.userId);
    return next();
  };

  router.post(
    client('/account/deactivate'),
    jsonBody,
    requester,
    notTheLastAdministrator,
    interactive(engine, operation, { validate: schema('deactivate') }),
    async (ctx) => sendAnswer(ctx, await run(ctx.state.uia)),
  );
}
