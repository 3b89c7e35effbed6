import type { JsonObject, JsonValue } from '../base/json.js';

/** What a case may need of a server. `features.ts` finds out what a server offers; the guide says what each one means. */
export const FEATURES = [
  'accounts',
  'capabilities',
  'cross-signing',
  'deactivate',
  'fallback',
  'login-token',
  'matrix-uia',
  'msc1998',
  'open-registration',
  'password-login',
  'query-token',
  'refresh',
  'refresh-rotation',
  'registration-token',
  'second-device',
  'terms',
  'threepids',
  'two-factor',
  'uia',
  'well-known',
] as const;
export type Feature = (typeof FEATURES)[number];

/** One file of `spec/conformance`, described by `spec/conformance.schema.json`. */
export interface Subject {
  readonly subject: string;
  readonly title: string;
  readonly cases: readonly Case[];
}

export interface Case {
  /** Stable, like `UIA-014`: a number is never used again. */
  readonly id: string;
  /** The rule, as a sentence. */
  readonly title: string;
  readonly source: string;
  readonly needs: readonly Feature[];
  readonly people: Readonly<Record<string, PersonSpec>>;
  /** Computed before the first step, each after those above it. */
  readonly values: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

/** An account that is made before the first step. */
export interface PersonSpec {
  readonly devices?: number;
  readonly two_factor?: boolean;
}

export interface Step {
  /** `METHOD path`; a path without a leading slash is below `/_matrix/client/v3/`. */
  readonly send: string;
  /** Whose access token goes with it: a person, or `person.2` for the second device. */
  readonly as?: string;
  readonly token?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: JsonValue;
  readonly raw?: string;
  readonly hex?: string;
  /** Fields of a web form; the hidden fields of the page before are sent along. */
  readonly form?: Readonly<Record<string, string>>;
  /** What a person types into the visible fields of the page before, in their order. */
  readonly fill?: readonly string[];
  readonly repeat?: number;
  /** Several: any of them will do. */
  readonly expect: Expectation | readonly Expectation[];
  readonly capture?: Readonly<Record<string, Capture>>;
}

export interface Expectation {
  readonly status?: number | readonly number[];
  readonly errcode?: string | readonly string[];
  /** A name in `spec/conformance/shapes.json`. */
  readonly shape?: string;
  readonly body?: JsonObject;
  readonly equals?: JsonValue;
  /** Patterns; null: the header must not be there. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly text?: readonly string[];
  readonly no_text?: readonly string[];
}

/** A JSON pointer into the body, or the first group of a pattern in a header or in the text. */
export type Capture = string | { readonly header?: string; readonly match: string };
