/** The candidate that the fewest typing mistakes lead away from, as a whole or by its last part. */
export function nearest(typed: string, candidates: readonly string[]): string | null {
  const ranked = candidates.map((candidate) => {
    const last = candidate.slice(candidate.lastIndexOf('.') + 1);
    return { candidate, mistakes: Math.min(distance(typed, candidate), distance(typed, last)) };
  });
  return ranked.sort((a, b) => a.mistakes - b.mistakes)[0]?.candidate ?? null;
}

/** Levenshtein's: how many characters to put in, take out or change. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [line, typed] of [...from].entries()) {
    const next = [line + 1];
    for (const [column, wanted] of [...to].entries()) {
      const changed = (row[column] ?? 0) + (typed === wanted ? 0 : 1);
      next.push(Math.min(changed, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
