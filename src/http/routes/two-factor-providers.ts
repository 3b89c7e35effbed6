import type Router from '@koa/router';
import type { Middleware } from 'koa';
import {
  codeIn,
  confirmProvider,
  DISABLE_PROVIDERS,
  disableProviders,
  ENABLE_PROVIDERS,
  enableProviders,
  namesTotp,
  providersOf,
  refuseDisabling,
} from '../../account/two-factor/providers.js';
import { sendAnswer, sendJson } from '../answer.js';
import { cooling } from '../cooling.js';
import { interactive } from '../interactive.js';
import { client } from '../paths.js';
import type { TwoFactorRoutesOptions } from './two-factor.js';

/** Two-factor as MSC1998 has it; confirming is ours, in the same call. */
export function twoFactorProviderRoutes(router: Router, options: TwoFactorRoutesOptions): void {
  const { engine, clock, jsonBody, requester, schema, enrolment, requirements, newId, devices } = options;
  const { securities, rules } = enrolment;
  const all = { ...enrolment, newId, count: rules.recoveryCodes, ...(devices && { devices }) };
  const checkEnable = schema('enable-providers');
  const enable = enableProviders(all);
  const confirm = confirmProvider(all);
  const changing = { ...enrolment, requirements };
  const disable = disableProviders(changing);

  const confirming: Middleware = async (ctx, next) => {
    const { body, requester: who, address, userAgent } = ctx.state;
    const code = codeIn(body);
    if (code === null) return next();
    checkEnable(body);
    sendJson(ctx, 200, await confirm({ userId: who.userId, deviceId: who.deviceId, address, userAgent }, code));
  };

  const mayDisable: Middleware = async (ctx, next) => {
    await refuseDisabling(changing, ctx.state.requester.userId, ctx.state.body);
    return next();
  };
  const cooled = cooling({ ...enrolment, ...rules, ...(devices && { devices }) });
  const cooledForTotp: Middleware = (ctx, next) => (namesTotp(ctx.state.body.providers) ? cooled(ctx, next) : next());

  router.get(client('/account/twoFactor'), requester, async (ctx) =>
    sendJson(ctx, 200, providersOf(await securities.read(ctx.state.requester.userId, clock()))),
  );

  router.post(
    client('/account/twoFactor'),
    jsonBody,
    requester,
    confirming,
    cooledForTotp,
    interactive(engine, engine.declare(ENABLE_PROVIDERS), { validate: checkEnable }),
    async (ctx) => sendAnswer(ctx, await enable(ctx.state.uia)),
  );

  router.delete(
    client('/account/twoFactor'),
    jsonBody,
    requester,
    mayDisable,
    interactive(engine, engine.declare(DISABLE_PROVIDERS), { validate: schema('disable-providers') }),
    async (ctx) => sendAnswer(ctx, await disable(ctx.state.uia)),
  );
}
