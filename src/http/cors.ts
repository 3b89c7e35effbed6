import type { Middleware } from 'koa';

/** For every answer, those included that no route gives (specification: Web Browser Clients). */
export const CORS_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, DELETE, OPTIONS',
  'Access-Control-Allow-Headers': 'X-Requested-With, Content-Type, Authorization',
  'Access-Control-Expose-Headers': 'Retry-After',
} as const;

/** On every answer, errors included. OPTIONS runs nothing else. */
export const cors = (): Middleware => async (ctx, next) => {
  ctx.set(CORS_HEADERS);
  if (ctx.method !== 'OPTIONS') return next();
  ctx.status = 204;
};
