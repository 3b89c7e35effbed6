import { isJsonObject, type JsonObject } from '../base/json.js';
import type { KeyRing } from '../base/key-ring.js';
import { type MatrixError, unknownRequest } from '../base/matrix-error.js';
import type { Clock } from '../base/runtime.js';
import type { Phrase } from '../base/words.js';
import type { Flow } from '../model/flow.js';
import type { UiaSession } from '../model/uia-session.js';
import type { UiaSessions } from '../store/port/uia-sessions.js';
import type { Advance, Visit } from './advance.js';
import { isComplete, nextStages } from './flow.js';
import type { Holdings } from './holdings.js';
import type { Operation } from './operation.js';
import { triesUnderWay } from './recall.js';
import { bindingOf, openRequest } from './remembered-request.js';
import type { SessionOpener } from './session-opener.js';
import type { AuthDict } from './stage.js';
import type { StageRegistry } from './stage-registry.js';
import type { Standing } from './standing.js';
import { type Reserved, sessionKey, settling, type Ticket } from './ticket.js';

/** What a page may know and say of a session. */
export interface SessionView {
  readonly session: string;
  readonly operation: string;
  /** What is being asked for, for a person. */
  readonly words: Phrase;
  readonly subject: string | null;
  /** Without a requester nothing but the session's id ties its steps together. */
  readonly hasRequester: boolean;
  /** Whether it goes on in pages of its operation only. */
  readonly ownPages: boolean;
  /** The remembered request. */
  readonly request: JsonObject;
  readonly address: string;
  readonly createdAt: number;
  readonly flows: readonly Flow[];
  readonly completed: readonly string[];
  readonly next: readonly string[];
}

export type PageAttempt =
  | { readonly outcome: 'passed'; readonly view: SessionView }
  | {
      readonly outcome: 'stayed';
      readonly view: SessionView;
      readonly error: MatrixError | null;
      /** What the stage answered with. */
      readonly params: JsonObject | null;
    }
  | { readonly outcome: 'gone' };

/** The engine for pages, which have a session's id and no operation of their own. */
export interface PageDoor {
  /** Null when there is no such open session. */
  describe(sessionId: string): Promise<SessionView | null>;
  /** Lets a stage judge a proof; the operation itself waits for its own request. @throws MatrixError */
  attemptStage(sessionId: string, auth: unknown, from: Pick<Visit, 'address' | 'userAgent'>): Promise<PageAttempt>;
  /** Ends a session; false when there was none to end. */
  cancel(sessionId: string): Promise<boolean>;
}

export interface PageDoorOptions {
  readonly operations: ReadonlyMap<string, Operation>;
  readonly registry: StageRegistry;
  readonly advance: (ticket: Ticket, proof: AuthDict | null, visit: Visit) => Promise<Advance>;
  readonly sessions: UiaSessions;
  readonly keys: KeyRing;
  readonly clock: Clock;
  readonly opener: SessionOpener;
  readonly holding: Holdings;
  readonly sessionTries: number;
}

export function pageDoor({
  operations,
  registry,
  advance,
  sessions,
  keys,
  clock,
  opener,
  holding,
  sessionTries,
}: PageDoorOptions): PageDoor {
  return {
    describe,

    async attemptStage(sessionId, value, from) {
      const auth = registry.read(value);
      const type = auth?.type;
      if (type === undefined) throw unknownRequest('auth.type is missing');
      const held = await sessions.reserveTry(sessionKey(sessionId), sessionTries, clock());
      if (!held && (await describe(sessionId))) throw triesUnderWay();
      const operation = held ? operations.get(held.operation) : undefined;
      if (!held || !operation) return { outcome: 'gone' };
      const ticket = ticketOf(sessionId, held, { try: () => sessions.refundTry(held.key, clock()) });
      return settling(ticket, async (): Promise<PageAttempt> => {
        const step = await advance(ticket, auth, visitOf(held, operation, from));
        if (step.outcome === 'ended') {
          if (step.last) await holding.release(operation, step.last);
          return { outcome: 'gone' };
        }
        if (step.outcome === 'lost') return lookAgain(sessionId, type);
        const { flows, completed } = step.standing;
        if (step.passed && !isComplete(flows, completed))
          await holding.take(operation, bodyOf(step.ticket.session), held, step.ticket.session);
        const view = viewOf(sessionId, step.ticket.session, operation, step.standing);
        if (step.standing.completed.includes(type)) return { outcome: 'passed', view };
        const said = step.params?.[type];
        return { outcome: 'stayed', view, error: step.error ?? null, params: isJsonObject(said) ? said : null };
      });
    },

    async cancel(sessionId) {
      const session = await sessions.find(sessionKey(sessionId), clock());
      if (!session || !(await sessions.end(session.key, clock()))) return false;
      await opener.leave(session, clock());
      await holding.release(operations.get(session.operation), session);
      return true;
    },
  };

  async function describe(sessionId: string): Promise<SessionView | null> {
    const session = await sessions.find(sessionKey(sessionId), clock());
    const operation = session?.status === 'open' ? operations.get(session.operation) : undefined;
    if (!session || !operation) return null;
    const at = await advance(
      ticketOf(sessionId, session),
      null,
      visitOf(session, operation, { address: session.address, userAgent: null }),
    );
    return at.outcome === 'at' ? viewOf(sessionId, session, operation, at.standing) : null;
  }

  /** Another request moved the session on. */
  async function lookAgain(sessionId: string, type: string): Promise<PageAttempt> {
    const view = await describe(sessionId);
    if (!view) return { outcome: 'gone' };
    return view.completed.includes(type)
      ? { outcome: 'passed', view }
      : { outcome: 'stayed', view, error: null, params: null };
  }

  function visitOf(
    session: UiaSession,
    operation: Operation,
    { address, userAgent }: Pick<Visit, 'address' | 'userAgent'>,
  ): Visit {
    const { requester } = session;
    const body = bodyOf(session);
    const remember = session.bound === '' ? { bound: bindingOf(keys, operation, body) } : {};
    return { operation, requester, address, userAgent, body, beginning: null, remember };
  }

  function bodyOf(session: UiaSession): JsonObject {
    return session.request === null ? {} : openRequest(keys, session.key, session.request);
  }

  function viewOf(sessionId: string, session: UiaSession, operation: Operation, standing: Standing): SessionView {
    const request = bodyOf(session);
    return {
      session: sessionId,
      operation: operation.name,
      words: operation.words?.(request, session.path) ?? operation.name,
      subject: session.subject,
      hasRequester: session.requester !== null,
      ownPages: operation.ownPages === true,
      request,
      address: session.address,
      createdAt: session.createdAt,
      flows: standing.flows,
      completed: standing.completed,
      next: [...nextStages(standing.flows, standing.completed)],
    };
  }
}

const ticketOf = (id: string, session: UiaSession, reserved: Reserved = {}): Ticket => ({
  id,
  session,
  stored: true,
  reserved,
});
