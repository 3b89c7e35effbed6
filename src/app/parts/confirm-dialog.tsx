import { useWords } from '../words/use-words.js';
import { Button } from './button.js';
import { Dialog } from './dialog.js';
import { Problem } from './problem.js';

export interface ConfirmDialogProps {
  readonly title: string;
  /** What it means. */
  readonly text: string;
  readonly action: string;
  readonly busy: boolean;
  readonly problem: unknown;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks once more before something is lost. */
export function ConfirmDialog({ title, text, action, busy, problem, onConfirm, onClose }: ConfirmDialogProps) {
  const { say } = useWords();
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{text}</p>
      <Problem of={problem} />
      <Button kind="danger" busy={busy} onPress={onConfirm}>
        {action}
      </Button>
      <Button kind="plain" onPress={onClose}>
        {say('app-cancel')}
      </Button>
    </Dialog>
  );
}
