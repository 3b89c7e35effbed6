import type { BlockList } from 'node:net';
import { isIPv6 } from 'node:net';
import type Router from '@koa/router';
import type { Context } from 'koa';
import { unrecognized } from '../../base/matrix-error.js';
import { plainAddress } from '../../model/network.js';

export interface MetricsPage {
  readonly contentType: string;
  /** The metrics in the text format of Prometheus. */
  text(): Promise<string>;
}

export interface MetricsRoutesOptions {
  readonly page: MetricsPage;
  /** Who may look; for everybody else there is no such endpoint. */
  readonly readers: BlockList;
}

export function metricsRoutes(router: Router, { page, readers }: MetricsRoutesOptions): void {
  const mayRead = (ctx: Context): boolean => {
    const address: string = ctx.state.address;
    return !cameThroughUnknownProxy(ctx) && readers.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
  };

  router.get('/metrics', async (ctx) => {
    if (!mayRead(ctx)) throw unrecognized('There is no such endpoint here');
    ctx.set('Content-Type', page.contentType);
    ctx.set('Cache-Control', 'no-store');
    ctx.body = await page.text();
  });
}

/** A proxy on this machine that nobody told us of would make the whole world look local. */
const cameThroughUnknownProxy = (ctx: Context): boolean =>
  ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'].some((name) => ctx.headers[name] !== undefined) &&
  plainAddress(ctx.req.socket.remoteAddress ?? '') === ctx.state.address;
