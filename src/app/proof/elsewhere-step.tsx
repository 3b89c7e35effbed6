import { useState } from 'preact/hooks';
import { inPopup } from '../../client/index.js';
import { Button } from '../parts/button.js';
import { Problem } from '../parts/problem.js';
import { useWords } from '../words/use-words.js';
import type { StepProps } from './proof-steps.js';

/** A stage that this app has no form for: its own page, in a window beside this one. */
export function ElsewhereStep({ question, busy }: StepProps) {
  const { say } = useWords();
  const [problem, setProblem] = useState<unknown>(null);
  const type = question.types[0] ?? '';
  const open = (): void => {
    void inPopup(
      location.origin,
      window,
    )({ type, session: question.session ?? '' }).then(() => question.answer({ type, members: {} }), setProblem);
  };
  return (
    <>
      <p>{say('proof-elsewhere')}</p>
      <Problem of={problem ?? question.refusal} />
      <Button busy={busy} onPress={open}>
        {say('proof-elsewhere-open')}
      </Button>
    </>
  );
}
