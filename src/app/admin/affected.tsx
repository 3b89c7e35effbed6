import { usePages } from '../api/use-pages.js';
import { listAffected } from '../contract/operations.js';
import { Button } from '../parts/button.js';
import { Name } from '../parts/name.js';
import { Problem } from '../parts/problem.js';
import { useWords } from '../words/use-words.js';

/** How many are shown by their names. */
const SHOWN = 50;

/** Who would be asked to set up a second factor, if it were so. Nothing is changed by looking. */
export function Affected({ required }: { readonly required: string }) {
  const { say } = useWords();
  const { pages, more, busy, problem, goOn } = usePages(listAffected, { required });
  const users = pages.flatMap((page) => page.users);
  const count = users.length;
  return (
    <div class="box">
      <p role="status">
        <strong>
          {busy ? say('affected-counting', { count }) : say(more ? 'affected-at-least' : 'affected-count', { count })}
        </strong>
      </p>
      <Problem of={problem} />
      {!busy && more && (
        <Button kind="plain" onPress={goOn}>
          {say('affected-go-on')}
        </Button>
      )}
      {!busy && count > 0 && (
        <details>
          <summary>{say('affected-who')}</summary>
          <ul>
            {users.slice(0, SHOWN).map(({ user_id: id }) => (
              <li key={id}>
                <a href={`/admin/users/${encodeURIComponent(id)}`}>
                  <Name of={id} />
                </a>
              </li>
            ))}
          </ul>
          {count > SHOWN && <p class="small">{say('affected-and-more', { count: count - SHOWN })}</p>}
        </details>
      )}
    </div>
  );
}
