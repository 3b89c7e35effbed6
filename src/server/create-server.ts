import Koa, { type Middleware } from 'koa';
import { emailBinding } from '../account/registration/email-binding.js';
import { termsBinding } from '../account/registration/terms-binding.js';
import { tokenBinding } from '../account/registration/token-binding.js';
import { serverAccounts } from '../account/server-accounts.js';
import type { KeyRing } from '../base/key-ring.js';
import { createPasswordHasher, type PasswordHasher } from '../base/password-hasher.js';
import { addressLimit, type CountRequest, networkLimit } from '../http/address-limit.js';
import { readAppFiles } from '../http/app-files.js';
import { BODY_LIMITS, type BodyLimits } from '../http/body.js';
import { cors } from '../http/cors.js';
import { errors } from '../http/errors.js';
import type { CountProof } from '../http/pages/fallback-attempt.js';
import { requester } from '../http/requester.js';
import { adminAuditRoutes } from '../http/routes/admin/audit.js';
import { adminEnforcementRoutes } from '../http/routes/admin/enforcement.js';
import { adminOfficeRoutes } from '../http/routes/admin/office.js';
import { adminTokenRoutes } from '../http/routes/admin/registration-tokens.js';
import { adminUserRoutes } from '../http/routes/admin/users.js';
import { appRoutes } from '../http/routes/app.js';
import { appPasswordRoutes } from '../http/routes/app-passwords.js';
import { cancelResetRoutes } from '../http/routes/cancel-reset.js';
import { confirmAddressRoutes } from '../http/routes/confirm-address.js';
import { deactivateRoutes } from '../http/routes/deactivate.js';
import { deviceRoutes } from '../http/routes/devices.js';
import { discoveryRoutes, type Site } from '../http/routes/discovery.js';
import { healthRoutes } from '../http/routes/health.js';
import { keyRoutes } from '../http/routes/keys.js';
import { loginRoutes } from '../http/routes/login.js';
import { metricsRoutes } from '../http/routes/metrics.js';
import { passwordRoutes } from '../http/routes/password.js';
import { registerRoutes } from '../http/routes/register.js';
import { rememberedDeviceRoutes } from '../http/routes/remembered-devices.js';
import { requestTokenRoutes } from '../http/routes/request-token.js';
import { ssoRoutes } from '../http/routes/sso.js';
import { syncRoutes } from '../http/routes/sync.js';
import { threepidRoutes } from '../http/routes/threepids.js';
import { tokenRoutes } from '../http/routes/tokens.js';
import { schemaCheck } from '../http/schemas.js';
import { type Runtime, type UiaKit, uiaKit } from '../http/uia-kit.js';
import { unknownPath } from '../http/unknown-path.js';
import type { Accounts } from '../model/accounts.js';
import type { Post } from '../notify/post.js';
import { termsStage } from '../stages/terms.js';
import type { Store } from '../store/port/store.js';
import type { Stage } from '../uia/stage.js';
import { addressProofs } from './address-proofs.js';
import { requestRule } from './config/limits.js';
import type { Config } from './config.js';
import { flowsToRegister } from './flows-to-register.js';
import { pageProofs } from './page-proofs.js';
import { passwordPolicyOf } from './password-policy-of.js';
import type { Prometheus } from './prometheus.js';

export interface CreateServerOptions {
  readonly config: Config;
  readonly store: Store;
  readonly keys: KeyRing;
  readonly runtime: Runtime;
  /** Puts mails into the outbox; absent: the server sends none. */
  readonly post?: Post | null;
  /** Absent: nothing is counted, and there is no `GET metrics`. */
  readonly prometheus?: Prometheus | null;
  readonly stages?: readonly Stage[];
  readonly bodyLimits?: BodyLimits;
}

