import { useState } from 'preact/hooks';
import { useQuery } from '../api/use-query.js';
import { listAppPasswords, revokeAppPassword } from '../contract/operations.js';
import type { AppPasswords as Listed } from '../contract/types.js';
import { Answered } from '../parts/answered.js';
import { Button } from '../parts/button.js';
import { LastUsed } from '../parts/last-used.js';
import { Name } from '../parts/name.js';
import { useNews } from '../parts/use-news.js';
import { Act } from '../proof/act.js';
import { useWords } from '../words/use-words.js';
import { NewAppPassword } from './new-app-password.js';

type AppPassword = Listed['app_passwords'][number];

/** Passwords for applications that cannot ask for a code, where the site has them. */
export function AppPasswords() {
  const { say } = useWords();
  const { tell } = useNews();
  const query = useQuery(listAppPasswords, {});
  const [making, make] = useState(false);
  const [revoking, revoke] = useState<AppPassword | null>(null);
  const { data, problem } = query;
  const isThere = data ? data.enabled || data.app_passwords.length > 0 : problem !== null;
  if (!isThere) return null;
  return (
    <section aria-labelledby="app-passwords">
      <h2 id="app-passwords">{say('app-passwords-title')}</h2>
      <p>{say('app-passwords-why')}</p>
      <Answered query={query}>
        {({ enabled, app_passwords: passwords }) => (
          <>
            <ul class="things">
              {passwords.map((password) => (
                <li key={password.id}>
                  <div>
                    <strong>
                      <Name of={password.name} />
                    </strong>
                    <LastUsed createdAt={password.created_at} lastUsedAt={password.last_used_at} />
                  </div>
                  <Button
                    kind="danger"
                    onPress={() => revoke(password)}
                    label={say('factor-revoke-label', { name: password.name })}
                  >
                    {say('factor-revoke')}
                  </Button>
                </li>
              ))}
            </ul>
            {enabled && (
              <Button kind="plain" onPress={() => make(true)}>
                {say('app-password-make')}
              </Button>
            )}
          </>
        )}
      </Answered>
      {making && <NewAppPassword onMade={() => void query.reload()} onClose={() => make(false)} />}
      {revoking && (
        <Act
          title={say('factor-revoke-title', { name: revoking.name })}
          action={say('factor-revoke')}
          isGrave
          run={(proof) => proof.run(revokeAppPassword, { path: { id: revoking.id }, body: {} })}
          onDone={() => {
            revoke(null);
            tell(say('app-password-revoked', { name: revoking.name }));
            void query.reload();
          }}
          onClose={() => revoke(null)}
        >
          <p>{say('app-password-revoke-means')}</p>
        </Act>
      )}
    </section>
  );
}
