import { useWords } from '../words/use-words.js';
import { When } from './when.js';

export interface LastUsedProps {
  readonly createdAt: number;
  /** Null: never. */
  readonly lastUsedAt: number | null;
}

/** When something was made and when it was of use last. */
export function LastUsed({ createdAt, lastUsedAt }: LastUsedProps) {
  const { say } = useWords();
  return (
    <p class="small">
      {say('factor-created')} <When at={createdAt} />
      <br />
      {lastUsedAt === null ? say('factor-never-used') : say('factor-last-used')}{' '}
      {lastUsedAt !== null && <When at={lastUsedAt} />}
    </p>
  );
}
