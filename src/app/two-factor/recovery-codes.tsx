import { useState } from 'preact/hooks';
import { useSignedIn } from '../api/use-session.js';
import { replaceRecoveryCodes } from '../contract/operations.js';
import type { TwoFactor } from '../contract/types.js';
import { Button } from '../parts/button.js';
import { When } from '../parts/when.js';
import { Act } from '../proof/act.js';
import { useWords } from '../words/use-words.js';
import { useNewCodes } from './use-new-codes.js';

/** How many are left, and a new set when it is time. */
export function RecoveryCodes({ of }: { readonly of: TwoFactor['recovery'] }) {
  const { say } = useWords();
  const [asking, ask] = useState(false);
  const { offerSet } = useNewCodes();
  const { token } = useSignedIn();
  return (
    <section aria-labelledby="codes">
      <h2 id="codes">{say('codes-section')}</h2>
      {of && (
        <p>
          {say('codes-left', { count: of.remaining, total: of.total })}
          <br />
          <span class="small">
            {say('factor-created')} <When at={of.created_at} />
          </span>
        </p>
      )}
      <Button kind="plain" onPress={() => ask(true)}>
        {say('codes-replace')}
      </Button>
      {asking && (
        <Act
          title={say('codes-replace')}
          action={say('codes-replace')}
          isGrave
          run={(proof) => proof.run(replaceRecoveryCodes, {})}
          onDone={({ recovery_codes: codes, recovery_codes_text: text }) => {
            ask(false);
            offerSet({ codes, text, news: say('codes-replaced') }, token);
          }}
          onClose={() => ask(false)}
        >
          <p>{say('codes-replace-means')}</p>
        </Act>
      )}
    </section>
  );
}
