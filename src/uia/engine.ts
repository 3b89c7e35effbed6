import type { JsonObject } from '../base/json.js';
import type { KeyRing } from '../base/key-ring.js';
import { MatrixError } from '../base/matrix-error.js';
import type { Clock, Random, Timers } from '../base/runtime.js';
import type { FactorProof } from '../model/factor-proof.js';
import type { Requester } from '../model/requester.js';
import type { Store } from '../store/port/store.js';
import { type Advance, advancer } from './advance.js';
import { answeringWith } from './answering-with.js';
import { type AttemptRules, attemptRules } from './attempts.js';
import type { AuthenticationRequest } from './authentication-request.js';
import { type Challenge, challengeOf } from './challenge.js';
import { checkFlows, isComplete } from './flow.js';
import { holdings } from './holdings.js';
import { missingInOneStep } from './missing-in-one-step.js';
import type { Answer, Grant, Operation } from './operation.js';
import { type OperationRules, ruled } from './operation-rules.js';
import { type PageDoor, pageDoor } from './page-door.js';
import { accountPolicy, type Policy } from './policy.js';
import { recaller } from './recall.js';
import { operationChanged, strangeSession, withReason } from './refusals.js';
import { authDigest, bindingOf, sealRequest } from './remembered-request.js';
import { bodyOf, isSameRequest, remembering } from './request-binding.js';
import { LEASE_MS, type Run, runUnderLease } from './run-operation.js';
import { type SessionLimits, sessionOpener } from './session-opener.js';
import { SSO, SSO_NAMES, withSsoFlow } from './sso-flow.js';
import type { AuthDict, Stage } from './stage.js';
import { stageContext } from './stage-context.js';
import { type StageAlias, stageRegistry } from './stage-registry.js';
import { openStates, type Standing, shownStates } from './standing.js';
import { factorProofOf, secondFactorAt } from './stepping-up.js';
import { newSessionId, newTicket, settling, type Ticket } from './ticket.js';

export interface UiaEngineOptions {
  readonly stages: readonly Stage[];
  readonly store: Pick<Store, 'sessions' | 'securities' | 'counters'>;
  readonly keys: KeyRing;
  readonly clock: Clock;
  readonly random: Random;
  readonly timers: Timers;
  readonly newId: () => string;
  readonly policy?: Policy;
  readonly aliases?: Readonly<Record<string, StageAlias>>;
  readonly rules?: AttemptRules;
  readonly limits?: SessionLimits;
  readonly sessionLifetimeMs?: number;
  /** What the settings say of operations. */
  readonly operationRules?: OperationRules;
  /** Notes when a requester showed a second factor, and the proof unless it cannot step up. Safe to repeat. */
  readonly shown?: (requester: Requester, proof: FactorProof | null, at: number) => Promise<void>;
  /** Where the page of a stage is. */
  readonly pageUrl?: (type: string, sessionId: string) => string;
  /** Offers `m.login.sso` where there is a requester, unless a stage of that name is registered: its page leads through a whole flow. */
  readonly ssoFlow?: boolean;
  /** A text that changes with the password of an account whose passwords are not kept in this store. */
  readonly securityStamp?: (userId: string) => Promise<string>;
}

export type Authentication =
  | { readonly outcome: 'answered'; readonly answer: Answer }
  | { readonly outcome: 'challenged'; readonly challenge: Challenge };

export interface UiaEngine extends PageDoor {
  /** Declares an operation; its own flows are checked. The operation as the settings have it. */
  declare(operation: Operation): Operation;
  /** Runs `run` once the request has a complete flow behind it; else answers with the challenge. */
  authenticate(request: AuthenticationRequest, run: Run): Promise<Authentication>;
}