/** The account server: all routes on one Koa application. */
export function createServer(options: CreateServerOptions): Koa {
  const { config, store, keys, runtime, post = null, prometheus, bodyLimits = BODY_LIMITS } = options;
  const { clock, random, timers, log } = runtime;
  const policy = passwordPolicyOf(config.passwords);
  const hasher = createPasswordHasher({ ...config.passwords, random });
  const { inQuery, lifetimes, loginMs } = config.tokens;
  const bearer = { devices: store.devices, clock, inQuery };
  const authorize = requester(bearer);
  const proofs = addressProofs({ config, store, keys, runtime, post });
  const known = accountsOf(options, hasher);
  const { counters } = store;
  const countOf = (kind: string): CountRequest =>
    config.limits.perAddress
      ? networkLimit(counters, clock, kind, requestRule(config.limits, kind))
      : async () => undefined;
  const countProof = pageProofs(countOf);
  const kit = kitOf({ ...options, stages: withStages(proofs.stages, options.stages) }, known, authorize, countProof);
  const { router, engine, jsonBody, requirements } = kit;
  const parts = {
    engine,
    store,
    clock,
    jsonBody,
    requester: authorize,
    schema: schemaCheck,
  };
  const { accounts, devices, securities, loginTokens, registrationTokens, heldNames, threepids, validations } = store;
  const { serverName } = config;
  const secondFactors = new Set(kit.stages.filter(({ role }) => role === 'second_factor').map(({ type }) => type));

  const limited = (kind: string): Middleware => addressLimit(countOf(kind));

  const signIn = {
    devices,
    securities,
    crossSigning: store.crossSigning,
    accounts,
    loginTokens,
    requirements,
    clock,
    random,
    lifetimes,
  };
  const byAppPassword = {
    keys,
    newId: runtime.newId,
    rules: config.appPasswords,
    wrongPasswords: config.limits.wrongPasswords,
  };
  const { enabled: remembersDevices, forMs } = config.twoFactor.rememberDevice;
  const remembering = remembersDevices ? { ...signIn, lifetimeMs: forMs } : null;
  const isSecondFactor = (type: string): boolean => secondFactors.has(type);
  const { publicUrl } = config;
  const { byToken, askAgain } = config.registration;
  const asksConsent = askAgain === 'never' ? undefined : askAgain;
  const addresses = proofs.requestToken !== null;
  discoveryRoutes(router, { publicUrl, requester: authorize, addresses, site: siteOf(config, addresses) });
  healthRoutes(router, store);
  if (prometheus) metricsRoutes(router, { page: prometheus, readers: config.metrics.readers });
  syncRoutes(router, { requester: authorize, timers: runtime.timers });
  loginRoutes(router, {
    ...parts,
    limited,
    leaving: requester({ ...bearer, expired: 'accepted' }),
    signIn,
    accounts: known,
    remembering,
    attempts: config.limits.secondFactor,
    appPasswords: config.appPasswords.enabled ? { ...signIn, ...byAppPassword } : null,
    isSecondFactor,
    asksConsent,
    inBrowser: config.sso.enabled,
  });
  const makesTokens = { loginTokens, clock, random, lifetimeMs: loginMs, isSecondFactor };
  if (config.sso.enabled) {
    const { allowedRedirects: allowed } = config.sso;
    const pages = { stages: kit.stages, keys, timers, publicUrl, bodyLimits };
    ssoRoutes(router, {
      engine,
      ...pages,
      signIn: makesTokens,
      allowed,
      asksConsent,
      limited,
      countProof,
    });
  }
  tokenRoutes(router, {
    ...parts,
    limited,
    refresh: signIn,
    asksConsent,
    loginToken: { ...makesTokens, counters, rule: config.limits.loginTokens },
  });
  const registration = {
    ...signIn,
    serverName,
    accounts,
    heldNames,
    hasher,
    policy,
    bindings: [emailBinding(threepids, clock), tokenBinding(accounts, registrationTokens), termsBinding(store.terms)],
  };
  const flows = flowsToRegister(config, kit.stages);
  registerRoutes(router, { ...parts, limited, registration, flows, byToken });
  appPasswordRoutes(router, { ...parts, keys, random, rules: config.appPasswords });
  rememberedDeviceRoutes(router, { ...parts, enabled: remembersDevices });
  deviceRoutes(router, parts);
  const change = { accounts, devices, securities, hasher, clock };
  passwordRoutes(router, { ...parts, change, policy, resets: proofs.requestToken !== null, limited });
  threepidRoutes(router, parts);
  const registersByEmail = flows.some((flow) => flow.includes('m.login.email.identity'));
  requestTokenRoutes(router, { ...parts, ...proofs, registersByEmail, limited });
  confirmAddressRoutes(router, { ...parts, validations, keys, random, timers, publicUrl, bodyLimits, limited });
  deactivateRoutes(router, { ...parts, post });
  keyRoutes(router, { ...parts, serverName });
  const { lockAfter } = config.limits.secondFactor.unknownLane;
  const administration = { ...parts, serverName, limited, isSecondFactor, lockAfter, keys, requirements };
  const resets = { delayMs: config.admin.resetDelayMs, secondApproval: config.admin.secondApproval };
  adminOfficeRoutes(router, { ...administration, ...resets });
  adminUserRoutes(router, { ...administration, ...resets, post });
  cancelResetRoutes(router, { securities, keys, random, timers, clock, publicUrl, bodyLimits, limited });
  adminTokenRoutes(router, administration);
  adminAuditRoutes(router, administration);
  adminEnforcementRoutes(router, administration);

  if (config.pages.account) {
    const files = readAppFiles();
    if (files) appRoutes(router, files);
    else log.warn('The account page is not built: run `npm run build`');
  }

  const app = new Koa();
  // Koa's own printing of faults would double ours.
  app.silent = true;
  app.use(kit.requestLog).use(cors()).use(errors(log)).use(router.routes()).use(unknownPath(router));
  return app;
}

