import { useWords } from '../words/use-words.js';
import { Button } from './button.js';
import { Page } from './page.js';

/** In the place of a page that cannot be shown. */
export function Broken() {
  const { say } = useWords();
  return (
    <Page title={say('app-broken-title')} narrow>
      <p>{say('app-broken-text')}</p>
      <Button onPress={() => location.reload()}>{say('app-load-again')}</Button>
      {location.pathname !== '/' && (
        <p>
          <a href="/">{say('app-to-start')}</a>
        </p>
      )}
    </Page>
  );
}
