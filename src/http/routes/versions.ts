import type Router from '@koa/router';
import { sendJson } from '../answer.js';

/** What of the specification is served, and what of ours (specification: GET versions). */
export function versionRoutes(router: Router): void {
  router.get('/_matrix/client/versions', (ctx) =>
    sendJson(ctx, 200, {
      versions: ['r0.6.1', 'v1.1', 'v1.11'],
      unstable_features: { 'org.matrix_uia.two_factor': true },
    }),
  );
}
