import { useState } from 'preact/hooks';
import { useQuery } from '../api/use-query.js';
import { listOwnEvents } from '../contract/operations.js';
import type { OwnEvents } from '../contract/types.js';
import { Answered } from '../parts/answered.js';
import { Button } from '../parts/button.js';
import { Happening } from '../parts/happening.js';
import { Page } from '../parts/page.js';
import { Problem } from '../parts/problem.js';
import { useProof } from '../proof/use-proof.js';
import { useWords } from '../words/use-words.js';

/** What happened to the security of the own account, newest first. */
export function Activity() {
  const { say } = useWords();
  const query = useQuery(listOwnEvents, { query: {} });
  const older = useProof();
  const [more, setMore] = useState<readonly OwnEvents[]>([]);
  const showOlder = async (before: number): Promise<void> => {
    const page = await older.run(listOwnEvents, { query: { before } });
    if (page) setMore([...more, page]);
  };
  return (
    <Page title={say('activity-title')}>
      <p>{say('activity-why')}</p>
      <Answered query={query}>
        {(first) => {
          const pages = [first, ...more];
          const events = pages.flatMap((page) => page.events);
          const next = pages.at(-1)?.next ?? null;
          return (
            <>
              {events.length === 0 && <p class="hint">{say('activity-none')}</p>}
              <ol class="things">
                {events.map((event) => (
                  <Happening key={event.sequence} of={event} />
                ))}
              </ol>
              <Problem of={older.problem} />
              {next !== null && (
                <Button kind="plain" busy={older.busy} onPress={() => void showOlder(next)}>
                  {say('activity-older')}
                </Button>
              )}
            </>
          );
        }}
      </Answered>
    </Page>
  );
}
