import type { Middleware } from 'koa';
import { isJsonObject } from '../base/json.js';
import type { UiaEngine } from '../uia/engine.js';
import type { Grant, Operation } from '../uia/operation.js';
import { sendAnswer, sendJson } from './answer.js';
import { withoutVersion } from './paths.js';

export interface InteractiveOptions {
  /** @throws MatrixError 400 */
  readonly validate?: (body: Grant['body']) => void;
  readonly refuse?: (body: Grant['body'], operationId: string) => void | Promise<void>;
  /** Reads a request of a client that knows no UIA as one step of it; null: it is none. */
  readonly oneStep?: (body: Grant['body']) => Grant['body'] | null;
}

/**
 * Lets a request through to the handler behind it once a flow is complete, exactly once for a session; the handler finds
 * its `Grant` in `ctx.state.uia`. Expects `jsonBody`, and `requester` where the operation has one, before it.
 */
export function interactive(engine: UiaEngine, operation: Operation, options: InteractiveOptions = {}): Middleware {
  const { validate = () => undefined, refuse, oneStep } = options;
  return async (ctx, next) => {
    const { body, auth, address } = ctx.state;
    const step = auth === undefined ? (oneStep?.(body) ?? null) : null;
    const request = {
      operation,
      method: ctx.method,
      path: withoutVersion(ctx.path),
      requester: ctx.state.requester ?? null,
      auth: step ?? auth,
      body,
      bodyGiven: Object.keys(body).length > 0,
      address,
      oneStep: step !== null,
      validate,
      ...(refuse && { refuse }),
    };
    const authentication = await engine.authenticate(request, async (grant) => {
      ctx.state.uia = grant;
      await next();
      return { status: ctx.status, body: isJsonObject(ctx.body) ? ctx.body : {} };
    });
    if (authentication.outcome === 'challenged') sendJson(ctx, 401, authentication.challenge);
    else sendAnswer(ctx, authentication.answer);
  };
}