const siteOf = (
  { serverName, registration, twoFactor, appPasswords, passwords }: Config,
  passwordReset: boolean,
): Site => ({
  serverName,
  registration: registration.open ? 'open' : registration.byToken ? 'by_token' : 'closed',
  passwordReset,
  rememberDevice: twoFactor.rememberDevice.enabled,
  appPasswords: appPasswords.enabled,
  passwordMinimumLength: passwords.minimumLength,
  mostAuthenticators: twoFactor.mostFactors,
});

/** One of the host's own takes the place of ours. */
const withStages = (ours: readonly Stage[], own: readonly Stage[] = []): readonly Stage[] => [
  ...ours.filter(({ type }) => !own.some((stage) => stage.type === type)),
  ...own,
];

function accountsOf({ config, store }: CreateServerOptions, hasher: PasswordHasher): Accounts {
  const { serverName, limits } = config;
  const { accounts, threepids } = store;
  return serverAccounts({ serverName, accounts, threepids, hasher, rule: limits.wrongPasswords });
}

function kitOf(
  { config, store, keys, runtime, stages = [], bodyLimits, prometheus }: CreateServerOptions,
  known: Accounts,
  authorize: Middleware,
  countProof: CountProof,
): UiaKit {
  const { limits, twoFactor } = config;
  return uiaKit({
    store,
    keys,
    runtime,
    stages: withTerms(stages, config, store),
    requester: authorize,
    countProof,
    accounts: known,
    enforcement: twoFactor.enforcement,
    enrolment: {
      ...twoFactor.totp,
      issuer: twoFactor.issuer,
      recoveryCodes: twoFactor.recoveryCodes.count,
      onReconfigure: twoFactor.recoveryCodes.onReconfigure,
      onUse: twoFactor.recoveryCodes.onUse,
      mostFactors: twoFactor.mostFactors,
      recoveryCoolingMs: twoFactor.recoveryCoolingMs,
    },
    attempts: limits.secondFactor,
    operationRules: twoFactor.operationRules,
    sessionLimits: {
      perRequester: limits.sessionsPerRequester,
      perAddress: limits.perAddress ? limits.sessionsPerAddress : 0,
    },
    sessionLifetimeMs: config.uia.sessionLifetimeMs,
    ...(!config.uia.aliases && { aliases: {} }),
    publicUrl: config.publicUrl,
    anyAddress: config.pages.anyAddress,
    ssoFlow: config.sso.flow,
    trustedProxies: config.trustedProxies,
    loggedAddress: config.log.addresses,
    ownDevices: true,
    metrics: prometheus?.metrics,
    bodyLimits: bodyLimits ?? limits.body,
  });
}

/** The stage of the terms, unless the host has one of its own. */
function withTerms(stages: readonly Stage[], { registration }: Config, { terms }: Store): readonly Stage[] {
  const { terms: policies } = registration;
  if (policies.length === 0 || stages.some(({ type }) => type === 'm.login.terms')) return stages;
  return [...stages, termsStage({ policies, terms })];
}
