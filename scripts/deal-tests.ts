/** For a file that was not timed yet. */
const UNKNOWN_SECONDS = 1;

/** Deals files to so many hands, the longest first and each to the hand that has least so far. `seconds`: how long a file takes. */
export function dealt(
  files: readonly string[],
  seconds: Readonly<Record<string, number>>,
  hands: number,
): readonly (readonly string[])[] {
  const timeOf = (file: string): number => seconds[file] ?? UNKNOWN_SECONDS;
  const piles = Array.from({ length: hands }, () => ({ files: [] as string[], seconds: 0 }));
  for (const file of files.toSorted((a, b) => timeOf(b) - timeOf(a))) {
    const least = piles.reduce((lowest, pile) => (pile.seconds < lowest.seconds ? pile : lowest));
    least.files.push(file);
    least.seconds += timeOf(file);
  }
  return piles.map((pile) => pile.files);
}
