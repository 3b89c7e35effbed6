import type Router from '@koa/router';
import type { Middleware } from 'koa';
import {
  CHANGE_PASSWORD,
  type ChangePasswordOptions,
  changePassword,
  RESET_PASSWORD,
} from '../../account/change-password.js';
import type { PasswordPolicy } from '../../account/password-policy.js';
import type { JsonObject } from '../../base/json.js';
import { sendAnswer } from '../answer.js';
import { interactive } from '../interactive.js';
import { client } from '../paths.js';
import { hasAccessToken } from '../requester.js';
import type { RouteParts } from './parts.js';

export interface PasswordRoutesOptions extends RouteParts {
  readonly change: ChangePasswordOptions;
  readonly policy: PasswordPolicy;
  /** Whether whoever is not signed in may prove an address of the account. */
  readonly resets: boolean;
  readonly limited: (kind: string) => Middleware;
}

export function passwordRoutes(router: Router, options: PasswordRoutesOptions): void {
  const { engine, jsonBody, requester, schema, change, policy, resets, limited } = options;
  const run = changePassword(change);
  const checks = {
    validate: schema('change-password'),
    refuse: (body: JsonObject) => policy.check(String(body.new_password)),
  };
  const changing = interactive(engine, engine.declare(CHANGE_PASSWORD), checks);

  router.post(
    client('/account/password'),
    jsonBody,
    ...(resets ? [resetting()] : []),
    requester,
    changing,
    async (ctx) => sendAnswer(ctx, await run(ctx.state.uia, ctx.state.signInId)),
  );

  /** A request without an access token. */
  function resetting(): Middleware {
    const reset = interactive(engine, engine.declare(RESET_PASSWORD), checks);
    const limit = limited('reset password');
    return (ctx, next) => {
      if (hasAccessToken(ctx)) return next();
      return limit(ctx, () => reset(ctx, async () => sendAnswer(ctx, await run(ctx.state.uia, null))));
    };
  }
}
