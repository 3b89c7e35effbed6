import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { useQuery } from '../api/use-query.js';
import { listRegistrationTokens, revokeRegistrationToken } from '../contract/operations.js';
import type { RegistrationToken, RegistrationTokenMade } from '../contract/types.js';
import { Button } from '../parts/button.js';
import { Page } from '../parts/page.js';
import { Problem } from '../parts/problem.js';
import { useNews } from '../parts/use-news.js';
import { Act } from '../proof/act.js';
import { useWords } from '../words/use-words.js';
import { addressOf } from './address-of.js';
import { MakeToken } from './make-token.js';
import { useOffice } from './office.js';
import { Pager } from './pager.js';
import { TokenMade } from './token-made.js';
import { TokenTable } from './token-table.js';

/** Invitations: with a registration token somebody makes an account where not everybody may. */
export function Tokens() {
  const { say } = useWords();
  const { mayChange } = useOffice();
  const { query } = useLocation();
  const { data, problem, reload } = useQuery(listRegistrationTokens, {
    query: { limit: 50, ...(query.after && { after: query.after }) },
  });
  const [making, make] = useState(false);
  const [made, keep] = useState<RegistrationTokenMade | null>(null);
  const [revoking, revoke] = useState<RegistrationToken | null>(null);
  const { tell } = useNews();
  return (
    <Page title={say('tokens-title')}>
      <p>{say('tokens-what')}</p>
      <Problem of={problem} />
      {made ? (
        <TokenMade of={made} onClose={() => keep(null)} />
      ) : (
        mayChange && (
          <div class="row">
            <Button onPress={() => make(true)}>{say('tokens-make')}</Button>
          </div>
        )
      )}
      {data && <TokenTable of={data.tokens} onRevoke={mayChange ? revoke : null} />}
      <Pager
        isFirst={!query.after}
        first="/admin/tokens"
        next={data?.next ? addressOf('/admin/tokens', { after: data.next }) : null}
      />
      {making && (
        <MakeToken
          onDone={(token) => {
            make(false);
            keep(token);
            void reload();
          }}
          onClose={() => make(false)}
        />
      )}
      {revoking && (
        <Act
          title={say('tokens-revoke-title')}
          action={say('tokens-revoke')}
          isGrave
          run={(proof) => proof.run(revokeRegistrationToken, { path: { tokenId: revoking.id } })}
          onDone={() => {
            if (made?.id === revoking.id) keep(null);
            revoke(null);
            tell(say('tokens-revoked'));
            void reload();
          }}
          onClose={() => revoke(null)}
        >
          <p>{say('tokens-revoke-means')}</p>
        </Act>
      )}
    </Page>
  );
}
