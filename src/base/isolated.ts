import type { Direction } from './words.js';

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
/** What changes the direction of the text around it: embeddings, overrides, isolates and their ends. */
const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;
/** Anything that is written from right to left, or could be. */
const MAY_TURN = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Somebody's own words inside a sentence: whatever their direction is, they leave that of the sentence alone. */
export function isolated(text: string, around: Direction): string {
  const plain = text.replace(CONTROLS, '');
  return around === 'ltr' && !MAY_TURN.test(plain) ? plain : `${FIRST_STRONG_ISOLATE}${plain}${POP_ISOLATE}`;
}
