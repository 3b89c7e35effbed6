import type { ComponentChildren } from 'preact';
import type { Query } from '../api/use-query.js';
import { useWords } from '../words/use-words.js';
import { Button } from './button.js';
import { Problem } from './problem.js';

export interface AnsweredProps<Result> {
  readonly query: Query<Result>;
  readonly children: (data: Result) => ComponentChildren;
}

/** What was asked for, once it is there; until then that it is waited for, or why it did not come and a way to try again. */
export function Answered<Result>({ query, children }: AnsweredProps<Result>) {
  const { say } = useWords();
  const { data, problem, busy, reload } = query;
  return (
    <>
      {data === null && busy && <p class="waiting">{say('app-loading')}</p>}
      <Problem of={problem} />
      {problem !== null && (
        <p>
          <Button kind="plain" busy={busy} onPress={() => void reload()}>
            {say('app-retry')}
          </Button>
        </p>
      )}
      {data !== null && children(data)}
    </>
  );
}
