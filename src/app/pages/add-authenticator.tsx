import { useLocation } from 'preact-iso';
import { useQuery } from '../api/use-query.js';
import { getTwoFactor } from '../contract/operations.js';
import { Answered } from '../parts/answered.js';
import { Page } from '../parts/page.js';
import { useNews } from '../parts/use-news.js';
import { Enrol } from '../two-factor/enrol.js';
import { useWords } from '../words/use-words.js';

/** A page of its own, so that the browser's way back leads out of it. */
export function AddAuthenticator() {
  const { say } = useWords();
  const { route } = useLocation();
  const { tell } = useNews();
  const query = useQuery(getTwoFactor, {});
  return (
    <Page title={say('enrol-title')}>
      <Answered query={query}>
        {(standing) => (
          <Enrol
            of={standing}
            onDone={(news, hasCodes) => {
              route('/', true);
              // With codes it is told once these are kept.
              if (!hasCodes) tell(news);
            }}
            onCancel={() => route('/', true)}
          />
        )}
      </Answered>
    </Page>
  );
}
