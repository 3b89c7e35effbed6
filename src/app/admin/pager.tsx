import { useLocation } from 'preact-iso';
import { useWords } from '../words/use-words.js';
import { usePlaces } from './places.js';

export interface PagerProps {
  readonly isFirst: boolean;
  /** The address of the first page. */
  readonly first: string;
  /** The address of the next page; null: there is none. */
  readonly next: string | null;
}

/** On to the next page of a list, and back. */
export function Pager({ isFirst, first, next }: PagerProps) {
  const { say } = useWords();
  const { url } = useLocation();
  const { before } = usePlaces();
  const previous = before.get(url) ?? null;
  if (next === null && isFirst) return null;
  return (
    <nav class="pager" aria-label={say('pager-label')}>
      {!isFirst && <a href={previous ?? first}>{say(previous === null ? 'pager-first' : 'pager-previous')}</a>}
      {next !== null && (
        <a href={next} onClick={() => before.set(next, url)}>
          {say('pager-next')}
        </a>
      )}
    </nav>
  );
}
