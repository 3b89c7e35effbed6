import type { Middleware } from 'koa';
import { limitExceeded } from '../base/matrix-error.js';
import type { Clock } from '../base/runtime.js';
import { networkOf } from '../model/network.js';
import type { CounterRule, Counters } from '../store/port/counters.js';

/** Requests of one kind that an address may send in a minute. */
export const PER_ADDRESS: CounterRule = { limit: 60, windowMs: 60_000 };

/** Refuses with 429 what is over the limit; the count is shared by all servers on the store. */
export const addressLimit =
  (counters: Counters, clock: Clock, kind: string, rule: CounterRule = PER_ADDRESS): Middleware =>
  async (ctx, next) => {
    const now = clock();
    const hit = await counters.hit(`${kind} ${networkOf(ctx.state.address)}`, rule, now);
    if (!hit.ok) throw limitExceeded(hit.retryAt - now);
    return next();
  };
