import type { Words } from '../base/words.js';

export interface Begun {
  readonly at: number;
  readonly address: string;
}

/** When and from where a session was begun: how people tell their own sign-in from somebody else's. */
export function begunWords(words: Words, { at: begunAt, address }: Begun, now: number): string {
  const at = new Date(begunAt);
  const minutes = Math.floor((now - begunAt) / 60_000);
  if (minutes < 1) return words('begun-just-now', { at, address });
  if (minutes < 60) return words('begun-minutes', { minutes, at, address });
  return words('begun-hours', { hours: Math.floor(minutes / 60), at, address });
}
