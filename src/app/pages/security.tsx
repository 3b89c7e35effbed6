import { useState } from 'preact/hooks';
import { useQuery } from '../api/use-query.js';
import { getTwoFactor } from '../contract/operations.js';
import { Button } from '../parts/button.js';
import { Page } from '../parts/page.js';
import { Problem } from '../parts/problem.js';
import { Authenticators } from '../two-factor/authenticators.js';
import { Enrol } from '../two-factor/enrol.js';
import { RecoveryCodes } from '../two-factor/recovery-codes.js';
import { Standing } from '../two-factor/standing.js';
import { TurnOff } from '../two-factor/turn-off.js';
import { useWords } from '../words/use-words.js';

/** Two-factor of the own account: whether it is on, its authenticators and its recovery codes. */
export function Security() {
  const { say } = useWords();
  const { data, problem, reload } = useQuery(getTwoFactor, {});
  const [enrolling, enrol] = useState(false);
  const [news, setNews] = useState<string | null>(null);

  const changed = (words: string): void => {
    setNews(words);
    void reload();
  };
  if (enrolling)
    return (
      <Page key="enrol" title={say('enrol-title')}>
        <Enrol
          suggestion={data?.factors.length ? '' : say('enrol-suggestion')}
          onDone={(name) => {
            enrol(false);
            changed(say('enrol-done', { name }));
          }}
          onCancel={() => enrol(false)}
        />
      </Page>
    );
  return (
    <Page key="security" title={say('security-title')}>
      <p role="status" class={news === null ? undefined : 'notice'}>
        {news}
      </p>
      <Problem of={problem} />
      {data && (
        <>
          <Standing of={data} />
          {!data.enabled && <Button onPress={() => enrol(true)}>{say('security-set-up')}</Button>}
          {data.enabled && (
            <>
              <Authenticators of={data.factors} onAdd={() => enrol(true)} onChange={changed} />
              <RecoveryCodes of={data.recovery} onChange={changed} />
              <TurnOff onDone={() => changed(say('turn-off-done'))} />
            </>
          )}
        </>
      )}
      {!data && !problem && <p>{say('app-loading')}</p>}
    </Page>
  );
}
