import type Router from '@koa/router';
import type { Store } from '../../store/port/store.js';
import { sendJson } from '../answer.js';

/** `healthz`: the process answers · `readyz`: its store does too. */
export function healthRoutes(router: Router, store: Pick<Store, 'ping'>): void {
  router.get('/healthz', (ctx) => sendJson(ctx, 200, { status: 'ok' }));
  router.get('/readyz', async (ctx) => {
    await store.ping();
    sendJson(ctx, 200, { status: 'ready' });
  });
}
