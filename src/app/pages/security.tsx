import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { useQuery } from '../api/use-query.js';
import { getTwoFactor } from '../contract/operations.js';
import { Answered } from '../parts/answered.js';
import { Button } from '../parts/button.js';
import { Page } from '../parts/page.js';
import { useNews } from '../parts/use-news.js';
import { AppPasswords } from '../two-factor/app-passwords.js';
import { Authenticators } from '../two-factor/authenticators.js';
import { RecoveryCodes } from '../two-factor/recovery-codes.js';
import { RememberedDevices } from '../two-factor/remembered-devices.js';
import { Standing } from '../two-factor/standing.js';
import { TurnOff } from '../two-factor/turn-off.js';
import { useWords } from '../words/use-words.js';

const ADD = '/account/authenticator';

/** Two-factor of the own account: whether it is on, its authenticators and its recovery codes. */
export function Security() {
  const { say } = useWords();
  const { tell } = useNews();
  const { route } = useLocation();
  const query = useQuery(getTwoFactor, {});
  const { data, reload } = query;

  // Where the button that was pressed is gone with what it stood beside.
  useEffect(() => {
    if (document.activeElement === document.body) document.getElementById('content')?.focus();
  }, [data]);

  const changed = (words: string): void => {
    tell(words);
    void reload();
  };
  return (
    <Page title={say('security-title')}>
      <Answered query={query}>
        {(standing) => (
          <>
            <Standing of={standing} />
            {standing.enabled ? (
              <>
                <Authenticators of={standing.factors} onAdd={() => route(ADD)} onChange={changed} />
                <RecoveryCodes of={standing.recovery} />
                <AppPasswords />
                <RememberedDevices />
                <TurnOff required={standing.required} onDone={() => changed(say('turn-off-done'))} />
              </>
            ) : (
              <Button onPress={() => route(ADD)}>{say('security-set-up')}</Button>
            )}
          </>
        )}
      </Answered>
    </Page>
  );
}
