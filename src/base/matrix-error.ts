import type { JsonObject } from './json.js';
import { type Message, message } from './words.js';

/** Words under `org.matrix_uia.reason`, for refusals that a client must tell apart. */
export type Reason =
  | 'app_passwords_off'
  | 'code_used'
  | 'conflict'
  | 'cooling'
  | 'enrolment_expired'
  | 'factor_locked'
  | 'fixed'
  | 'higher_role'
  | 'last_administrator'
  | 'reset_waiting'
  | 'name_taken'
  | 'operation_changed'
  | 'outcome_unknown'
  | 'own_account'
  | 'own_request'
  | 'required'
  | 'second_factor_needed'
  | 'second_factor_required'
  | 'session_ended'
  | 'setup_required'
  | 'wrong_code';

export interface MatrixErrorOptions {
  readonly reason?: Reason;
  /** Further members of the error body. */
  readonly fields?: JsonObject;
  readonly retryAfterMs?: number;
  /** How a page says it, in the reader's language; absent: as the message does. */
  readonly phrase?: Message;
}

/** A refusal the client is told about: the specification's standard error object with its HTTP status. */
export class MatrixError extends Error {
  override readonly name = 'MatrixError';
  readonly status: number;
  readonly errcode: string;
  readonly reason: Reason | undefined;
  readonly retryAfterMs: number | undefined;
  readonly fields: JsonObject;
  readonly phrase: Message | undefined;

  constructor(status: number, errcode: string, text: string, options: MatrixErrorOptions = {}) {
    super(text);
    this.status = status;
    this.errcode = errcode;
    this.reason = options.reason;
    this.retryAfterMs = options.retryAfterMs;
    this.fields = options.fields ?? {};
    this.phrase = options.phrase;
  }

  body(): JsonObject {
    return {
      errcode: this.errcode,
      error: this.message,
      ...(this.reason && { 'org.matrix_uia.reason': this.reason }),
      ...(this.retryAfterMs !== undefined && { retry_after_ms: this.retryAfterMs }),
      ...this.fields,
    };
  }
}

const maker =
  (status: number, errcode: string) =>
  (text: string, options?: MatrixErrorOptions): MatrixError =>
    new MatrixError(status, errcode, text, options);

export const badJson = maker(400, 'M_BAD_JSON');
export const notJson = maker(400, 'M_NOT_JSON');
export const missingParam = maker(400, 'M_MISSING_PARAM');
export const invalidParam = maker(400, 'M_INVALID_PARAM');
export const weakPassword = maker(400, 'M_WEAK_PASSWORD');
export const threepidInUse = maker(400, 'M_THREEPID_IN_USE');
export const threepidNotFound = maker(400, 'M_THREEPID_NOT_FOUND');
export const threepidAuthFailed = maker(400, 'M_THREEPID_AUTH_FAILED');
export const serverNotTrusted = maker(400, 'M_SERVER_NOT_TRUSTED');
export const mediumNotSupported = maker(400, 'M_THREEPID_MEDIUM_NOT_SUPPORTED');
export const userInUse = maker(400, 'M_USER_IN_USE');
export const invalidUsername = maker(400, 'M_INVALID_USERNAME');
export const unknownRequest = maker(400, 'M_UNKNOWN');
export const missingToken = maker(401, 'M_MISSING_TOKEN');
export const unknownToken = maker(401, 'M_UNKNOWN_TOKEN');
export const forbidden = maker(403, 'M_FORBIDDEN');
export const notFound = maker(404, 'M_NOT_FOUND');
export const unrecognized = maker(404, 'M_UNRECOGNIZED');
export const wrongMethod = maker(405, 'M_UNRECOGNIZED');
export const requestTimeout = maker(408, 'M_UNKNOWN');
export const conflict = maker(409, 'M_UNKNOWN');
export const tooLarge = maker(413, 'M_TOO_LARGE');
export const outcomeUnknown = maker(500, 'M_UNKNOWN');
export const unavailable = maker(503, 'M_UNKNOWN');

const TOO_MANY = 'Too many requests: wait a little and try again';

/** 429 in the specification's form; the wait is rounded up to a second, so it tells nothing finer. */
export const limitExceeded = (
  retryAfterMs: number,
  text = TOO_MANY,
  phrase = text === TOO_MANY ? message('refused-too-many') : undefined,
): MatrixError =>
  new MatrixError(429, 'M_LIMIT_EXCEEDED', text, {
    ...(phrase && { phrase }),
    retryAfterMs: Math.max(1, Math.ceil(retryAfterMs / 1000)) * 1000,
  });
