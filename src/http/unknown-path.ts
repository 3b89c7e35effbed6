import type Router from '@koa/router';
import type { Middleware } from 'koa';
import { unrecognized, wrongMethod } from '../base/matrix-error.js';

/** What no route took: 405 when another method would be, else 404. `below` leaves other paths to the host. */
export const unknownPath =
  (router: Router, below?: (path: string) => boolean): Middleware =>
  (ctx, next) => {
    const known = router.match(ctx.path, ctx.method).path.length > 0;
    if (!known && below && !below(ctx.path)) return next();
    throw known ? wrongMethod('This endpoint has no such method') : unrecognized('There is no such endpoint here');
  };
