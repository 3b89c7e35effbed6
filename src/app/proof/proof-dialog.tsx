import { useSignedIn } from '../api/use-session.js';
import { Button } from '../parts/button.js';
import { Dialog } from '../parts/dialog.js';
import { useWords } from '../words/use-words.js';
import { ProofSteps } from './proof-steps.js';
import type { ProofRun } from './use-proof.js';

export interface ProofDialogProps {
  readonly proof: ProofRun;
  /** What is being confirmed, such as "Sign out Phone". */
  readonly title: string;
}

/** Asks whoever is signed in for what a request needs, over the page that goes on with it. */
export function ProofDialog({ proof, title }: ProofDialogProps) {
  const { say } = useWords();
  const { userId } = useSignedIn();
  const { question, busy } = proof;
  if (!question) return null;
  const giveUp = (): void => question.answer(null);
  return (
    <Dialog title={say('proof-title')} onClose={giveUp}>
      <p class="lead">{title}</p>
      <ProofSteps question={question} busy={busy} userId={userId} />
      <Button kind="plain" onPress={giveUp}>
        {say('app-cancel')}
      </Button>
    </Dialog>
  );
}
