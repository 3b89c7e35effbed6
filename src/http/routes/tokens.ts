import type Router from '@koa/router';
import type { Middleware } from 'koa';
import { GET_LOGIN_TOKEN, type GetLoginTokenOptions, getLoginToken } from '../../account/login-token.js';
import { type RefreshOptions, refresh } from '../../account/refresh.js';
import type { Operation } from '../../uia/operation.js';
import { sendAnswer, sendJson } from '../answer.js';
import { interactive } from '../interactive.js';
import { client } from '../paths.js';
import type { RouteParts } from './parts.js';

export interface TokenRoutesOptions extends RouteParts {
  readonly refresh: RefreshOptions;
  readonly loginToken: GetLoginTokenOptions;
  /** As for a login. */
  readonly asksConsent: Operation['asksConsent'];
  /** Bounds how many requests of one kind an address sends. */
  readonly limited: (kind: string) => Middleware;
}

export function tokenRoutes(router: Router, options: TokenRoutesOptions): void {
  const { engine, jsonBody, requester, schema, limited } = options;
  // A sign-in by the token asks nothing more.
  const operation = engine.declare({ ...GET_LOGIN_TOKEN, asksConsent: options.asksConsent });
  const checkRefresh = schema('refresh');
  const runRefresh = refresh(options.refresh);
  const runLoginToken = getLoginToken(options.loginToken);

  router.post(client('/refresh'), limited('refresh'), jsonBody, async (ctx) => {
    const { body, address, userAgent } = ctx.state;
    checkRefresh(body);
    sendJson(ctx, 200, await runRefresh(String(body.refresh_token), { address, userAgent }));
  });

  router.post(
    '/_matrix/client/v1/login/get_token',
    limited('login token'),
    jsonBody,
    requester,
    interactive(engine, operation),
    async (ctx) => sendAnswer(ctx, await runLoginToken(ctx.state.uia)),
  );
}
