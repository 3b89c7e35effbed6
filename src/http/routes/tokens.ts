import type Router from '@koa/router';
import type { Middleware } from 'koa';
import { type RefreshOptions, refresh } from '../../account/refresh.js';
import { sendJson } from '../answer.js';
import { client } from '../paths.js';
import type { RouteParts } from './parts.js';

export interface TokenRoutesOptions extends RouteParts {
  readonly refresh: RefreshOptions;
  /** Bounds how many requests of one kind an address sends. */
  readonly limited: (kind: string) => Middleware;
}

export function tokenRoutes(router: Router, options: TokenRoutesOptions): void {
  const { jsonBody, schema, limited } = options;
  const checkRefresh = schema('refresh');
  const run = refresh(options.refresh);

  router.post(client('/refresh'), limited('refresh'), jsonBody, async (ctx) => {
    const { body, address, userAgent } = ctx.state;
    checkRefresh(body);
    sendJson(ctx, 200, await run(String(body.refresh_token), { address, userAgent }));
  });
}
