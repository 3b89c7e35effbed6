import { renameTotp } from '../contract/operations.js';
import { NameDialog } from '../parts/name-dialog.js';
import { useProof } from '../proof/use-proof.js';
import { useWords } from '../words/use-words.js';

export interface RenameDialogProps {
  readonly factor: { readonly id: string; readonly name: string };
  /** Null: it keeps its name. */
  readonly onDone: (name: string | null) => void;
}

export function RenameDialog({ factor, onDone }: RenameDialogProps) {
  const { say } = useWords();
  const proof = useProof();
  const rename = async (name: string): Promise<void> => {
    if (await proof.run(renameTotp, { path: { factorId: factor.id }, body: { name } })) onDone(name);
  };
  return (
    <NameDialog
      title={say('factor-rename-title', { name: factor.name })}
      label={say('enrol-name')}
      action={say('factor-rename')}
      name={factor.name}
      most={64}
      busy={proof.busy}
      problem={proof.problem}
      onName={(name) => void rename(name)}
      onClose={() => onDone(null)}
    />
  );
}
