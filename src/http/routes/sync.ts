import type { ServerResponse } from 'node:http';
import type Router from '@koa/router';
import type { Middleware } from 'koa';
import { invalidParam } from '../../base/matrix-error.js';
import type { Timers } from '../../base/runtime.js';
import { sendJson } from '../answer.js';
import { client } from '../paths.js';

/** Where every account is: there are no rooms here, so nothing ever comes after it. */
const NOWHERE_FURTHER = 'accounts_only';
const MOST_WAIT_MS = 30_000;

export interface SyncRoutesOptions {
  readonly requester: Middleware;
  readonly timers: Pick<Timers, 'after'>;
}

/**
 * An account without rooms: what clients ask for right after they have signed in, and what suites learn from whether a token
 * still opens anything (specification: GET sync). One that asks for news is kept waiting as it wishes, or it would ask at once again.
 */
export function syncRoutes(router: Router, { requester, timers }: SyncRoutesOptions): void {
  router.get(client('/sync'), requester, async (ctx) => {
    const { since, timeout = '0' } = ctx.query;
    if (typeof timeout !== 'string' || !/^\d{1,15}$/.test(timeout)) throw invalidParam('timeout must be milliseconds');
    if (since === NOWHERE_FURTHER) await waiting(ctx.res, Math.min(Number(timeout), MOST_WAIT_MS));
    sendJson(ctx, 200, { next_batch: NOWHERE_FURTHER });
  });

  /** Ends early with the connection: what nobody waits for must not keep a server from stopping. */
  const waiting = (response: ServerResponse, ms: number): Promise<void> =>
    new Promise((resolve) => {
      const stop = timers.after(ms, resolve);
      response.once('close', () => {
        stop();
        resolve();
      });
    });
}
