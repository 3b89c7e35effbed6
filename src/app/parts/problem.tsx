import { problemWords } from '../words/problem-words.js';
import { useWords } from '../words/use-words.js';

/** What went wrong, announced. Nothing when nothing did. */
export function Problem({ of }: { readonly of: unknown }) {
  const words = useWords();
  return of ? (
    <p class="alert" role="alert">
      {problemWords(words, of)}
    </p>
  ) : null;
}
