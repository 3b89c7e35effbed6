import type { Middleware } from 'koa';
import { limitExceeded } from '../base/matrix-error.js';
import type { Clock } from '../base/runtime.js';
import { networkOf } from '../model/network.js';
import type { CounterRule, Counters } from '../store/port/counters.js';

/** Refuses with 429 what an address sends of one kind beyond the limit; the count is shared by all servers on the store. */
export const addressLimit =
  (counters: Counters, clock: Clock, kind: string, rule: CounterRule): Middleware =>
  async (ctx, next) => {
    const now = clock();
    const hit = await counters.hit(`${kind} ${networkOf(ctx.state.address)}`, rule, now);
    if (!hit.ok) throw limitExceeded(hit.retryAt - now);
    return next();
  };
