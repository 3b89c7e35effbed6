import { useState } from 'preact/hooks';
import { inPopup } from '../../client/index.js';
import { Button } from '../parts/button.js';
import { Problem } from '../parts/problem.js';
import { useWords } from '../words/use-words.js';
import type { StepProps } from './proof-steps.js';

/** A stage that this app has no form for: its own page, in a window beside this one. */
export function ElsewhereStep({ question, busy }: StepProps) {
  const { say } = useWords();
  const [isBlocked, block] = useState(false);
  const type = question.types[0] ?? '';
  const open = (): void => {
    block(false);
    void inPopup(
      location.origin,
      window,
    )({ type, session: question.session ?? '' }).then(
      () => question.answer({ type, members: {} }),
      () => block(true),
    );
  };
  return (
    <>
      <p>{say('proof-elsewhere')}</p>
      {isBlocked ? (
        <p class="alert" role="alert">
          {say('proof-elsewhere-blocked')}
        </p>
      ) : (
        <Problem of={question.refusal} />
      )}
      <Button busy={busy} onPress={open}>
        {say('proof-elsewhere-open')}
      </Button>
    </>
  );
}
