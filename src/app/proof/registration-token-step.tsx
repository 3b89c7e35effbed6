import { useState } from 'preact/hooks';
import { Button } from '../parts/button.js';
import { Field } from '../parts/field.js';
import { problemWords } from '../words/problem-words.js';
import { useWords } from '../words/use-words.js';
import type { StepProps } from './proof-steps.js';

export function RegistrationTokenStep({ question, busy }: StepProps) {
  const words = useWords();
  const [token, setToken] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) question.answer({ type: 'm.login.registration_token', members: { token: token.trim() } });
      }}
    >
      <Field
        label={words.say('proof-registration-token')}
        hint={words.say('proof-registration-token-hint')}
        value={token}
        onValue={setToken}
        error={question.refusal && problemWords(words, question.refusal)}
        focused
        required
        autocomplete="off"
      />
      <Button busy={busy}>{words.say('app-continue')}</Button>
    </form>
  );
}
