import { useRoute } from 'preact-iso';
import { useQuery } from '../api/use-query.js';
import { getUser } from '../contract/operations.js';
import { Page } from '../parts/page.js';
import { Problem } from '../parts/problem.js';
import { useNews } from '../parts/use-news.js';
import { plain } from '../words/plain.js';
import { useWords } from '../words/use-words.js';
import { useOffice, whyNot } from './office.js';
import { usePlaces } from './places.js';
import { UserActions } from './user-actions.js';
import { UserDevices } from './user-devices.js';
import { UserFactors } from './user-factors.js';
import { UserFacts } from './user-facts.js';
import { WaitingReset } from './waiting-reset.js';

/** All that is known of one account, and what can be done about it; nothing of it stays for the next account. */
export function UserPage() {
  const { params } = useRoute();
  const userId = params.id ?? '';
  return <OneUser key={userId} userId={userId} />;
}

function OneUser({ userId }: { readonly userId: string }) {
  const { say } = useWords();
  const office = useOffice();
  const { data, problem, reload } = useQuery(getUser, { path: { userId } });
  const { tell } = useNews();
  const { list } = usePlaces();
  const changed = (words: string): void => {
    tell(words);
    void reload();
  };
  const reason = data && whyNot(office, data);
  const isTheirs = data?.deactivated_at === null && reason === null;
  return (
    <Page title={plain(userId)}>
      <p class="back">
        <a href={list}>{say('user-back')}</a>
      </p>
      <Problem of={problem} />
      {data && (
        <>
          {reason === 'own' && (
            <p class="notice">
              {say('user-own')} <a href="/">{say('app-to-start')}</a>
            </p>
          )}
          {reason === 'higher' && <p class="notice">{say('user-higher')}</p>}
          <UserFacts of={data} />
          {data.reset && <WaitingReset of={data.reset} user={data} isTheirs={isTheirs} onChange={changed} />}
          <UserFactors of={data} />
          <UserDevices of={data.devices} />
          {isTheirs && office.mayChange && <UserActions of={data} onChange={changed} />}
          <p>
            <a href={`/admin/audit?user=${encodeURIComponent(data.user_id)}`}>{say('user-audit')}</a>
          </p>
        </>
      )}
    </Page>
  );
}
