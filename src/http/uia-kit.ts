import type { BlockList } from 'node:net';
import Router from '@koa/router';
import type { Middleware } from 'koa';
import compose from 'koa-compose';
import { ENROLMENT_DEFAULTS, type EnrolmentRules } from '../account/two-factor/enrolment-rules.js';
import type { KeyRing } from '../base/key-ring.js';
import type { Log } from '../base/log.js';
import type { Metrics } from '../base/metrics.js';
import type { Clock, Random, Timers } from '../base/runtime.js';
import { type Requirements, requirements } from '../mfa/requirements.js';
import type { Accounts } from '../model/accounts.js';
import type { Enforcement } from '../model/enforcement.js';
import { dummyStage } from '../stages/dummy.js';
import { passwordStage } from '../stages/password.js';
import { recoveryStage } from '../stages/recovery.js';
import { registrationTokenStage } from '../stages/registration-token.js';
import { setupStage } from '../stages/setup.js';
import { totpStage } from '../stages/totp.js';
import type { Store } from '../store/port/store.js';
import { type AttemptRules, attemptRules } from '../uia/attempts.js';
import { createUiaEngine, type UiaEngine, type UiaEngineOptions } from '../uia/engine.js';
import type { OperationRules } from '../uia/operation-rules.js';
import type { SessionLimits } from '../uia/session-opener.js';
import { SSO } from '../uia/sso-flow.js';
import type { Stage } from '../uia/stage.js';
import { STAGE_ALIASES, type StageAlias } from '../uia/stage-registry.js';
import { BODY_LIMITS, type BodyLimits } from './body.js';
import { clientAddress } from './client-address.js';
import { jsonBody } from './json-body.js';
import type { LoggedAddress } from './logged-address.js';
import { measuredEngine, measuredRequests, measuredStage } from './measured.js';
import type { CountProof } from './pages/fallback-attempt.js';
import { newestPath } from './paths.js';
import { requestLog } from './request-log.js';
import { fallbackRoutes } from './routes/fallback.js';
import { ownEventRoutes } from './routes/own-events.js';
import { type TwoFactorRoutesOptions, twoFactorRoutes } from './routes/two-factor.js';
import { twoFactorProviderRoutes } from './routes/two-factor-providers.js';
import { schemaCheck } from './schemas.js';

export interface UiaKitOptions {
  readonly store: Store;
  readonly keys: KeyRing;
  readonly accounts: Accounts;
  /** Puts the holder of the request's credentials into `ctx.state.requester`, or throws a 401. */
  readonly requester: Middleware;
  /** Further stages; one with the type of a built-in stage takes its place. */
  readonly stages: readonly Stage[];
  readonly enrolment: Partial<EnrolmentRules> & Pick<EnrolmentRules, 'issuer'>;
  /** Who must have a second factor; null: as it is kept in the store. */
  readonly enforcement: Enforcement | null;
  readonly attempts?: AttemptRules;
  /** Further names of stages; those of the proposals by default. */
  readonly aliases?: Readonly<Record<string, StageAlias>>;
  readonly sessionLimits?: SessionLimits;
  readonly sessionLifetimeMs?: number;
  readonly operationRules?: OperationRules;
  readonly bodyLimits?: BodyLimits;
  readonly publicUrl: string;
  readonly anyAddress: boolean;
  /** Whether challenges offer `m.login.sso`, whose page leads through a whole flow. */
  readonly ssoFlow: boolean;
  /** Absent: no proof that is entered on a page is counted. */
  readonly countProof?: CountProof;
  readonly trustedProxies: BlockList;
  readonly loggedAddress: LoggedAddress;
  /** Whether devices are ours to mark. */
  readonly ownDevices: boolean;
  /** Absent: nothing is counted. */
  readonly metrics?: Metrics | undefined;
  readonly runtime: Runtime;
}

export interface Runtime {
  readonly clock: Clock;
  readonly random: Random;
  readonly timers: Timers;
  readonly newId: () => string;
  readonly log: Log;
}

export interface UiaKit {
  readonly engine: UiaEngine;
  readonly stages: readonly Stage[];
  readonly requirements: Requirements;
  readonly router: Router;
  readonly jsonBody: Middleware;
  readonly requestLog: Middleware;
}

