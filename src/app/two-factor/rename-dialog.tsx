import { useState } from 'preact/hooks';
import { renameTotp } from '../contract/operations.js';
import { Button } from '../parts/button.js';
import { Dialog } from '../parts/dialog.js';
import { Field } from '../parts/field.js';
import { useProof } from '../proof/use-proof.js';
import { problemWords } from '../words/problem-words.js';
import { useWords } from '../words/use-words.js';

export interface RenameDialogProps {
  readonly factor: { readonly id: string; readonly name: string };
  /** Null: it keeps its name. */
  readonly onDone: (name: string | null) => void;
}

export function RenameDialog({ factor, onDone }: RenameDialogProps) {
  const words = useWords();
  const { say } = words;
  const proof = useProof();
  const [name, setName] = useState(factor.name);
  const rename = async (): Promise<void> => {
    if (await proof.run(renameTotp, { path: { factorId: factor.id }, body: { name: name.trim() } }))
      onDone(name.trim());
  };
  return (
    <Dialog title={say('factor-rename-title', { name: factor.name })} onClose={() => onDone(null)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!proof.busy) void rename();
        }}
      >
        <Field
          label={say('enrol-name')}
          value={name}
          onValue={setName}
          error={proof.problem ? problemWords(words, proof.problem) : null}
          focused
          required
          maxLength={64}
          autocomplete="off"
        />
        <Button busy={proof.busy}>{say('factor-rename')}</Button>
        <Button kind="plain" onPress={() => onDone(null)}>
          {say('app-cancel')}
        </Button>
      </form>
    </Dialog>
  );
}
