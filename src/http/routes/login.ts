import type Router from '@koa/router';
import type { Context, Middleware, Next } from 'koa';
import { type AppPasswordLoginOptions, loginByAppPassword } from '../../account/app-passwords/login-by-app-password.js';
import { deviceWishes } from '../../account/device-wishes.js';
import { LOGIN, login, loginFlows } from '../../account/login.js';
import { loginByToken, type TokenLoginOptions } from '../../account/login-token.js';
import { sparedByToken } from '../../account/remembered-devices/device-token.js';
import type { RememberDeviceOptions } from '../../account/remembered-devices/remember-device.js';
import { signOutEverywhere } from '../../account/sign-out-everywhere.js';
import type { JsonObject } from '../../base/json.js';
import { badJson, missingParam, unknownRequest } from '../../base/matrix-error.js';
import { readAppPassword } from '../../mfa/app-passwords.js';
import type { Accounts } from '../../model/accounts.js';
import { identify } from '../../model/identify.js';
import type { AttemptRules } from '../../uia/attempts.js';
import type { Operation } from '../../uia/operation.js';
import { sendAnswer, sendJson } from '../answer.js';
import { inOneStep, interactive } from '../interactive.js';
import { noAppservices } from '../no-appservices.js';
import { client } from '../paths.js';
import type { RouteParts } from './parts.js';

export interface LoginRoutesOptions extends RouteParts {
  readonly signIn: TokenLoginOptions;
  /** As `requester`, for access tokens that have expired, too. */
  readonly leaving: Middleware;
  readonly accounts: Pick<Accounts, 'find' | 'findByEmail'>;
  /** Null: there are no app passwords. */
  readonly appPasswords: AppPasswordLoginOptions | null;
  /** Whether apps may have people sign in in the browser. */
  readonly inBrowser: boolean;
  /** Null: no device is remembered. */
  readonly remembering: RememberDeviceOptions | null;
  readonly attempts: AttemptRules;
  readonly isSecondFactor: (type: string) => boolean;
  /** Which sign-ins ask for a consent that the account has not given yet. */
  readonly asksConsent: Operation['asksConsent'];
  /** Bounds how many requests of one kind an address sends. */
  readonly limited: (kind: string) => Middleware;
}

export function loginRoutes(router: Router, options: LoginRoutesOptions): void {
  const { engine, store, clock, jsonBody, requester, leaving, schema } = options;
  const operation = engine.declare({
    ...LOGIN,
    asksConsent: options.asksConsent,
    ...(options.remembering && { spares: sparedByToken(options.attempts) }),
    otherwise: { sso: options.inBrowser, appPassword: options.appPasswords !== null },
  });
  const checkLogin = schema('login');
  const runByToken = loginByToken(options.signIn);
  const runByAppPassword = options.appPasswords && loginByAppPassword(options.appPasswords);
  const runSignOut = signOutEverywhere({ securities: store.securities, devices: store.devices, clock });
  const run = login(options.signIn, options.isSecondFactor, options.remembering);

  router.get(client('/login'), (ctx) => sendJson(ctx, 200, loginFlows(options.inBrowser)));

  router.post(
    client('/login'),
    options.limited('login'),
    jsonBody,
    noAppservices,
    byToken,
    byAppPassword,
    interactive(engine, operation, { validate: checkLogin, oneStep: passwordStep }),
    async (ctx) => sendAnswer(ctx, await run(ctx.state.uia)),
  );

  router.post(client('/logout'), leaving, async (ctx) => {
    const { userId, deviceId } = ctx.state.requester;
    await store.devices.remove(userId, [deviceId]);
    sendJson(ctx, 200, {});
  });

  router.post(client('/logout/all'), leaving, async (ctx) => {
    const { requester: who, address, userAgent } = ctx.state;
    await runSignOut(who, { address, userAgent });
    sendJson(ctx, 200, {});
  });

  router.get(client('/account/whoami'), requester, (ctx) => {
    const { userId, deviceId } = ctx.state.requester;
    sendJson(ctx, 200, { user_id: userId, device_id: deviceId });
  });

  /** `m.login.token`: all was proven when it was made. */
  async function byToken(ctx: Context, next: Next): Promise<void> {
    const { auth, body, address, userAgent } = ctx.state;
    if (auth !== undefined || body.type !== 'm.login.token') return next();
    checkLogin(body);
    if (typeof body.token !== 'string') throw missingParam('Missing token');
    sendAnswer(ctx, await runByToken(body.token, { ...deviceWishes(body), address, userAgent }));
  }

  /** The one step again, with a password that is none of a person's. */
  async function byAppPassword(ctx: Context, next: Next): Promise<void> {
    const { auth, body, address, userAgent } = ctx.state;
    const isOneStep = auth === undefined && body.type === 'm.login.password';
    const folded = isOneStep && typeof body.password === 'string' ? readAppPassword(body.password) : null;
    if (folded === null || !runByAppPassword) return next();
    checkLogin(body);
    const who = await identify(options.accounts, passwordStep(body)).catch((fault: unknown) => {
      throw inOneStep(fault);
    });
    sendAnswer(ctx, await runByAppPassword(who, folded, { ...deviceWishes(body), address, userAgent }));
  }
}

/** The one step that clients without UIA take. */
function passwordStep(body: JsonObject): JsonObject {
  const { type, identifier, password, user, medium, address } = body;
  if (type === undefined) throw missingParam('Missing type');
  if (typeof type !== 'string') throw badJson('type must be a string');
  if (type !== 'm.login.password') throw unknownRequest('This login type is not known here: see GET login');
  return Object.fromEntries(
    Object.entries({ type, identifier, password, user, medium, address }).filter(([, value]) => value !== undefined),
  );
}
