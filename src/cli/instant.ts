import { parseDuration } from '../base/duration.js';

const INSTANT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))?$/;

/** `2026-01-31`, `2026-01-31T12:00Z`, or a time before now such as `7d`, as epoch milliseconds. @throws TypeError */
export function instantFrom(text: string, now: number): number {
  const ago = parseDuration(text);
  if (ago !== null) return now - ago;
  const at = INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at))
    throw new TypeError(`${text} is neither a date (2026-01-31, 2026-01-31T12:00Z) nor a time (7d)`);
  return at;
}
