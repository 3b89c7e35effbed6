import { BlockList } from 'node:net';
import type { Context, Middleware } from 'koa';
import compose from 'koa-compose';
import { v4 as uuid } from 'uuid';
import { forgetUser } from '../account/forget-user.js';
import { type HostAccounts, hostAccounts } from '../account/host-accounts.js';
import type { EnrolmentRules } from '../account/two-factor/enrolment-rules.js';
import type { KeyRing } from '../base/key-ring.js';
import { silentLog } from '../base/log.js';
import { missingToken } from '../base/matrix-error.js';
import { systemClock, systemRandom, systemTimers } from '../base/runtime.js';
import { errors } from '../http/errors.js';
import { type InteractiveOptions, interactive } from '../http/interactive.js';
import { type Runtime, uiaKit } from '../http/uia-kit.js';
import { unknownPath } from '../http/unknown-path.js';
import { startJobs } from '../jobs/start-jobs.js';
import { dependsOnRoles, type Enforcement, NOT_REQUIRED } from '../model/enforcement.js';
import type { FactorProof } from '../model/factor-proof.js';
import { eventListeners, type OnEvent } from '../notify/event-listeners.js';
import type { Store } from '../store/port/store.js';
import type { UiaEngine } from '../uia/engine.js';
import type { Operation } from '../uia/operation.js';
import type { SessionLimits } from '../uia/session-opener.js';
import type { Stage } from '../uia/stage.js';
import { joinStore } from './join-store.js';

export interface CreateUiaOptions {
  readonly store: Store;
  readonly keys: KeyRing;
  readonly accounts: HostAccounts;
  /** Who is signed in, by the host's own means; null: nobody. */
  readonly requester: (ctx: Context) => HostRequester | null | Promise<HostRequester | null>;
  /** Shown in authenticator apps. */
  readonly issuer: string;
  readonly stages?: readonly Stage[];
  /** A wait after recovery is for devices that are ours. */
  readonly enrolment?: Partial<Omit<EnrolmentRules, 'recoveryCoolingMs'>>;
  /** Who must have a second factor, by the roles that `accounts` tells; nobody by default. */
  readonly enforcement?: Enforcement;
  /** Where clients reach this application; decides whether cookies are for https only. */
  readonly publicUrl?: string;
  /** The only peers whose `X-Forwarded-For` is believed; none by default. */
  readonly trustedProxies?: BlockList;
  /**
   * Whether challenges of people who are signed in offer `m.login.sso` too, for clients that know no other stage with a page: its fallback page
   * leads through the stages of an ordinary flow. False by default.
   */
  readonly ssoFlow?: boolean;
  /** How many unfinished sessions a requester and an address may have; 30 and 120 by default, 0: any number. */
  readonly sessionLimits?: SessionLimits;
  readonly sessionLifetimeMs?: number;
  /** How long the audit trail is kept; for ever by default. */
  readonly auditKeepMs?: number;
  readonly runtime?: Partial<Runtime>;
}

export interface HostRequester {
  readonly userId: string;
  /** The host's own name of the session or device; enrolments begun on one cannot be confirmed on another. */
  readonly deviceId?: string | null;
  /**
   * What a grant's `factorProof` said when this session or device last showed a second factor, kept by the host on its side: with it
   * an operation that has `stepUpMs` may go without one.
   */
  readonly factorProof?: FactorProof | null;
}

export interface InteractiveRoute extends Omit<Operation, 'name'>, Pick<InteractiveOptions, 'validate' | 'refuse'> {
  /** False for a route of people who are not signed in yet, such as a sign-in: the proofs alone say who it is. True by default. */
  readonly signedIn?: boolean;
}

