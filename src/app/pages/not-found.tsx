import { Page } from '../parts/page.js';
import { useWords } from '../words/use-words.js';

export function NotFound() {
  const { say } = useWords();
  return (
    <Page title={say('app-not-found-title')} narrow>
      <p>{say('app-not-found-text')}</p>
      <p>
        <a href="/">{say('app-to-start')}</a>
      </p>
    </Page>
  );
}
