import type { SchemaObject } from 'ajv';
import type { JsonObject } from '../base/json.js';
import type { MatrixError } from '../base/matrix-error.js';
import type { Phrase } from '../base/words.js';
import type { SecurityState } from '../model/security.js';

/** What a client sends under `auth`: `type`, `session`, and the members of its stage. */
export interface AuthDict extends JsonObject {
  readonly type?: string;
  readonly session?: string;
}

/** Whom a session authenticates, as the store knows them now. */
export interface Subject {
  readonly userId: string;
  readonly security: SecurityState;
}

export interface StageContext {
  /** Null until a stage has named a user. */
  readonly subject: Subject | null;
  readonly operation: string;
  /** Names the UIA session in what a stage writes; no credential. */
  readonly session: string;
  readonly sessionExpiresAt: number;
  readonly now: number;
  readonly address: string;
  /** What the client calls itself, shortened; null: nothing. */
  readonly userAgent: string | null;
  readonly deviceId: string | null;
  /** The lane in which this try was counted as wrong; a stage that passes clears it in its own write. */
  readonly lane: string | null;
  /** Whether wrong proofs from everywhere have locked the subject's guessable factors. */
  readonly locked: boolean;
  /** What this stage returned as `state` earlier in this session. */
  readonly state: JsonObject | null;
}

/** A field of the form from which the fallback page of a stage is made. */
export interface StageField {
  /** The auth dict's member. */
  readonly name: string;
  readonly label: Phrase;
  readonly kind: 'text' | 'code' | 'password';
  readonly autocomplete?: string;
  readonly hint?: Phrase;
  /** What stands in it at first: nothing secret. */
  readonly value?: string;
}

export interface StageFormLink {
  readonly label: Phrase;
  /** http or https, or what an app on the device opens, such as `otpauth:`. */
  readonly url: string;
  /** The language of what is linked to (BCP 47). */
  readonly language?: string;
}

export interface StageForm {
  readonly title: Phrase;
  readonly text?: Phrase;
  readonly fields: readonly StageField[];
  /** What to read before, elsewhere. */
  readonly links?: readonly StageFormLink[];
  /** The page only says that the app has to do this. */
  readonly appOnly?: true;
  /** What to scan, to type elsewhere or to keep. */
  readonly shows?: readonly StageExhibit[];
  /** What it sends besides its fields. */
  readonly sends?: Readonly<Record<string, true>>;
  /** The caption of the button; `Continue` by default. */
  readonly submit?: Phrase;
}

/** `picture`: `url` is an image in a data URI. */
export type StageExhibit =
  | { readonly kind: 'picture'; readonly label: Phrase; readonly url: string }
  | { readonly kind: 'text'; readonly label: Phrase; readonly text: string }
  | { readonly kind: 'list'; readonly label: Phrase; readonly items: readonly string[] };

/**
 * One kind of proof. A stage only answers whether a proof is good; the engine owns order, binding, attempts, expiry and
 * completion.
 */
export interface Stage {
  /** The auth type, such as `m.login.2fa.totp`. */
  readonly type: string;
  /** What a proof of it shows, which decides the budget that a try spends. */
  readonly role: 'identity' | 'second_factor' | 'consent' | 'other';
  /** Proofs carry 64 random bits or more, or there is no secret behind them: wrong ones need no lane of failures. */
  readonly unguessable?: boolean;
  /** Proves who somebody is only where an operation asks for it: in its flows, or among its `identities`. */
  readonly elective?: true;
  /** Makes the first second factor of somebody who must have one; offered only where the subject is known. */
  readonly enrols?: true;
  /** The members that are read from the auth dict; checked before `attempt`. */
  readonly schema: SchemaObject;
  attempt(auth: AuthDict, context: StageContext): Promise<StageResult>;
  /**
   * Judges a proof while the subject's guesses are locked; absent: none opens the lock. The client is answered as locked unless
   * it `opened` the lanes given, which the stage does in its own write, and which passes it.
   */
  unlock?(auth: AuthDict, context: StageContext, lanes: readonly string[]): Promise<Unlocking>;
  /** What the answer of an operation gets besides, by the state with which the stage was passed; called once it was done. */
  answers?(state: JsonObject, userId: string): Promise<JsonObject>;
  /** Gives back what the stage holds outside the session, which was stopped. */
  abandon?(session: string, state: JsonObject): Promise<void>;
  /** Whether the subject can pass it; absent: always. */
  available?(subject: Subject): boolean | Promise<boolean>;
  /** What the session remembers of the params when they are first published in it: the stage finds it as `state`. */
  shown?(): JsonObject;
  /** Published under `params[type]`. Its leaves are strings: matrix-nio drops a challenge with anything else. */
  params?(context: StageContext): Promise<JsonObject>;
  /** Enough for the fallback page; absent: the stage cannot be passed on a page. */
  readonly form?: StageForm;
  /** The form of the next step, once the stage has answered with these params. It may send any member of the schema. */
  formAfter?(params: JsonObject): StageForm;
}

/** `state`: what the stage remembers of it within the session; null: nothing. */
export type Unlocking =
  | { readonly outcome: 'opened' }
  | { readonly outcome: 'locked'; readonly state: JsonObject | null };

/**
 * `passed`: the proof is good; `userId` when the stage names one, `stamp` what the subject's was before a password was checked, `laneCleared` when its own write cleared `context.lane` · `pending`: another request is needed, `error` says for what · `failed`: a wrong
 * proof, answered with the challenge and counted (`guess: false`: in the session only, for a right code used before) · `refused`: not checked, answered with the plain error and not counted.
 */
export type StageResult =
  | {
      readonly outcome: 'passed';
      readonly userId?: string;
      readonly state?: JsonObject;
      readonly laneCleared?: true;
      readonly stamp?: number;
    }
  | {
      readonly outcome: 'pending';
      readonly params?: JsonObject;
      readonly state?: JsonObject;
      readonly error?: MatrixError;
    }
  | { readonly outcome: 'failed'; readonly error: MatrixError; readonly guess?: false }
  | { readonly outcome: 'refused'; readonly error: MatrixError };
