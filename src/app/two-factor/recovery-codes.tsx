import { useState } from 'preact/hooks';
import { replaceRecoveryCodes } from '../contract/operations.js';
import type { TwoFactor } from '../contract/types.js';
import { Button } from '../parts/button.js';
import { ConfirmDialog } from '../parts/confirm-dialog.js';
import { When } from '../parts/when.js';
import { ProofDialog } from '../proof/proof-dialog.js';
import { useProof } from '../proof/use-proof.js';
import { useWords } from '../words/use-words.js';
import { useNewCodes } from './use-new-codes.js';

/** How many are left, and a new set when it is time. */
export function RecoveryCodes({ of }: { readonly of: TwoFactor['recovery'] }) {
  const { say } = useWords();
  const proof = useProof();
  const [asking, ask] = useState(false);
  const { offerSet } = useNewCodes();
  const replace = async (): Promise<void> => {
    const answer = await proof.run(replaceRecoveryCodes, {});
    if (!answer) return;
    ask(false);
    const { recovery_codes: codes, recovery_codes_text: text } = answer;
    offerSet({ codes, text, news: say('codes-replaced') });
  };
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
      {asking && !proof.question && (
        <ConfirmDialog
          title={say('codes-replace')}
          text={say('codes-replace-means')}
          action={say('codes-replace')}
          busy={proof.busy}
          problem={proof.problem}
          onConfirm={() => void replace()}
          onClose={() => {
            proof.clear();
            ask(false);
          }}
        />
      )}
      {asking && <ProofDialog proof={proof} title={say('codes-replace')} />}
    </section>
  );
}
