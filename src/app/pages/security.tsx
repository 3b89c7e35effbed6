import { useQuery } from '../api/use-query.js';
import { getTwoFactor } from '../contract/operations.js';
import { Page } from '../parts/page.js';
import { Problem } from '../parts/problem.js';
import { useWords } from '../words/use-words.js';

export function Security() {
  const { say } = useWords();
  const { data, problem } = useQuery(getTwoFactor, {});
  return (
    <Page title={say('app-nav-security')}>
      <Problem of={problem} />
      {data && <p>{String(data.enabled)}</p>}
    </Page>
  );
}
