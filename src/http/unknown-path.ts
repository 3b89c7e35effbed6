import type Router from '@koa/router';
import type { Middleware } from 'koa';
import { unrecognized, wrongMethod } from '../base/matrix-error.js';

/** What no route took: 405 when another method would be, else 404. `below` leaves other paths to the host. */
export const unknownPath =
  (router: Router, below?: (path: string) => boolean): Middleware =>
  (ctx, next) => {
    const methods = new Set(router.match(ctx.path, ctx.method).path.flatMap((layer) => layer.methods));
    if (methods.size === 0 && below && !below(ctx.path)) return next();
    if (methods.size === 0) throw unrecognized('There is no such endpoint here');
    ctx.set('Allow', [...methods, 'OPTIONS'].join(', '));
    throw wrongMethod('This endpoint has no such method');
  };
