import { useState } from 'preact/hooks';
import { useSession } from '../api/use-session.js';
import { login } from '../contract/operations.js';
import { Button } from '../parts/button.js';
import { Field } from '../parts/field.js';
import { Page } from '../parts/page.js';
import { ProofSteps } from '../proof/proof-steps.js';
import { useProof } from '../proof/use-proof.js';
import { problemWords } from '../words/problem-words.js';
import { useWords } from '../words/use-words.js';

/** The password first, then whatever else the account asks for, on the same page. */
export function SignIn() {
  const words = useWords();
  const { say } = words;
  const { ended, enter } = useSession();
  const proof = useProof();
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const { question, busy, problem } = proof;
  const refusal = question?.refusal ?? problem;
  const asksAgain = question?.types.includes('m.login.password') === true;

  const submit = async (): Promise<void> => {
    const typed = { identifier: { type: 'm.id.user', user: user.trim() }, password };
    if (asksAgain) {
      question.answer({ type: 'm.login.password', members: typed });
      return;
    }
    // The one step that every server knows; what else is needed is asked for after it.
    const body = { type: 'm.login.password', ...typed, initial_device_display_name: say('app-title') };
    const done = await proof.run(login, { body });
    if (done) enter({ userId: done.user_id, deviceId: done.device_id, token: done.access_token });
  };

  if (question && !asksAgain)
    return (
      <Page key="proof" title={say('proof-title')} narrow>
        <ProofSteps question={question} busy={busy} userId={null} />
        <Button kind="plain" onPress={() => question.answer(null)}>
          {say('app-back')}
        </Button>
      </Page>
    );
  return (
    <Page key="password" title={say('sign-in-title')} narrow>
      {ended && !refusal && <p class="notice">{say(ended === 'lost' ? 'sign-in-lost' : 'sign-in-left')}</p>}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void submit();
        }}
      >
        <Field
          label={say('sign-in-user')}
          hint={say('sign-in-user-hint')}
          value={user}
          onValue={setUser}
          focused
          required
          autocomplete="username"
        />
        <Field
          label={say('sign-in-password')}
          type="password"
          value={password}
          onValue={setPassword}
          error={busy || refusal === null ? null : problemWords(words, refusal)}
          required
          autocomplete="current-password"
        />
        <Button busy={busy}>{say('sign-in-submit')}</Button>
      </form>
    </Page>
  );
}
