import { Addresses } from '../account/addresses.js';
import { CloseAccount } from '../account/close-account.js';
import { useQuery } from '../api/use-query.js';
import { useSignedIn } from '../api/use-session.js';
import { getCapabilities } from '../contract/operations.js';
import { Answered } from '../parts/answered.js';
import { Name } from '../parts/name.js';
import { Page } from '../parts/page.js';
import { useWords } from '../words/use-words.js';

/** The account itself: its addresses, and its end. */
export function Settings() {
  const { say } = useWords();
  const { userId } = useSignedIn();
  const query = useQuery(getCapabilities, {});
  return (
    <Page title={say('settings-title')}>
      <p class="lead">
        <Name of={userId} />
      </p>
      <Answered query={query}>
        {({ capabilities }) => capabilities['m.3pid_changes']?.enabled === true && <Addresses />}
      </Answered>
      <CloseAccount />
    </Page>
  );
}
