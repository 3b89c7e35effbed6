import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../parts/button.js';
import { Field } from '../parts/field.js';
import { problemWords } from '../words/problem-words.js';
import { useWords } from '../words/use-words.js';
import type { StepProps } from './proof-steps.js';

const TYPE = 'm.login.email.identity';

/** An e-mail address: the server mails a link there, and is asked again when the person comes back from it. */
export function AddressStep({ question, busy }: StepProps) {
  const words = useWords();
  const { say } = words;
  const [email, setEmail] = useState('');
  const [sent, setSent] = useState<string | null>(null);
  const { refusal } = question;
  // That the link was not opened yet is no refusal, and the first time it only means that the mail is on its way.
  const waits = refusal?.status === 401;
  const again = useRef<() => void>(() => undefined);
  again.current = () => {
    if (sent !== null && !busy) question.answer({ type: TYPE, members: {} });
  };
  useEffect(() => {
    const come = (): void => again.current();
    addEventListener('focus', come);
    return () => removeEventListener('focus', come);
  }, []);

  if (sent !== null && (busy || waits || refusal === null))
    return (
      <>
        <p>{say('mail-sent', { address: sent })}</p>
        <Button busy={busy} onPress={() => again.current()}>
          {say('mail-opened')}
        </Button>
        <Button kind="plain" onPress={() => setSent(null)}>
          {say('mail-other-address')}
        </Button>
      </>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (busy) return;
        setSent(email.trim());
        question.answer({ type: TYPE, members: { email: email.trim() } });
      }}
    >
      <Field
        label={say('proof-address')}
        hint={say('proof-address-hint')}
        type="email"
        inputMode="email"
        value={email}
        onValue={setEmail}
        error={refusal && !waits ? problemWords(words, refusal) : null}
        focused
        required
        autocomplete="email"
      />
      <Button busy={busy}>{say('app-continue')}</Button>
    </form>
  );
}
