import type Router from '@koa/router';
import type { Middleware } from 'koa';
import { appPasswordsBody } from '../../account/app-passwords/list-app-passwords.js';
import {
  MAKE_APP_PASSWORD,
  type MakeAppPasswordOptions,
  makeAppPassword,
} from '../../account/app-passwords/make-app-password.js';
import { revokeAppPassword } from '../../account/app-passwords/revoke-app-password.js';
import { type AppPasswordRules, assertMayHaveOne, mayHaveAppPasswords } from '../../account/app-passwords/who-may.js';
import { sendAnswer, sendJson } from '../answer.js';
import { interactive } from '../interactive.js';
import { checkPathParam, pathParam } from '../path-param.js';
import { client } from '../paths.js';
import type { RouteParts } from './parts.js';

export interface AppPasswordRoutesOptions extends RouteParts, Omit<MakeAppPasswordOptions, 'securities'> {
  readonly rules: AppPasswordRules;
}

export function appPasswordRoutes(router: Router, options: AppPasswordRoutesOptions): void {
  const { engine, store, clock, jsonBody, requester, schema, rules } = options;
  const { accounts, securities, devices } = store;
  const checkNoBody = schema('no-body');
  const make = makeAppPassword({ ...options, securities });
  const revoke = revokeAppPassword({ securities, devices, clock });

  const mayHaveOne: Middleware = async (ctx, next) => {
    const { userId } = ctx.state.requester;
    assertMayHaveOne(rules, await accounts.find(userId), await securities.read(userId, clock()));
    return next();
  };

  router.get(client('/account/two-factor/app_passwords'), requester, async (ctx) => {
    const { userId } = ctx.state.requester;
    const enabled = mayHaveAppPasswords(rules, await accounts.find(userId));
    sendJson(ctx, 200, appPasswordsBody(enabled, await securities.read(userId, clock())));
  });

  router.post(
    client('/account/two-factor/app_passwords'),
    jsonBody,
    requester,
    mayHaveOne,
    interactive(engine, engine.declare(MAKE_APP_PASSWORD), { validate: schema('make-app-password') }),
    async (ctx) => sendAnswer(ctx, await make(ctx.state.uia)),
  );

  // Without a proof: whoever takes rights away is not held up.
  router.delete(
    client('/account/two-factor/app_passwords/:id'),
    checkPathParam('id'),
    jsonBody,
    requester,
    async (ctx) => {
      const { body, address, userAgent } = ctx.state;
      checkNoBody(body);
      const { userId, deviceId } = ctx.state.requester;
      await revoke(userId, pathParam(ctx, 'id'), { address, userAgent, deviceId });
      sendJson(ctx, 200, {});
    },
  );
}
