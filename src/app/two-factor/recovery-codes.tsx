import { useState } from 'preact/hooks';
import { replaceRecoveryCodes } from '../contract/operations.js';
import type { RecoveryCodes as NewCodes, TwoFactor } from '../contract/types.js';
import { Button } from '../parts/button.js';
import { ConfirmDialog } from '../parts/confirm-dialog.js';
import { Dialog } from '../parts/dialog.js';
import { When } from '../parts/when.js';
import { ProofDialog } from '../proof/proof-dialog.js';
import { useProof } from '../proof/use-proof.js';
import { useWords } from '../words/use-words.js';
import { CodesToKeep } from './codes-to-keep.js';

export interface RecoveryCodesProps {
  readonly of: TwoFactor['recovery'];
  readonly onChange: (words: string) => void;
}

/** How many are left, and a new set when it is time. */
export function RecoveryCodes({ of, onChange }: RecoveryCodesProps) {
  const { say } = useWords();
  const proof = useProof();
  const [asking, ask] = useState(false);
  const [made, setMade] = useState<NewCodes | null>(null);
  const replace = async (): Promise<void> => {
    const answer = await proof.run(replaceRecoveryCodes, {});
    if (!answer) return;
    ask(false);
    setMade(answer);
  };
  const kept = (): void => {
    setMade(null);
    onChange(say('codes-replaced'));
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
      {made && (
        <Dialog title={say('codes-title')} onClose={() => undefined}>
          <CodesToKeep codes={made.recovery_codes} text={made.recovery_codes_text} onKept={kept} />
        </Dialog>
      )}
    </section>
  );
}
