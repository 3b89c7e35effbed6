import { useState } from 'preact/hooks';
import { disableTwoFactor } from '../contract/operations.js';
import { Button } from '../parts/button.js';
import { ConfirmDialog } from '../parts/confirm-dialog.js';
import { ProofDialog } from '../proof/proof-dialog.js';
import { useProof } from '../proof/use-proof.js';
import { useWords } from '../words/use-words.js';

export function TurnOff({ onDone }: { readonly onDone: () => void }) {
  const { say } = useWords();
  const proof = useProof();
  const [asking, ask] = useState(false);
  const turnOff = async (): Promise<void> => {
    if (!(await proof.run(disableTwoFactor, {}))) return;
    ask(false);
    onDone();
  };
  return (
    <section aria-labelledby="turn-off">
      <h2 id="turn-off">{say('turn-off-title')}</h2>
      <p>{say('turn-off-means')}</p>
      <Button kind="danger" onPress={() => ask(true)}>
        {say('turn-off')}
      </Button>
      {asking && !proof.question && (
        <ConfirmDialog
          title={say('turn-off')}
          text={say('turn-off-sure')}
          action={say('turn-off')}
          busy={proof.busy}
          problem={proof.problem}
          onConfirm={() => void turnOff()}
          onClose={() => {
            proof.clear();
            ask(false);
          }}
        />
      )}
      {asking && <ProofDialog proof={proof} title={say('turn-off')} />}
    </section>
  );
}
