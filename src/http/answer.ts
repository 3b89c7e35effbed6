import type { ParameterizedContext } from 'koa';
import type { JsonObject } from '../base/json.js';
import type { MatrixError } from '../base/matrix-error.js';
import type { Answer } from '../uia/operation.js';

/** Sends JSON under exactly `application/json`: some clients compare the whole header. */
export function sendJson(ctx: ParameterizedContext, status: number, body: JsonObject): void {
  ctx.status = status;
  ctx.set('Content-Type', 'application/json');
  ctx.set('Cache-Control', 'no-store');
  ctx.body = body;
}

export const sendAnswer = (ctx: ParameterizedContext, { status, body }: Answer): void => sendJson(ctx, status, body);

export function sendError(ctx: ParameterizedContext, error: MatrixError): void {
  if (error.retryAfterMs !== undefined) ctx.set('Retry-After', String(Math.ceil(error.retryAfterMs / 1000)));
  // The rest of a refused body is not waited for.
  if (error.status === 413 || error.status === 408) ctx.set('Connection', 'close');
  sendJson(ctx, error.status, error.body());
}
