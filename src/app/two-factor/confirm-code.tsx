import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../parts/button.js';
import { Field } from '../parts/field.js';
import { Steps } from '../parts/steps.js';
import { problemWords } from '../words/problem-words.js';
import { useWords } from '../words/use-words.js';

export interface ConfirmCodeProps {
  /** The key that the code is of; null: it is in the app already. */
  readonly children: ComponentChildren;
  /** How long a code is; null: not known here. */
  readonly digits: number | null;
  readonly busy: boolean;
  readonly problem: unknown;
  readonly onCode: (token: string) => void;
  /** Absent: what is around it has a way out. */
  readonly onCancel?: () => void;
}

/** Scan first, then show by a code that it worked. */
export function ConfirmCode({ children, digits, busy, problem, onCode, onCancel }: ConfirmCodeProps) {
  const words = useWords();
  const { say } = words;
  const [scanned, setScanned] = useState(children === null);
  const [token, setToken] = useState('');
  const showsKey = scanned && children !== null;
  const back = showsKey ? () => setScanned(false) : onCancel;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!scanned) setScanned(true);
        else if (!busy) onCode(token.trim());
      }}
    >
      <Steps at={scanned ? 3 : 2} of={3} />
      {!scanned && <p>{say('enrol-scan-how')}</p>}
      {!scanned && children}
      {scanned && (
        <>
          <p>{say('enrol-confirm-how')}</p>
          <Field
            label={say('proof-totp')}
            {...(digits !== null && { hint: say('enrol-digits', { digits }) })}
            kind="code"
            value={token}
            onValue={setToken}
            // Taken away while an answer is waited for, so that the same refusal is read out again.
            error={problem && !busy ? problemWords(words, problem) : null}
            focused
            required
            inputMode="numeric"
            autocomplete="one-time-code"
          />
        </>
      )}
      <Button key={scanned ? 'on' : 'scanned'} busy={busy}>
        {say(scanned ? 'enrol-turn-on' : 'enrol-scanned')}
      </Button>
      {back && (
        <Button key={showsKey ? 'key' : 'cancel'} kind="plain" onPress={back}>
          {say(showsKey ? 'enrol-show-key' : 'app-cancel')}
        </Button>
      )}
    </form>
  );
}
