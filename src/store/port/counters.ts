/** So many hits in a window that begins with its first hit. */
export interface CounterRule {
  readonly limit: number;
  readonly windowMs: number;
}

/** Shared counts that expire by themselves. */
export interface Counters {
  /** Adds one while the count is below the limit; else says when the window ends. */
  hit(
    key: string,
    rule: CounterRule,
    now: number,
  ): Promise<{ readonly ok: true } | { readonly ok: false; readonly retryAt: number }>;
  /** Takes one back, never below 0. */
  refund(key: string, now: number): Promise<void>;
  clear(key: string): Promise<void>;
}
