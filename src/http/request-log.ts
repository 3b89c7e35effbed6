import type { Middleware } from 'koa';
import type { Log } from '../base/log.js';
import type { Clock } from '../base/runtime.js';
import { addressToLog, type LoggedAddress } from './logged-address.js';
import { userAgentOf } from './user-agent.js';

export interface RequestLogOptions {
  readonly log: Log;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly addresses: LoggedAddress;
  readonly addressOf: (ctx: Parameters<Middleware>[0]) => string;
}

const MOST_OF_PATH = 512;

/** Names each request and its sender, and logs it when it is answered; without its query, which may hold a token. */
export const requestLog =
  ({ log, clock, newId, addresses, addressOf }: RequestLogOptions): Middleware =>
  async (ctx, next) => {
    const begunAt = clock();
    ctx.state.requestId = newId();
    ctx.state.address = addressOf(ctx);
    ctx.state.userAgent = userAgentOf(ctx);
    ctx.set('X-Request-Id', ctx.state.requestId);
    let status: number | undefined;
    try {
      await next();
      status = ctx.status;
    } finally {
      // Without a status: the application around answers a fault that is not ours.
      const address = addressToLog(ctx.state.address, addresses);
      const line = {
        requestId: ctx.state.requestId,
        method: ctx.method,
        path: ctx.path.slice(0, MOST_OF_PATH),
        ...(status !== undefined && { status }),
        ms: clock() - begunAt,
        ...(address !== undefined && { address }),
      };
      log.info(line, 'request');
    }
  };
