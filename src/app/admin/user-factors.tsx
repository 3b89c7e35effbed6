import type { UserRecord } from '../contract/types.js';
import { Name } from '../parts/name.js';
import { When } from '../parts/when.js';
import { useWords } from '../words/use-words.js';

/** The authenticators of an account by their names. */
export function UserFactors({ of: { factors } }: { readonly of: UserRecord }) {
  const { say } = useWords();
  return (
    <section aria-labelledby="factors">
      <h2 id="factors">{say('factors-title')}</h2>
      {factors.length === 0 && <p>{say('user-no-factors')}</p>}
      <ul class="things">
        {factors.map(({ id, name, created_at: created, last_used_at: used }) => (
          <li key={id}>
            <strong>
              <Name of={name} />
            </strong>
            <span class="small">
              {say('factor-created')} <When at={created} />
              <br />
              {used === null ? say('factor-never-used') : say('factor-last-used')} {used !== null && <When at={used} />}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
