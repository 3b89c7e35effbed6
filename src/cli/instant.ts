import { parseDuration } from '../base/duration.js';
import { parseInstant } from '../base/instant.js';

/** `2026-01-31`, `2026-01-31T12:00Z`, or a time before now such as `7d`, as epoch milliseconds. @throws TypeError */
export function instantFrom(text: string, now: number): number {
  const ago = parseDuration(text);
  if (ago !== null) return now - ago;
  const at = parseInstant(text);
  if (at === null) throw new TypeError(`${text} is neither a date (2026-01-31, 2026-01-31T12:00Z) nor a time (7d)`);
  return at;
}
