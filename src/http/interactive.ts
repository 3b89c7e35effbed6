import type { Context, Middleware } from 'koa';
import { isJsonObject, type JsonObject } from '../base/json.js';
import { MatrixError, wrongMethod } from '../base/matrix-error.js';
import type { UiaEngine } from '../uia/engine.js';
import type { Grant, Operation } from '../uia/operation.js';
import { sendAnswer, sendJson } from './answer.js';
import { withoutVersion } from './paths.js';

export interface InteractiveOptions {
  /** @throws MatrixError 400 */
  readonly validate?: (body: Grant['body']) => void;
  /** What can be refused without a proof. `userId`: the requester's; empty where there is none. */
  readonly refuse?: (body: Grant['body'], operationId: string, userId: string) => void | Promise<void>;
  /** Reads a request of a client that knows no UIA as one step of it; null: it is none. */
  readonly oneStep?: (body: Grant['body']) => Grant['body'] | null;
}

/**
 * Lets a request through to the handler behind it once a flow is complete, exactly once for a session; the handler finds
 * its `Grant` in `ctx.state.uia`. Expects `jsonBody`, and `requester` where the operation has one, before it.
 */
export function interactive(engine: UiaEngine, operation: Operation, options: InteractiveOptions = {}): Middleware {
  const { validate = () => undefined, refuse, oneStep } = options;
  const withoutConsent = { ...operation, asksConsent: undefined };
  return async (ctx, next) => {
    // Such a request cannot carry a proof, and browsers and proxies send them unasked.
    if (ctx.method === 'HEAD' || ctx.method === 'OPTIONS') throw wrongMethod('This endpoint has no such method');
    const { body, auth, address, userAgent } = ctx.state;
    const step = auth === undefined ? (oneStep?.(body) ?? null) : null;
    const request = {
      operation: step !== null && operation.asksConsent === 'flows' ? withoutConsent : operation,
      method: ctx.method,
      path: withoutVersion(ctx.path),
      requester: ctx.state.requester ?? null,
      auth: step ?? auth,
      body,
      bodyGiven: Object.keys(body).length > 0,
      address,
      userAgent,
      oneStep: step !== null,
      validate,
      ...(refuse && {
        refuse: (checked: JsonObject, operationId: string) =>
          refuse(checked, operationId, ctx.state.requester?.userId ?? ''),
      }),
    };
    const run = async (grant: Grant) => {
      ctx.state.uia = grant;
      // Koa's own default is 404, also for a handler that has done its work and says nothing.
      ctx.status = 200;
      await next();
      return { status: ctx.status === 204 ? 200 : ctx.status, body: bodyOf(ctx, operation) };
    };
    const authentication = await engine.authenticate(request, run).catch((fault: unknown) => {
      throw step === null ? fault : inOneStep(fault);
    });
    if (authentication.outcome === 'challenged') sendJson(ctx, 401, authentication.challenge);
    else sendAnswer(ctx, authentication.answer);
  };
}

/** What the handler answers. It is kept for repetitions, so it has to be JSON. */
function bodyOf({ body }: Pick<Context, 'body'>, { name }: Operation): JsonObject {
  if (body === undefined || body === null) return {};
  if (isJsonObject(body) && isPlain(body)) return body;
  throw new Error(`the handler of ${name} must answer with a plain JSON object: set ctx.body to one, or to nothing`);
}

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/** A client that knows no UIA has sent no `auth`. */
export function inOneStep(fault: unknown): unknown {
  if (!(fault instanceof MatrixError) || fault.status !== 400) return fault;
  return new MatrixError(400, fault.errcode, fault.message.replaceAll(/\bauth\./g, ''), { fields: fault.fields });
}
