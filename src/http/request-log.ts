import type { Middleware } from 'koa';
import type { Log } from '../base/log.js';
import type { Clock } from '../base/runtime.js';
import { networkOf } from '../model/network.js';

export type LoggedAddress = 'full' | 'short' | 'none';

export interface RequestLogOptions {
  readonly log: Log;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly addresses: LoggedAddress;
  readonly addressOf: (ctx: Parameters<Middleware>[0]) => string;
}

/** Names each request and its sender, and logs it when it is answered; without its query, which may hold a token. */
export const requestLog =
  ({ log, clock, newId, addresses, addressOf }: RequestLogOptions): Middleware =>
  async (ctx, next) => {
    const begunAt = clock();
    ctx.state.requestId = newId();
    ctx.state.address = addressOf(ctx);
    ctx.set('X-Request-Id', ctx.state.requestId);
    await next();
    const { method, path, status } = ctx;
    log.info(
      { requestId: ctx.state.requestId, method, path, status, ms: clock() - begunAt, ...from(ctx.state.address) },
      'request',
    );

    function from(address: string) {
      if (addresses === 'none') return {};
      return { address: addresses === 'full' ? address : networkOf(address) };
    }
  };
