/** What is wrong with a trail, and where. */
export interface TrailProblem {
  readonly kind: TrailProblemKind;
  /** The number of the record; null: it is about the trail as a whole. */
  readonly sequence: number | null;
  /** For `missing`: the last number of those that follow each other. */
  readonly through?: number;
  readonly words: string;
}

export type TrailProblemKind = keyof typeof WORDS;

const WORDS = {
  changed: 'was changed after it was written',
  moved: 'stands in the place of another one',
  missing: 'missing',
  inserted: 'was put there by somebody who has not the server keys',
  unlinked: 'does not go on from the record before it: one of them is of another time or another copy of the store',
  end: 'is not the end of the trail that the security document remembers',
  end_forgotten: 'the security document has lost the end of the trail, so what was cut off there would not be seen',
  checkpoint: 'the mark that says where the trail begins was not made with the server keys',
  key_missing: 'cannot be checked: its server key is not in the key file',
} as const;

export const trailProblem = (kind: TrailProblemKind, sequence: number | null, through?: number): TrailProblem => ({
  kind,
  sequence,
  ...(through !== undefined && through !== sequence && { through }),
  words: WORDS[kind],
});
