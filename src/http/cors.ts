import type { Middleware } from 'koa';

/** On every answer, errors included (specification: Web Browser Clients). OPTIONS runs nothing else. */
export const cors = (): Middleware => async (ctx, next) => {
  ctx.set('Access-Control-Allow-Origin', '*');
  ctx.set('Access-Control-Allow-Methods', 'GET, HEAD, POST, PUT, DELETE, OPTIONS');
  ctx.set('Access-Control-Allow-Headers', 'X-Requested-With, Content-Type, Authorization');
  ctx.set('Access-Control-Expose-Headers', 'Retry-After');
  if (ctx.method !== 'OPTIONS') return next();
  ctx.status = 204;
};
