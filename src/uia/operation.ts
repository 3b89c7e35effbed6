import type { JsonObject } from '../base/json.js';
import type { Phrase } from '../base/words.js';
import type { FactorProof } from '../model/factor-proof.js';
import type { Flow } from '../model/flow.js';
import type { Subject } from './stage.js';

/** A kind of request that is protected by UIA. */
export interface Operation {
  readonly name: string;
  /** The body's members that a proof is bound to; absent: all of them. */
  readonly bind?: readonly string[];
  /** Members that the remembered request leaves out, such as a login's password. */
  readonly forget?: readonly string[];
  /** Running it twice under one `operationId` does what once does: it is run again when a server dies on it. */
  readonly repeatable?: boolean;
  /** How long its sessions live; absent: the engine's default. */
  readonly lifetimeMs?: number;
  /** The stages that may prove who the subject is; absent: all but the elective ones. */
  readonly identities?: readonly string[];
  /** Flows of its own, the same for all; absent: by the subject's factors. */
  readonly flows?: readonly Flow[];
  /** The second factors that are good enough for it; absent: all. */
  readonly accepts?: readonly string[];
  /** Adds a second factor by itself: whoever must have one and has none is not asked to set one up before it. */
  readonly enrols?: true;
  /** The second factors that are never good enough for it, whatever `accepts` says. */
  readonly refuses?: readonly string[];
  /**
   * How long ago a second factor may have been shown on the requester's device to stand for one now; absent or 0: it is asked for
   * each time. A recovery code never does, and a change of the factors or the password voids it.
   */
  readonly stepUpMs?: number;
  /** Whether something that the request brings spares the subject, who is known by now, a second factor. Absent: nothing does. */
  readonly spares?: (body: JsonObject, subject: Subject, now: number) => boolean;
  /** Its sessions belong to the browser that began them: they go on in its own pages only, never in those of a stage. */
  readonly ownPages?: true;
  /** What somebody whose client knows no UIA can do in place of a second factor there; absent: nothing. */
  readonly otherwise?: WaysAround;
  /** A lost answer is given again for `{session}` alone, although there is no requester to compare. */
  readonly answersSession?: boolean;
  /**
   * Whether a sign-in of it ends with the stages of consent that the subject has to pass again: in flows only, or also where a
   * client that knows no UIA signs in by one step. Absent: never.
   */
  readonly asksConsent?: 'flows' | 'always' | undefined;
  /** What its sessions hold outside while they are under way. */
  readonly holding?: Holding;
  /** What is being asked for, in words for a person: `Remove the device ABC`. */
  readonly words?: (body: JsonObject, path: string) => Phrase;
}

export interface WaysAround {
  /** Signing in in the browser. */
  readonly sso: boolean;
  readonly appPassword: boolean;
}

/** Something that a session reserves, such as a name. It has to end by itself with the session. */
export interface Holding {
  /**
   * Called after a passed stage that is not the last, with the newest body and, from the second stage on, the one before it.
   * @throws MatrixError when it cannot be had; the stage stays passed
   */
  take(body: JsonObject, before: JsonObject | null, session: HoldingSession): Promise<void>;
  /** Called when the session was stopped or has ended by wrong proofs. */
  release(body: JsonObject, session: HoldingSession): Promise<void>;
}

export interface HoldingSession {
  readonly operationId: string;
  readonly expiresAt: number;
}

/** What the handler of an operation is told once a flow is complete. */
export interface Grant {
  /** Absent where the operation has no requester, such as a login. */
  readonly requester: { readonly userId: string; readonly deviceId: string | null } | null;
  /** Whom the flow authenticated; null when no stage names a user. */
  readonly subject: string | null;
  readonly body: JsonObject;
  readonly completed: readonly string[];
  /** The same through every repetition of one run: what makes an operation safe to repeat. */
  readonly operationId: string;
  /** Names the UIA session in what an operation writes; no credential. */
  readonly session: string;
  /** The subject's stamp when the last stage was passed: what the operation does must not outlive a later change of the password. */
  readonly stamp: number;
  /** Whether a second factor that was shown before stood for one. */
  readonly steppedUp: boolean;
  /** The second factor that was shown in this session and may step up later; null: none was. */
  readonly factorProof: FactorProof | null;
  /** Whether a second factor may have been spared by what the request brought: the operation makes sure of it by a write. */
  readonly spared?: boolean;
  /** What the stages kept, by type. */
  readonly state: Readonly<Record<string, JsonObject>>;
  readonly address: string;
  /** What the client calls itself, shortened; null: nothing. */
  readonly userAgent: string | null;
}

export interface Answer {
  readonly status: number;
  readonly body: JsonObject;
}
