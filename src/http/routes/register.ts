import type Router from '@koa/router';
import type { Middleware } from 'koa';
import { type RegisterOptions, refuseRegistration, register, registerOperation } from '../../account/register.js';
import { refuseTakenName } from '../../account/registration/held-name.js';
import { readUsername } from '../../account/registration/user-name.js';
import { forbidden, MatrixError, missingParam } from '../../base/matrix-error.js';
import type { Flow } from '../../model/flow.js';
import { registrationTokenDigest } from '../../tokens/registration-token.js';
import { sendAnswer, sendJson } from '../answer.js';
import { interactive } from '../interactive.js';
import { noAppservices } from '../no-appservices.js';
import { client } from '../paths.js';
import type { RouteParts } from './parts.js';

export interface RegisterRoutesOptions extends RouteParts {
  readonly registration: RegisterOptions;
  /** None: registration is off. */
  readonly flows: readonly Flow[];
  /** Whether registration tokens let anybody in. */
  readonly byToken: boolean;
  /** Bounds how many requests of one kind an address sends. */
  readonly limited: (kind: string) => Middleware;
}

export function registerRoutes(router: Router, options: RegisterRoutesOptions): void {
  const { engine, store, clock, jsonBody, schema, registration, flows, limited } = options;
  const isOn = onlyIf(flows.length > 0, 'Registration is off on this server');
  const takesTokens = onlyIf(options.byToken, 'This server registers nobody by token');

  router.post(client('/register'), limited('register'), onlyUsers, isOn, jsonBody, noAppservices, ...registering());

  router.get(client('/register/available'), limited('register/available'), isOn, async (ctx) => {
    const { username } = ctx.query;
    if (typeof username !== 'string') throw missingParam('Missing username');
    await refuseTakenName(registration, readUsername(username, registration.serverName), null);
    sendJson(ctx, 200, { available: true });
  });

  router.get(
    '/_matrix/client/v1/register/m.login.registration_token/validity',
    limited('token validity'),
    takesTokens,
    async (ctx) => {
      const { token } = ctx.query;
      if (typeof token !== 'string') throw missingParam('Missing token');
      sendJson(ctx, 200, { valid: await store.registrationTokens.usable(registrationTokenDigest(token), clock()) });
    },
  );

  function registering(): Middleware[] {
    if (flows.length === 0) return [];
    const operation = engine.declare(registerOperation(flows, registration));
    const run = register(registration);
    const checks = { validate: schema('register'), refuse: refuseRegistration(registration) };
    return [interactive(engine, operation, checks), async (ctx) => sendAnswer(ctx, await run(ctx.state.uia))];
  }
}

const onlyUsers: Middleware = (ctx, next) => {
  const { kind = 'user' } = ctx.query;
  if (kind === 'guest') throw forbidden('Guests are not allowed on this server');
  if (kind !== 'user') throw new MatrixError(400, 'M_UNRECOGNIZED', 'kind must be user or guest');
  return next();
};

const onlyIf =
  (allowed: boolean, otherwise: string): Middleware =>
  (_ctx, next) => {
    if (!allowed) throw forbidden(otherwise);
    return next();
  };
