import type { Json } from './challenge.js';

/** The request was refused, or nobody went on with it. */
export class UiaError extends Error {
  override readonly name = 'UiaError';
  /** Of the answer; 0: there was none. */
  readonly status: number;
  readonly errcode: string | null;
  /** `org.matrix_uia.reason`; `cancelled` when an answer was null or a page was left, `no_way` when no stage can be passed here. */
  readonly reason: string | null;
  readonly retryAfterMs: number | null;

  constructor(status: number, { errcode, error, 'org.matrix_uia.reason': reason, retry_after_ms: wait }: Json) {
    super(typeof error === 'string' ? error : `The server answered ${status}`);
    this.status = status;
    this.errcode = textOrNull(errcode);
    this.reason = textOrNull(reason);
    this.retryAfterMs = typeof wait === 'number' ? wait : null;
  }
}

/** A refusal that the client makes itself. */
export const stopped = (reason: 'cancelled' | 'no_way', error: string): UiaError =>
  new UiaError(0, { error, 'org.matrix_uia.reason': reason });

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
