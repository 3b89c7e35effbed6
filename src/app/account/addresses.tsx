import { useState } from 'preact/hooks';
import { useQuery } from '../api/use-query.js';
import { deleteThreepid, listThreepids } from '../contract/operations.js';
import { Answered } from '../parts/answered.js';
import { Button } from '../parts/button.js';
import { focusHeading } from '../parts/focus-heading.js';
import { Name } from '../parts/name.js';
import { useNews } from '../parts/use-news.js';
import { Act } from '../proof/act.js';
import { useWords } from '../words/use-words.js';
import { AddAddress } from './add-address.js';

/** The e-mail addresses of the account. */
export function Addresses() {
  const { say } = useWords();
  const { tell } = useNews();
  const query = useQuery(listThreepids, {});
  const [leaving, leave] = useState<string | null>(null);

  const removed = async (address: string): Promise<void> => {
    leave(null);
    tell(say('addresses-removed', { address }));
    await query.reload();
    focusHeading();
  };
  return (
    <section aria-labelledby="addresses">
      <h2 id="addresses">{say('addresses-title')}</h2>
      <p>{say('addresses-lead')}</p>
      <Answered query={query}>
        {({ threepids }) =>
          threepids.length > 0 && (
            <ul class="things">
              {threepids.map(({ address }) => (
                <li key={address}>
                  <Name of={address} />
                  <Button kind="danger" onPress={() => leave(address)} label={say('addresses-remove-one', { address })}>
                    {say('addresses-remove')}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
      <AddAddress
        onDone={(address) => {
          tell(say('addresses-added', { address }));
          void query.reload();
        }}
      />
      {leaving !== null && (
        <Act
          title={say('addresses-remove-one', { address: leaving })}
          action={say('addresses-remove')}
          isGrave
          run={(proof) => proof.run(deleteThreepid, { body: { medium: 'email', address: leaving } })}
          onDone={() => void removed(leaving)}
          onClose={() => leave(null)}
        >
          <p>{say('addresses-remove-means')}</p>
        </Act>
      )}
    </section>
  );
}
