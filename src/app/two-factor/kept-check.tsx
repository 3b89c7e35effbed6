import { useState } from 'preact/hooks';
import { Button } from '../parts/button.js';
import { Field } from '../parts/field.js';
import { useWords } from '../words/use-words.js';

export interface KeptCheckProps {
  readonly codes: readonly string[];
  readonly onKept: () => void;
  readonly onBack: () => void;
  readonly busy: boolean;
}

/** Asks for one of the codes while none of them is shown. It is compared here, so it is not used up. */
export function KeptCheck({ codes, onKept, onBack, busy }: KeptCheckProps) {
  const { say } = useWords();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (busy) return;
        if (codes.some((code) => folded(code) === folded(typed))) onKept();
        else setWrong(true);
      }}
    >
      <p>{say('codes-check')}</p>
      <Field
        label={say('proof-recovery')}
        kind="code"
        value={typed}
        onValue={(value) => {
          setTyped(value);
          setWrong(false);
        }}
        error={isWrong ? say('codes-check-wrong') : null}
        focused
        required
        autocomplete="off"
      />
      <Button busy={busy}>{say('codes-check-done')}</Button>
      <div class="row">
        <Button kind="plain" onPress={onBack}>
          {say('codes-show-again')}
        </Button>
        <Button kind="plain" onPress={onKept} busy={busy}>
          {say('codes-skip-check')}
        </Button>
      </div>
    </form>
  );
}

/** As the server reads a code: case, spaces, dashes and look-alikes do not matter. */
const folded = (code: string): string =>
  code.toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1');
