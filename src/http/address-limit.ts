import type { Middleware } from 'koa';
import { limitExceeded } from '../base/matrix-error.js';
import type { Clock } from '../base/runtime.js';
import { networkOf } from '../model/network.js';
import type { CounterRule, Counters } from '../store/port/counters.js';

/** Counts one request of an address. @throws MatrixError 429 beyond the limit */
export type CountRequest = (address: string) => Promise<void>;

/** Counts what a network sends of one kind, for all servers on the store together. */
export const networkLimit =
  (counters: Counters, clock: Clock, kind: string, rule: CounterRule): CountRequest =>
  async (address) => {
    const now = clock();
    const hit = await counters.hit(`${kind} ${networkOf(address)}`, rule, now);
    if (!hit.ok) throw limitExceeded(hit.retryAt - now);
  };

export const addressLimit =
  (count: CountRequest): Middleware =>
  async (ctx, next) => {
    await count(ctx.state.address);
    return next();
  };
