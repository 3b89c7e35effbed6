import type Router from '@koa/router';
import type { Middleware } from 'koa';
import { sendJson } from '../answer.js';
import { client } from '../paths.js';

/** The account endpoints are those of v1.11, and older ones take nothing away from what their clients rely on. */
const VERSIONS = ['r0.6.1', ...Array.from({ length: 11 }, (_, minor) => `v1.${minor + 1}`)];

/** What of this server goes beyond the specification. */
const UNSTABLE_FEATURES = {
  'org.matrix_uia.two_factor': true,
  'org.matrix.msc1998': true,
};

/** What people who are not signed in can do here. */
export interface Site {
  readonly serverName: string;
  readonly registration: 'open' | 'by_token' | 'closed';
  /** Whether a forgotten password can be replaced by a mail. */
  readonly passwordReset: boolean;
  readonly rememberDevice: boolean;
  readonly appPasswords: boolean;
  /** How many authenticators an account can have. */
  readonly mostAuthenticators: number;
  readonly passwordMinimumLength: number;
}

export interface DiscoveryRoutesOptions {
  readonly site: Site;
  readonly publicUrl: string;
  readonly requester: Middleware;
  /** Whether people can add and remove addresses themselves. */
  readonly addresses: boolean;
}

/** What clients ask before all else: where the server is, and what it can do. */
export function discoveryRoutes(
  router: Router,
  { publicUrl, requester, addresses, site }: DiscoveryRoutesOptions,
): void {
  router.get('/.well-known/matrix/client', (ctx) =>
    sendJson(ctx, 200, { 'm.homeserver': { base_url: publicUrl.replace(/\/+$/, '') } }),
  );

  router.get('/_matrix/client/versions', (ctx) =>
    sendJson(ctx, 200, { versions: VERSIONS, unstable_features: UNSTABLE_FEATURES }),
  );

  router.get('/_uia/site', (ctx) =>
    sendJson(ctx, 200, {
      server_name: site.serverName,
      registration: site.registration,
      password_reset: site.passwordReset,
      remember_device: site.rememberDevice,
      app_passwords: site.appPasswords,
      most_authenticators: site.mostAuthenticators,
      password_minimum_length: site.passwordMinimumLength,
    }),
  );

  router.get(client('/capabilities'), requester, (ctx) =>
    sendJson(ctx, 200, {
      capabilities: {
        'm.change_password': { enabled: true },
        // There are no rooms here; clients do not start without the member.
        'm.room_versions': { default: '11', available: { 11: 'stable' } },
        'm.set_displayname': { enabled: false },
        'm.set_avatar_url': { enabled: false },
        'm.3pid_changes': { enabled: addresses },
        'm.get_login_token': { enabled: true },
      },
    }),
  );
}
