import Koa from 'koa';
import { passwordChecker } from '../account/check-password.js';
import type { KeyRing } from '../base/key-ring.js';
import { createPasswordHasher } from '../base/password-hasher.js';
import { addressLimit } from '../http/address-limit.js';
import type { BodyLimits } from '../http/body.js';
import { cors } from '../http/cors.js';
import { errors } from '../http/errors.js';
import { client } from '../http/paths.js';
import { requester } from '../http/requester.js';
import { deviceRoutes } from '../http/routes/devices.js';
import { healthRoutes } from '../http/routes/health.js';
import { loginRoutes } from '../http/routes/login.js';
import { passwordRoutes } from '../http/routes/password.js';
import { registerRoutes } from '../http/routes/register.js';
import { versionRoutes } from '../http/routes/versions.js';
import { schemaCheck } from '../http/schemas.js';
import { type Runtime, type UiaKit, uiaKit } from '../http/uia-kit.js';
import { unknownPath } from '../http/unknown-path.js';
import { localUser, readIdentifier } from '../model/identifier.js';
import type { Store } from '../store/port/store.js';
import { attemptRules } from '../uia/attempts.js';
import type { Stage } from '../uia/stage.js';
import type { Config } from './config.js';

export interface CreateServerOptions {
  readonly config: Config;
  readonly store: Store;
  readonly keys: KeyRing;
  readonly runtime: Runtime;
  readonly stages?: readonly Stage[];
  readonly bodyLimits?: BodyLimits;
}

/** The account server: all routes on one Koa application. */
export function createServer(options: CreateServerOptions): Koa {
  const { config, store, runtime } = options;
  const { clock, random, log } = runtime;
  const { passes, memoryKib, minimumLength } = config.passwords;
  const hasher = createPasswordHasher({ passes, memoryKib, random });
  const kit = kitOf(options, hasher);
  const { router, engine, jsonBody } = kit;
  const parts = {
    engine,
    store,
    clock,
    jsonBody,
    requester: requester({ devices: store.devices, clock }),
    schema: schemaCheck,
  };
  const { accounts, devices, securities, registrationTokens } = store;
  const { serverName } = config;
  const secondFactors = new Set(kit.stages.filter(({ role }) => role === 'second_factor').map(({ type }) => type));

  if (config.limits.perAddress) limitAddresses(kit, options);
  versionRoutes(router);
  healthRoutes(router, store);
  loginRoutes(router, {
    ...parts,
    signIn: { devices, clock, random },
    isSecondFactor: (type) => secondFactors.has(type),
  });
  const registration = {
    serverName,
    accounts,
    registrationTokens,
    hasher,
    devices,
    clock,
    random,
    minimumPasswordLength: minimumLength,
  };
  registerRoutes(router, { ...parts, registration, rules: config.registration });
  deviceRoutes(router, parts);
  passwordRoutes(router, { ...parts, change: { accounts, devices, securities, hasher, clock }, minimumLength });

  const app = new Koa();
  // Koa's own printing of faults would double ours.
  app.silent = true;
  app.use(kit.requestLog).use(cors()).use(errors(log)).use(router.routes()).use(unknownPath(router));
  return app;
}

function kitOf({ config, store, keys, runtime, stages = [], bodyLimits }: CreateServerOptions, hasher: Hasher): UiaKit {
  const { limits, twoFactor, serverName } = config;
  const { devices, accounts, counters } = store;
  return uiaKit({
    store,
    keys,
    runtime,
    stages,
    requester: requester({ devices, clock: runtime.clock }),
    identify: (auth) => readIdentifier(auth, localUser(serverName)),
    checkPassword: passwordChecker({ accounts, counters, hasher }),
    enrolment: {
      ...twoFactor.totp,
      issuer: twoFactor.issuer,
      recoveryCodes: twoFactor.recoveryCodes.count,
      onReconfigure: twoFactor.recoveryCodes.onReconfigure,
    },
    attempts: attemptRules(limits.secondFactor),
    sessionLimits: { perRequester: limits.sessionsPerRequester, perAddress: limits.perAddress ? 120 : 0 },
    sessionLifetimeMs: config.uia.sessionLifetimeMs,
    publicUrl: config.publicUrl,
    anyAddress: config.pages.anyAddress,
    trustedProxies: config.trustedProxies,
    loggedAddress: config.log.addresses,
    ownDevices: true,
    ...(bodyLimits && { bodyLimits }),
  });
}

type Hasher = ReturnType<typeof createPasswordHasher>;

/** Requests that need no access token cost most and prove least. */
function limitAddresses({ router }: UiaKit, { store, runtime }: CreateServerOptions): void {
  for (const path of ['/login', '/register', '/register/available']) {
    router.use(client(path), addressLimit(store.counters, runtime.clock, path));
  }
  const validity = '/_matrix/client/v1/register/m.login.registration_token/validity';
  router.use(validity, addressLimit(store.counters, runtime.clock, validity));
}
