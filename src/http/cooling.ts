import type { Middleware } from 'koa';
import { type CoolingOptions, refuseWhileCooling } from '../account/two-factor/cooling.js';

/** Refuses a device that signed in by a recovery code a moment ago, before any proof. Expects `requester` before it. */
export function cooling(options: CoolingOptions): Middleware {
  const refuse = refuseWhileCooling(options);
  return async (ctx, next) => {
    const { userId, deviceId } = ctx.state.requester;
    await refuse(userId, deviceId);
    return next();
  };
}
