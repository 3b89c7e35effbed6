import { useState } from 'preact/hooks';
import { makeAppPassword } from '../contract/operations.js';
import { Button } from '../parts/button.js';
import { CopyButton } from '../parts/copy-button.js';
import { Dialog } from '../parts/dialog.js';
import { Field } from '../parts/field.js';
import { ProofDialog } from '../proof/proof-dialog.js';
import { useProof } from '../proof/use-proof.js';
import { problemWords } from '../words/problem-words.js';
import { useWords } from '../words/use-words.js';

export interface NewAppPasswordProps {
  readonly onMade: () => void;
  readonly onClose: () => void;
}

/** Asks what it is for, then for a proof, and shows the password this once. */
export function NewAppPassword({ onMade, onClose }: NewAppPasswordProps) {
  const words = useWords();
  const { say } = words;
  const proof = useProof();
  const [name, setName] = useState('');
  const [password, setPassword] = useState<string | null>(null);
  const make = async (): Promise<void> => {
    const answer = await proof.run(makeAppPassword, { body: { name: name.trim() } });
    if (!answer) return;
    setPassword(answer.password);
    onMade();
  };
  if (proof.question) return <ProofDialog proof={proof} title={say('app-password-make')} />;
  if (password !== null)
    return (
      // Escape would lose it.
      <Dialog key="made" title={say('app-password-made', { name: name.trim() })} onClose={() => undefined}>
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
    <Dialog key="name" title={say('app-password-make')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!proof.busy) void make();
        }}
      >
        <Field
          label={say('app-password-name')}
          hint={say('app-password-name-hint')}
          value={name}
          onValue={setName}
          error={proof.problem ? problemWords(words, proof.problem) : null}
          focused
          required
          maxLength={64}
          autocomplete="off"
        />
        <Button busy={proof.busy}>{say('app-continue')}</Button>
        <Button kind="plain" onPress={onClose}>
          {say('app-cancel')}
        </Button>
      </form>
    </Dialog>
  );
}