/** The engine with its stages, and the routes that every server with UIA has: two-factor and fallback pages. */
export function uiaKit(options: UiaKitOptions): UiaKit {
  const {
    store,
    keys,
    accounts,
    requester,
    publicUrl,
    anyAddress,
    ssoFlow,
    ownDevices,
    aliases = STAGE_ALIASES,
  } = options;
  const { clock, random, timers, newId, log } = options.runtime;
  const rules: EnrolmentRules = { ...ENROLMENT_DEFAULTS, ...options.enrolment };
  const attempts = options.attempts ?? attemptRules();
  const bodyLimits = options.bodyLimits ?? BODY_LIMITS;
  const { metrics } = options;
  const required = requirements({ fixed: options.enforcement, records: store.enforcement, accounts, clock });
  const listed = stageList(options, rules, required);
  const stages = metrics ? listed.map((stage) => measuredStage(stage, metrics)) : listed;
  const { sessionLimits, sessionLifetimeMs, operationRules } = options;
  const shown: UiaEngineOptions['shown'] = async ({ userId, deviceId }, proof, at) => {
    if (deviceId !== null) await store.devices.markSecondFactor(userId, deviceId, proof, at);
  };
  const plainEngine = createUiaEngine({
    stages,
    store,
    keys,
    clock,
    random,
    timers,
    newId,
    rules: attempts,
    aliases,
    ssoFlow,
    pageUrl: (type, session) => `${publicUrl}${newestPath(`/auth/${type}/fallback/web?session=${session}`)}`,
    ...(operationRules && { operationRules }),
    ...(ownDevices && { shown }),
    ...(sessionLimits && { limits: sessionLimits }),
    ...(sessionLifetimeMs !== undefined && { sessionLifetimeMs }),
    ...(accounts.securityStamp && { securityStamp: accounts.securityStamp }),
  });
  const engine = metrics ? measuredEngine(plainEngine, metrics) : plainEngine;

  const router = new Router({ strict: true, sensitive: true });
  const readJson = jsonBody(bodyLimits, timers);
  const twoFactor: TwoFactorRoutesOptions = {
    engine,
    clock,
    jsonBody: readJson,
    requester,
    schema: schemaCheck,
    enrolment: {
      securities: store.securities,
      keys,
      clock,
      random,
      rules,
      label: accounts.label,
    },
    requirements: required,
    attempts,
    newId,
    ...(ownDevices && { devices: store.devices }),
  };
  twoFactorRoutes(router, twoFactor);
  twoFactorProviderRoutes(router, twoFactor);
  const pages = { engine, stages, aliases, keys, random, timers, clock, publicUrl, anyAddress, bodyLimits };
  const { countProof } = options;
  const withSso = ssoFlow && stages.every(({ type }) => type !== SSO);
  fallbackRoutes(router, { ...pages, ssoFlow: withSso, ...(countProof && { countProof }) });
  ownEventRoutes(router, { requester, audit: store.audit });

  const { trustedProxies: trusted, loggedAddress: addresses } = options;
  const addressOf = clientAddress({ trusted, log, addresses });
  const logged = requestLog({ log, clock, newId, addresses, addressOf });
  return {
    engine,
    stages,
    requirements: required,
    router,
    jsonBody: readJson,
    requestLog: metrics ? compose([measuredRequests(metrics, clock), logged]) : logged,
  };
}

function stageList(
  { store, keys, accounts, stages, ownDevices, runtime }: UiaKitOptions,
  rules: EnrolmentRules,
  required: Requirements,
): readonly Stage[] {
  const { securities, devices, registrationTokens } = store;
  const { clock, random, newId } = runtime;
  const stampOf = async (userId: string): Promise<number> => (await securities.read(userId, clock())).stamp;
  const setup = { securities, requirements: required, keys, random, newId, rules, label: accounts.label };
  const builtIn = [
    passwordStage({ accounts, stampOf }),
    totpStage({ securities, keys, window: rules.window }),
    recoveryStage({ securities, keys, onUse: rules.onUse }),
    setupStage({ ...setup, ...(ownDevices && { devices }) }),
    dummyStage(),
    registrationTokenStage({ registrationTokens }),
  ];
  const replaced = new Set(stages.map(({ type }) => type));
  return [...builtIn.filter(({ type }) => !replaced.has(type)), ...stages];
}
