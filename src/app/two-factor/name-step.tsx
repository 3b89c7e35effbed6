import { Button } from '../parts/button.js';
import { Field } from '../parts/field.js';
import { Problem } from '../parts/problem.js';
import { Steps } from '../parts/steps.js';
import { hasReason } from '../words/has-reason.js';
import { problemWords } from '../words/problem-words.js';
import { useWords } from '../words/use-words.js';

export interface NameStepProps {
  readonly name: string;
  readonly onName: (name: string) => void;
  /** The name of one that was begun on this device and not finished. */
  readonly unfinished: string | null;
  readonly busy: boolean;
  readonly problem: unknown;
  readonly onBegin: () => void;
  readonly onResume: () => void;
  readonly onCancel: () => void;
}

/** The first step: what an authenticator is, and a name for this one. */
export function NameStep(props: NameStepProps) {
  const { name, onName, unfinished, busy, problem, onBegin, onResume, onCancel } = props;
  const words = useWords();
  const { say } = words;
  const isOfName = hasReason(problem, 'name_taken');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onBegin();
      }}
    >
      <Steps at={1} of={3} />
      {unfinished !== null && (
        <div class="notice">
          <p>{say('enrol-unfinished', { name: unfinished })}</p>
          <Button kind="plain" onPress={onResume}>
            {say('enrol-resume')}
          </Button>
        </div>
      )}
      {!isOfName && <Problem of={problem} />}
      <p>{say('enrol-name-why')}</p>
      <Field
        label={say('enrol-name')}
        hint={say('enrol-name-hint')}
        value={name}
        onValue={onName}
        error={isOfName ? problemWords(words, problem) : null}
        focused
        required
        maxLength={64}
        autocomplete="off"
      />
      <Button busy={busy}>{say('app-continue')}</Button>
      <Button kind="plain" onPress={onCancel}>
        {say('app-cancel')}
      </Button>
    </form>
  );
}