export function createUiaEngine(options: UiaEngineOptions): UiaEngine {
  const { store, keys, clock, random, timers, newId, sessionLifetimeMs = 15 * 60_000 } = options;
  const { sessions, securities, counters } = store;
  const offersSso = options.ssoFlow === true && options.stages.every(({ type }) => type !== SSO);
  const registry = stageRegistry(options.stages, options.aliases, offersSso ? SSO_NAMES : []);
  const rules = options.rules ?? attemptRules();
  const opener = sessionOpener(sessions, counters, options.limits ?? { perRequester: 30, perAddress: 120 });
  const policy = options.policy ?? accountPolicy(options.stages);
  const securityStamp = options.securityStamp ?? (async () => '');
  const recall = recaller({ sessions, keys, clock, random, timers, sessionTries: rules.sessionTries });
  const advance = advancer({
    stages: registry.stages,
    policy,
    rules,
    sessions,
    securities,
    keys,
    clock,
    securityStamp,
  });
  const holding = holdings(keys, registry.stages);
  const operations = new Map<string, Operation>();

  return {
    declare(declared) {
      const operation = ruled(declared, options.operationRules ?? {}, registry.stages);
      if (operations.has(operation.name)) throw new Error(`two operations are called ${operation.name}`);
      checkFlows(operation.flows ?? policy({ operation, available: null }), registry.stages, operation.name);
      operations.set(operation.name, operation);
      return operation;
    },
    authenticate,
    ...pageDoor({
      operations,
      registry,
      advance,
      sessions,
      keys,
      clock,
      opener,
      holding,
      sessionTries: rules.sessionTries,
    }),
  };

  async function authenticate(request: AuthenticationRequest, run: Run): Promise<Authentication> {
    const auth = registry.read(request.auth);
    return handle(request, auth, auth?.type === undefined ? null : auth, run);
  }

  async function handle(
    request: AuthenticationRequest,
    auth: AuthDict | null,
    proof: AuthDict | null,
    run: Run,
  ): Promise<Authentication> {
    const recalled = auth?.session === undefined ? null : await recall(request, auth, auth.session, proof !== null);
    if (recalled?.outcome === 'answered') return recalled;
    if (recalled?.outcome === 'strange') return startOver(request, strangeSession());
    const ticket = recalled?.ticket ?? fresh(request);
    return settling(ticket, async () => {
      const body = bodyOf(keys, request, ticket.session);
      request.validate(body);
      if (ticket.stored && !isSameRequest(keys, request, ticket.session)) throw operationChanged();
      await request.refuse?.(body, ticket.session.operationId);
      if (recalled?.outcome === 'taken_over') {
        delete ticket.reserved.try;
        return perform(ticket, request, body, null, recalled.leaseId, run);
      }
      return proceed(ticket, request, body, auth, proof, run);
    });
  }

  async function proceed(
    ticket: Ticket,
    request: AuthenticationRequest,
    body: JsonObject,
    auth: AuthDict | null,
    proof: AuthDict | null,
    run: Run,
  ): Promise<Authentication> {
    const { operation, requester, address, userAgent } = request;
    const leaseId = random(16).toString('base64url');
    const beginning = { leaseId, untilAt: clock() + LEASE_MS, finishedBy: auth && authDigest(keys, auth) };
    const remember = remembering(keys, request, ticket, body);
    const step = await advance(ticket, proof, {
      operation,
      requester,
      address,
      userAgent,
      body,
      beginning,
      remember,
    });
    if (step.outcome === 'ended') {
      if (step.last) await holding.release(operation, step.last);
      return startOver(request, withReason(step.error, 'session_ended'));
    }
    // Another request moved the session on: look again, as one that brings no proof.
    const again = () => handle(request, { ...auth, session: ticket.id }, null, run);
    if (step.outcome === 'lost') return again();
    if (request.oneStep && step.error) throw new MatrixError(403, step.error.errcode, step.error.message);
    if (!isComplete(step.standing.flows, step.standing.completed)) return passedOn(ticket, step, request, body);
    if (step.begun || !step.ticket.stored)
      return perform(step.ticket, request, body, step.standing, step.begun ? leaseId : null, run);
    const begun = await sessions.begin(step.ticket.session.key, step.ticket.session.completed, beginning, clock());
    if (!begun) return again();
    return perform({ ...step.ticket, session: begun }, request, body, step.standing, leaseId, run);
  }

  /** More stages are to come. What one that was passed a moment ago reserved must not outlive a session that nobody gets to know. */
  async function passedOn(
    ticket: Ticket,
    step: Advance & { outcome: 'at' },
    request: AuthenticationRequest,
    body: JsonObject,
  ): Promise<Authentication> {
    const { session, stored } = step.ticket;
    const going = async () => {
      if (step.passed) await holding.take(request.operation, body, ticket.session, session);
      return challenged(step, request);
    };
    return stored ? going() : holding.releasingOnFault(request.operation, session, going);
  }

  async function perform(
    ticket: Ticket,
    request: AuthenticationRequest,
    body: JsonObject,
    standing: Standing | null,
    leaseId: string | null,
    run: Run,
  ): Promise<Authentication> {
    const { session } = ticket;
    const completed = standing?.completed ?? session.completed;
    const shownAt = secondFactorAt(session, completed, registry.stages);
    const factorProof = factorProofOf(session, completed, registry.stages);
    const grant: Grant = {
      requester: session.requester && { userId: session.requester.userId, deviceId: session.requester.deviceId },
      subject: session.subject,
      body,
      completed,
      operationId: session.operationId,
      session: session.key,
      stamp: session.stamp,
      // Whoever takes over a run knows no better than to say no: the operation is then asked for again.
      steppedUp: standing?.steppedUp ?? false,
      factorProof,
      // How it stood when another server died on it is not known.
      spared: standing?.spared ?? request.operation.spares !== undefined,
      state: openStates(keys, session),
      address: request.address,
      userAgent: request.userAgent,
    };
    const { requester } = request;
    const running = answeringWith(registry.stages, async (granted) => {
      // First: the operation may sign this very device out.
      if (requester && shownAt !== null) await options.shown?.(requester, factorProof, shownAt);
      return run(granted);
    });
    if (leaseId === null || !ticket.stored) {
      const answer = await holding.releasingOnFault(request.operation, session, () => running(grant));
      return { outcome: 'answered', answer };
    }
    const answer = await runUnderLease({ sessions, keys, clock, timers }, leaseId, grant, running);
    if (answer.status < 400) await opener.leave(session, clock());
    return { outcome: 'answered', answer };
  }

  async function challenged(
    step: Advance & { outcome: 'at' },
    request: AuthenticationRequest,
  ): Promise<Authentication> {
    const now = clock();
    const ticket = step.ticket.stored ? step.ticket : await opener.open(withShown(step), now);
    const { session } = ticket;
    const { operation, requester, address, userAgent } = request;
    const { subject } = step.standing;
    const visit = { subject, operation: operation.name, requester, address, userAgent, now, lane: null, locked: false };
    const contextOf = (type: string) => stageContext(keys, session, visit, type);
    const urlOf = (type: string): string | null => options.pageUrl?.(type, ticket.id) ?? null;
    const error =
      step.error ?? (request.oneStep ? missingInOneStep(operation, step.standing, registry.stages, urlOf) : undefined);
    const extra = { error, ...(step.params && { params: step.params }) };
    const { flows } = step.standing;
    const told = offersSso ? withSsoFlow(flows, operation, requester, registry.stages) : flows;
    const standing = { ...step.standing, flows: told };
    return {
      outcome: 'challenged',
      challenge: await challengeOf(registry.stages, ticket.id, standing, contextOf, extra),
    };
  }

  function withShown({ ticket, standing }: Advance & { outcome: 'at' }): Ticket {
    const state = shownStates(keys, registry.stages, standing.flows, ticket.session);
    return { ...ticket, session: { ...ticket.session, state } };
  }

  /** The one answer to every session that cannot go on: a new one. */
  async function startOver(request: AuthenticationRequest, error: MatrixError): Promise<Authentication> {
    const { operation, requester, address, userAgent } = request;
    const visit = { operation, requester, address, userAgent, body: {}, beginning: null, remember: {} };
    const step = await advance(fresh(request), null, visit);
    if (step.outcome !== 'at') throw error;
    return challenged({ ...step, error }, request);
  }

  function fresh(request: AuthenticationRequest): Ticket {
    const { operation, method, path, requester, address } = request;
    const id = newSessionId(random);
    const ticket = newTicket(id, newId(), {
      operation: operation.name,
      method,
      path,
      requester,
      address,
      bound: request.bodyGiven ? bindingOf(keys, operation, request.body) : '',
      request: null,
      now: clock(),
      lifetimeMs: operation.lifetimeMs ?? sessionLifetimeMs,
    });
    if (!request.bodyGiven) return ticket;
    const sealed = sealRequest(keys, ticket.session.key, operation, request.body);
    return { ...ticket, session: { ...ticket.session, request: sealed } };
  }
}
