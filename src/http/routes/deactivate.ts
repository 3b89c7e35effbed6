import type Router from '@koa/router';
import type { Middleware } from 'koa';
import { DEACTIVATE, deactivate, isClosed, refuseLastAdministrator } from '../../account/deactivate.js';
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
  const validate = schema('deactivate');

  const notTheLastAdministrator: Middleware = async (ctx, next) => {
    await refuseLastAdministrator(store, ctx.state.requester.userId);
    return next();
  };

  /** Not for a session of before, which knows the request and stands on what it proved. */
  const finishing: Middleware = async (ctx, next) => {
    const { body, auth, requester: holder, address, userAgent } = ctx.state;
    const goesOn = auth?.session !== undefined && (auth.type === undefined || Object.keys(body).length === 0);
    if (goesOn || !(await isClosed(store, holder.userId))) return next();
    validate(body);
    const session = 'finished deactivation';
    sendAnswer(ctx, await run({ requester: holder, subject: holder.userId, body, session, address, userAgent }));
  };

  router.post(
    client('/account/deactivate'),
    jsonBody,
    requester,
    notTheLastAdministrator,
    finishing,
    interactive(engine, operation, { validate }),
    async (ctx) => sendAnswer(ctx, await run(ctx.state.uia)),
  );
}
