import { useEffect, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { useQuery } from '../api/use-query.js';
import { listUsers } from '../contract/operations.js';
import { Name } from '../parts/name.js';
import { Page } from '../parts/page.js';
import { Problem } from '../parts/problem.js';
import { Table } from '../parts/table.js';
import { When } from '../parts/when.js';
import { useWords } from '../words/use-words.js';
import { Pager } from './pager.js';
import { usePlaces } from './places.js';
import { rolesWords } from './role-words.js';
import { StateMark } from './state-mark.js';
import { userChoice, usersAddress, usersQuery } from './user-choice.js';
import { UserFilters } from './user-filters.js';

/** All accounts with how they stand, page by page. */
export function Users() {
  const words = useWords();
  const { say } = words;
  const { query, url } = useLocation();
  const choice = userChoice(query);
  const { data, problem, busy } = useQuery(listUsers, { query: usersQuery(choice) });
  usePlaces().list = url;
  return (
    <Page title={say('users-title')}>
      <UserFilters key={url} choice={choice} />
      <Problem of={problem} />
      <Found
        place={url}
        words={data && !busy ? foundWords(data.users.length, data.next !== null) : say('app-loading')}
      />
      {data && data.users.length > 0 && (
        <Table
          caption={say('users-title')}
          columns={[say('users-account'), say('users-state'), say('users-roles'), say('users-since')]}
          rows={data.users.map((user) => ({
            key: user.user_id,
            cells: [
              <a href={`/admin/users/${encodeURIComponent(user.user_id)}`}>
                <Name of={user.user_id} />
              </a>,
              <>
                {user.deactivated_at === null ? (
                  <StateMark state={user.two_factor} />
                ) : (
                  <StateMark state="deactivated" />
                )}
                {user.locked && <StateMark state="locked" />}
              </>,
              user.roles.length > 0 ? (
                rolesWords(words, user.roles)
              ) : (
                <span class="nothing">{say('users-no-roles')}</span>
              ),
              <When at={user.created_at} day />,
            ],
          }))}
        />
      )}
      <Pager
        isFirst={choice.after === ''}
        first={usersAddress({ ...choice, after: '' })}
        next={data?.next ? usersAddress({ ...choice, after: data.next }) : null}
      />
    </Page>
  );

  function foundWords(count: number, more: boolean): string {
    if (count === 0) return say(more ? 'users-none-here' : 'users-none');
    return say(more ? 'users-more' : 'users-all', { count });
  }
}

/** How many there are; read out, and where one goes on reading on another page. */
function Found({ place, words }: { readonly place: string; readonly words: string }) {
  const text = useRef<HTMLParagraphElement>(null);
  const seen = useRef(place);
  useEffect(() => {
    if (seen.current !== place) text.current?.focus();
    seen.current = place;
  }, [place]);
  return (
    <p class="small found" role="status" tabIndex={-1} ref={text}>
      {words}
    </p>
  );
}
