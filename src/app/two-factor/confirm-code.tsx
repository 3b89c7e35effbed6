import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../parts/button.js';
import { Field } from '../parts/field.js';
import { Steps } from '../parts/steps.js';
import { problemWords } from '../words/problem-words.js';
import { useWords } from '../words/use-words.js';

export interface ConfirmCodeProps {
  /** The key that the code is of. */
  readonly children: ComponentChildren;
  readonly digits: number;
  readonly busy: boolean;
  readonly problem: unknown;
  readonly onCode: (token: string) => void;
  readonly onCancel: () => void;
}

/** Scan first, then show by a code that it worked. */
export function ConfirmCode({ children, digits, busy, problem, onCode, onCancel }: ConfirmCodeProps) {
  const words = useWords();
  const { say } = words;
  const [scanned, setScanned] = useState(false);
  const [token, setToken] = useState('');
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
            hint={say('enrol-digits', { digits })}
            kind="code"
            value={token}
            onValue={setToken}
            error={problem ? problemWords(words, problem) : null}
            focused
            required
            inputMode="numeric"
            autocomplete="one-time-code"
          />
        </>
      )}
      <Button busy={busy}>{say(scanned ? 'enrol-turn-on' : 'enrol-scanned')}</Button>
      <Button kind="plain" onPress={scanned ? () => setScanned(false) : onCancel}>
        {say(scanned ? 'enrol-show-key' : 'app-cancel')}
      </Button>
    </form>
  );
}