export interface Uia {
  readonly engine: UiaEngine;
  /** Protects a route; its handler finds the `Grant` in `ctx.state.uia`. */
  interactive(name: string, options?: InteractiveRoute): Middleware;
  /** Two-factor endpoints and fallback pages. Paths of others are left to the application. */
  routes(): Middleware;
  /**
   * Leaves nothing of a user who was deleted for whoever gets the id next: call it once nobody is signed in as the user any
   * more. Safe to repeat. @throws MatrixError 503 when it must be: too many changes of the user still wait to be recorded
   */
  forget(userId: string): Promise<void>;
  /**
   * Listens to security events (docs/reference/events.md) of a type, or of all for `*`; the returned function ends it. Each event is told
   * once it is in the audit trail, in one of the processes that share the store, at least once.
   */
  readonly on: OnEvent;
  /** Stops the jobs, and says that this process uses the store no more, which stays open. */
  close(): Promise<void>;
}

const OWN_PATHS = /^\/_matrix\/client\/(?:r0|v3)\/(?:account\/two-?[fF]actor|auth)(?:\/|$)/;

/**
 * UIA with second factors for an application's own accounts and routes. @throws StoreUnusableError for keys that are not the store's;
 * TypeError for enforcement by roles that `accounts` does not tell
 */
export async function createUia(options: CreateUiaOptions): Promise<Uia> {
  const { store, keys, issuer, enforcement = NOT_REQUIRED } = options;
  if (dependsOnRoles(enforcement.required) && !options.accounts.roles)
    throw new TypeError(
      'enforcement by roles needs accounts.roles: without it nobody would have to have a second factor',
    );
  const runtime: Runtime = {
    clock: systemClock,
    random: systemRandom,
    timers: systemTimers,
    newId: () => uuid(),
    log: silentLog,
    ...options.runtime,
  };
  const member = await joinStore(store, keys, runtime);

  const requester: Middleware = async (ctx, next) => {
    const found = await options.requester(ctx);
    if (!found) throw missingToken('Sign in first');
    const { userId, deviceId = null, factorProof } = found;
    ctx.state.requester = { userId, deviceId, secondFactor: false, ...(factorProof && { factorProof }) };
    return next();
  };
  const nobody: Middleware = (ctx, next) => {
    ctx.state.requester = null;
    return next();
  };
  const kit = uiaKit({
    store,
    keys,
    requester,
    accounts: hostAccounts(options.accounts, store.counters),
    stages: options.stages ?? [],
    enrolment: { ...options.enrolment, issuer },
    enforcement,
    publicUrl: options.publicUrl ?? 'http://localhost',
    anyAddress: false,
    ssoFlow: options.ssoFlow ?? false,
    trustedProxies: options.trustedProxies ?? new BlockList(),
    loggedAddress: 'full',
    ownDevices: false,
    runtime,
    ...(options.sessionLimits && { sessionLimits: options.sessionLimits }),
    ...(options.sessionLifetimeMs !== undefined && { sessionLifetimeMs: options.sessionLifetimeMs }),
  });
  const { engine, router } = kit;
  const around = [kit.requestLog, errors(runtime.log, 'rethrow')];
  const events = eventListeners(runtime);
  const { auditKeepMs = null } = options;
  const stopJobs = startJobs({ store, keys, ...runtime, events, auditKeepMs, holder: member.name });

  return {
    engine,
    interactive(name, { validate, refuse, signedIn = true, ...operation } = {}) {
      const checks = { ...(validate && { validate }), ...(refuse && { refuse }) };
      const declared = engine.declare({ name, ...operation });
      return compose([...around, kit.jsonBody, signedIn ? requester : nobody, interactive(engine, declared, checks)]);
    },
    routes() {
      const ours: Middleware = compose<Context>([...around, router.routes() as Middleware, unknownPath(router)]);
      return (ctx, next) => (OWN_PATHS.test(ctx.path) ? ours(ctx, async () => undefined) : next());
    },
    forget: forgetUser({ ...store, ...runtime }),
    on: events.on,
    async close() {
      await stopJobs();
      await member.stop();
    },
  };
}
