import { useState } from 'preact/hooks';
import { Button } from '../parts/button.js';
import { Field } from '../parts/field.js';
import { refusalWords } from '../words/problem-words.js';
import { useWords } from '../words/use-words.js';
import type { StepProps } from './proof-steps.js';

/** The password of whoever is signed in. */
export function PasswordStep({ question, busy, userId }: StepProps) {
  const words = useWords();
  const [password, setPassword] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const identifier = { type: 'm.id.user', user: userId };
        if (!busy) question.answer({ type: 'm.login.password', members: { identifier, password } });
      }}
    >
      <input type="text" autocomplete="username" value={userId ?? ''} readOnly hidden />
      <Field
        label={words.say('proof-password')}
        type="password"
        value={password}
        onValue={setPassword}
        error={question.refusal && refusalWords(words, question.refusal, 'proof-password-wrong')}
        focused
        required
        autocomplete="current-password"
      />
      <Button busy={busy}>{words.say('app-continue')}</Button>
    </form>
  );
}
