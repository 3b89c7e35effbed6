import { useState } from 'preact/hooks';
import { problemWords } from '../words/problem-words.js';
import { useWords } from '../words/use-words.js';
import { Button } from './button.js';
import { Dialog } from './dialog.js';
import { Field } from './field.js';

export interface NameDialogProps {
  readonly title: string;
  readonly label: string;
  readonly hint?: string;
  readonly action: string;
  /** The name to begin with. */
  readonly name: string;
  /** In characters. */
  readonly most: number;
  readonly busy: boolean;
  readonly problem: unknown;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for a name, and says beside it what is wrong with it. */
export function NameDialog({
  title,
  label,
  hint,
  action,
  most,
  busy,
  problem,
  onName,
  onClose,
  ...rest
}: NameDialogProps) {
  const words = useWords();
  const [name, setName] = useState(rest.name);
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) onName(name.trim());
        }}
      >
        <Field
          label={label}
          hint={hint}
          value={name}
          onValue={setName}
          error={problem ? problemWords(words, problem) : null}
          focused
          required
          maxLength={most}
          autocomplete="off"
        />
        <Button busy={busy}>{action}</Button>
        <Button kind="plain" onPress={onClose}>
          {words.say('app-cancel')}
        </Button>
      </form>
    </Dialog>
  );
}
