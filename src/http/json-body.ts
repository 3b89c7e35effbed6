import type { Middleware } from 'koa';
import { isJsonObject, type JsonObject } from '../base/json.js';
import { badJson } from '../base/matrix-error.js';
import type { Timers } from '../base/runtime.js';
import { type BodyLimits, givenMembers, parseObject, readBytes } from './body.js';

/**
 * Puts the body into `ctx.state.body` and its `auth`, unchecked but for being an object, into `ctx.state.auth`.
 * A body that the host has parsed already (`ctx.request.body`) is used, by the same rules.
 */
export const jsonBody =
  (limits: BodyLimits, timers: Timers): Middleware =>
  async (ctx, next) => {
    const { auth: sent, ...body } = parsedBy(ctx.request) ?? parseObject(await readBytes(ctx.req, limits, timers));
    const auth = sent ?? undefined;
    if (auth !== undefined && !isJsonObject(auth)) throw badJson('auth must be an object');
    ctx.state.auth = auth;
    ctx.state.body = body;
    return next();
  };

function parsedBy(request: object): JsonObject | null {
  const body: unknown = 'body' in request ? request.body : undefined;
  return isJsonObject(body) ? givenMembers(body) : null;
}
