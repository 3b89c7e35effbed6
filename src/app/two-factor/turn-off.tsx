import { useState } from 'preact/hooks';
import { disableTwoFactor } from '../contract/operations.js';
import { Button } from '../parts/button.js';
import { ConfirmDialog } from '../parts/confirm-dialog.js';
import { ProofDialog } from '../proof/proof-dialog.js';
import { useProof } from '../proof/use-proof.js';
import { useWords } from '../words/use-words.js';

export interface TurnOffProps {
  /** Whether the account must have a second factor. */
  readonly required: boolean;
  readonly onDone: () => void;
}

export function TurnOff({ required, onDone }: TurnOffProps) {
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
      <p>{say(required ? 'turn-off-required' : 'turn-off-means')}</p>
      {!required && (
        <Button kind="danger" onPress={() => ask(true)}>
          {say('turn-off')}
        </Button>
      )}
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
