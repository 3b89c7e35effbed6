import type { Feature } from '../case.js';
import type { CaseResult } from '../run-case.js';

export interface Beginning {
  readonly base: string;
  readonly cases: number;
  readonly offered: ReadonlySet<Feature>;
}

export interface Summary {
  readonly results: readonly CaseResult[];
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly tookMs: number;
}

/** Tells of a run while it goes on. */
export interface Reporter {
  begin(beginning: Beginning): void;
  finish(result: CaseResult): void;
  end(summary: Summary): void;
}

export interface Screen {
  write(text: string): void;
  /** A terminal, where lines can be written over and colours are seen. */
  readonly terminal: boolean;
}

/** Which features were missed, and by how many cases. */
export function missedFeatures(results: readonly CaseResult[]): [feature: Feature, cases: number][] {
  const missed = new Map<Feature, number>();
  for (const { missing } of results) for (const feature of missing) missed.set(feature, (missed.get(feature) ?? 0) + 1);
  return [...missed].sort(([a], [b]) => a.localeCompare(b));
}
