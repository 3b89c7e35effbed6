import { useState } from 'preact/hooks';
import { makeAppPassword } from '../contract/operations.js';
import { Button } from '../parts/button.js';
import { CopyButton } from '../parts/copy-button.js';
import { Dialog } from '../parts/dialog.js';
import { NameDialog } from '../parts/name-dialog.js';
import { ProofDialog } from '../proof/proof-dialog.js';
import { useProof } from '../proof/use-proof.js';
import { useWords } from '../words/use-words.js';

export interface NewAppPasswordProps {
  readonly onMade: () => void;
  readonly onClose: () => void;
}

/** Asks what it is for, then for a proof, and shows the password this once. */
export function NewAppPassword({ onMade, onClose }: NewAppPasswordProps) {
  const { say } = useWords();
  const proof = useProof();
  const [name, setName] = useState('');
  const [password, setPassword] = useState<string | null>(null);
  const make = async (typed: string): Promise<void> => {
    setName(typed);
    const answer = await proof.run(makeAppPassword, { body: { name: typed } });
    if (!answer) return;
    setPassword(answer.password);
    onMade();
  };
  if (proof.question) return <ProofDialog proof={proof} title={say('app-password-make')} />;
  if (password !== null)
    return (
      // Escape would lose it.
      <Dialog key="made" title={say('app-password-made', { name })} onClose={() => undefined}>
        <p class="warn">{say('app-password-once')}</p>
        <code class="typed" dir="ltr">
          {password}
        </code>
        <div class="row">
          <CopyButton text={password} label={say('codes-copy')} />
        </div>
        <Button onPress={onClose}>{say('app-password-kept')}</Button>
      </Dialog>
    );
  return (
    <NameDialog
      key="name"
      title={say('app-password-make')}
      label={say('app-password-name')}
      hint={say('app-password-name-hint')}
      action={say('app-continue')}
      name={name}
      most={64}
      busy={proof.busy}
      problem={proof.problem}
      onName={(typed) => void make(typed)}
      onClose={onClose}
    />
  );
}
