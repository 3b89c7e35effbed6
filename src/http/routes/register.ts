import type Router from '@koa/router';
import type { Middleware } from 'koa';
import {
  type RegisterOptions,
  type RegistrationRules,
  readUsername,
  refuseRegistration,
  register,
  registerOperation,
} from '../../account/register.js';
import { forbidden, MatrixError, missingParam, userInUse } from '../../base/matrix-error.js';
import { registrationTokenDigest } from '../../tokens/registration-token.js';
import { sendAnswer, sendJson } from '../answer.js';
import { interactive } from '../interactive.js';
import { client } from '../paths.js';
import type { RouteParts } from './parts.js';

export interface RegisterRoutesOptions extends RouteParts {
  readonly registration: RegisterOptions;
  readonly rules: RegistrationRules;
  /** Bounds how many requests of one kind an address sends. */
  readonly limited: (kind: string) => Middleware;
}

export function registerRoutes(router: Router, options: RegisterRoutesOptions): void {
  const { engine, store, clock, jsonBody, schema, registration, limited } = options;
  const operation = engine.declare(registerOperation(options.rules));
  const run = register(registration);

  router.post(
    client('/register'),
    limited('register'),
    onlyUsers,
    jsonBody,
    interactive(engine, operation, { validate: schema('register'), refuse: refuseRegistration(registration) }),
    async (ctx) => sendAnswer(ctx, await run(ctx.state.uia)),
  );

  router.get(client('/register/available'), limited('register/available'), async (ctx) => {
    const { username } = ctx.query;
    if (typeof username !== 'string') throw missingParam('Missing username');
    if (await store.accounts.find(readUsername(username, registration.serverName)))
      throw userInUse('This user name is taken');
    sendJson(ctx, 200, { available: true });
  });

  router.get(
    '/_matrix/client/v1/register/m.login.registration_token/validity',
    limited('token validity'),
    async (ctx) => {
      const { token } = ctx.query;
      if (typeof token !== 'string') throw missingParam('Missing token');
      sendJson(ctx, 200, { valid: await store.registrationTokens.usable(registrationTokenDigest(token), clock()) });
    },
  );
}

const onlyUsers: Middleware = (ctx, next) => {
  const { kind = 'user' } = ctx.query;
  if (kind === 'guest') throw forbidden('Guests are not allowed on this server');
  if (kind !== 'user') throw new MatrixError(400, 'M_UNRECOGNIZED', 'kind must be user or guest');
  return next();
};
