import type { ComponentChildren } from 'preact';
import { Button } from '../parts/button.js';
import { Dialog } from '../parts/dialog.js';
import { Problem } from '../parts/problem.js';
import { useWords } from '../words/use-words.js';
import { ProofDialog } from './proof-dialog.js';
import { type ProofRun, useProof } from './use-proof.js';

export interface ActProps<Result> {
  readonly title: string;
  readonly action: string;
  readonly isGrave?: boolean;
  readonly run: (proof: ProofRun) => Promise<Result | null>;
  readonly onDone: (result: Result) => void;
  readonly onClose: () => void;
  /** What it means, and the fields that it needs. */
  readonly children: ComponentChildren;
}

/** A change that is asked about once more: what it is, then the proof where one is needed; whoever gives the proof up is back at what it is. */
export function Act<Result>({ title, action, isGrave = false, run, onDone, onClose, children }: ActProps<Result>) {
  const { say } = useWords();
  const proof = useProof();
  const submit = async (): Promise<void> => {
    const done = await run(proof);
    if (done !== null) onDone(done);
  };
  if (proof.question) return <ProofDialog proof={proof} title={title} />;
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!proof.busy) void submit();
        }}
      >
        {children}
        <Problem of={proof.problem} />
        <Button kind={isGrave ? 'danger' : 'main'} busy={proof.busy}>
          {action}
        </Button>
        <Button kind="plain" onPress={onClose}>
          {say('app-cancel')}
        </Button>
      </form>
    </Dialog>
  );
}
