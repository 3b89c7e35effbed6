import { useState } from 'preact/hooks';
import { Button } from '../parts/button.js';
import { Field } from '../parts/field.js';
import { refusalWords } from '../words/problem-words.js';
import { useWords } from '../words/use-words.js';
import type { StepProps } from './proof-steps.js';

/** A code of the authenticator, or a recovery code. */
export function CodeStep({ question, busy }: StepProps) {
  const words = useWords();
  const [token, setToken] = useState('');
  const type = question.types[0] ?? '';
  const isRecovery = type === 'm.login.2fa.recovery';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) question.answer({ type, members: { token: token.trim() } });
      }}
    >
      <Field
        label={words.say(isRecovery ? 'proof-recovery' : 'proof-totp')}
        hint={words.say(isRecovery ? 'proof-recovery-hint' : 'proof-totp-hint')}
        value={token}
        onValue={setToken}
        error={
          question.refusal &&
          refusalWords(words, question.refusal, isRecovery ? 'proof-recovery-wrong' : 'error-wrong-code')
        }
        focused
        required
        kind="code"
        inputMode={isRecovery ? 'text' : 'numeric'}
        autocomplete={isRecovery ? 'off' : 'one-time-code'}
      />
      <Button busy={busy}>{words.say('app-continue')}</Button>
    </form>
  );
}
