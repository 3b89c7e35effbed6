import type Router from '@koa/router';
import type { Middleware } from 'koa';
import type { RequestToken } from '../../account/threepid/request-token.js';
import { mediumNotSupported } from '../../base/matrix-error.js';
import type { ValidationPurpose } from '../../model/validation.js';
import { sendJson } from '../answer.js';
import { client } from '../paths.js';
import { hasAccessToken } from '../requester.js';
import type { RouteParts } from './parts.js';

export interface RequestTokenRoutesOptions extends Pick<RouteParts, 'jsonBody' | 'requester' | 'schema'> {
  /** Null: the server sends no mail. */
  readonly requestToken: RequestToken | null;
  /** Whether an address is of use when registering. */
  readonly registersByEmail: boolean;
  readonly limited: (kind: string) => Middleware;
}

/** Mails with a link that proves an address, for each purpose; phone numbers are not supported. */
export function requestTokenRoutes(router: Router, options: RequestTokenRoutesOptions): void {
  const { requestToken, registersByEmail, limited, jsonBody, requester, schema } = options;
  const check = schema('request-email-token');

  const byEmail = (path: string, purpose: ValidationPurpose, before: readonly Middleware[], isOn: boolean): void => {
    const send = isOn ? requestToken : null;
    router.post(client(`${path}/email/requestToken`), limited('mail'), ...before, jsonBody, async (ctx) => {
      const { body, address, requester: holder } = ctx.state;
      if (!send) throw mediumNotSupported('This server sends no mail for that: ask its operator');
      check(body);
      const sid = await send({
        purpose,
        email: String(body.email),
        clientSecret: String(body.client_secret),
        sendAttempt: Number(body.send_attempt),
        nextLink: typeof body.next_link === 'string' ? body.next_link : null,
        userId: holder?.userId ?? null,
        address,
      });
      sendJson(ctx, 200, { sid });
    });
    router.post(client(`${path}/msisdn/requestToken`), limited('mail'), ...before, jsonBody, () => {
      throw mediumNotSupported('This server does not know phone numbers: use an e-mail address');
    });
  };

  byEmail('/account/password', 'reset_password', [], true);
  // Open to all in the specification, and matrix-js-sdk sends no token; with one, the proof is that account's alone.
  byEmail(
    '/account/3pid',
    'add_threepid',
    [(ctx, next) => (hasAccessToken(ctx) ? requester(ctx, next) : next())],
    true,
  );
  byEmail('/register', 'register', [], registersByEmail);
}
