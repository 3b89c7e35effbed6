import { useState } from 'preact/hooks';
import { UiaError } from '../../client/index.js';
import { isOf, keepDevice, rememberedDevice } from '../api/remembered-device.js';
import { useSession } from '../api/use-session.js';
import { useSite } from '../api/use-site.js';
import { login } from '../contract/operations.js';
import { Button } from '../parts/button.js';
import { CheckField } from '../parts/check-field.js';
import { Field } from '../parts/field.js';
import { Page } from '../parts/page.js';
import { ProofSteps } from '../proof/proof-steps.js';
import { useProof } from '../proof/use-proof.js';
import { problemWords, refusalWords } from '../words/problem-words.js';
import { useWords } from '../words/use-words.js';

const ENDINGS = { lost: 'sign-in-lost', left: 'sign-in-left', closed: 'sign-in-closed' } as const;

/** The password first, then whatever else the account asks for, on the same page. */
export function SignIn() {
  const words = useWords();
  const { say } = words;
  const { ended, enter } = useSession();
  const proof = useProof();
  const { data: site } = useSite();
  const [remembered, remember] = useState(false);
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
    const device = rememberedDevice(localStorage);
    const shown = device && isOf(device, user.trim()) ? device : null;
    const body = {
      type: 'm.login.password',
      ...typed,
      initial_device_display_name: say('sign-in-device'),
      ...(shown && { device_id: shown.deviceId, 'org.matrix_uia.device_token': shown.token }),
      ...(remembered && { 'org.matrix_uia.remember_device': true }),
    };
    const done = await proof.run(login, { body }, { type: 'm.login.password', members: typed });
    if (!done) return;
    const { user_id: userId, device_id: deviceId, access_token: token } = done;
    const { 'org.matrix_uia.device_token': next } = done;
    // Each is good once.
    if (next !== undefined) keepDevice(localStorage, { userId, deviceId, token: next });
    else if (shown) keepDevice(localStorage, null);
    enter({ userId, deviceId, token });
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
      {ended && !refusal && <p class="notice">{say(ENDINGS[ended])}</p>}
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
          error={
            busy || refusal === null
              ? null
              : refusal instanceof UiaError
                ? refusalWords(words, refusal, 'sign-in-wrong')
                : problemWords(words, refusal)
          }
          required
          autocomplete="current-password"
        />
        {site?.remember_device && (
          <CheckField
            label={say('sign-in-remember')}
            hint={say('sign-in-remember-hint')}
            checked={remembered}
            onChecked={remember}
          />
        )}
        <Button busy={busy}>{say('sign-in-submit')}</Button>
      </form>
      <p class="links">
        {site?.password_reset && <a href="/account/reset">{say('sign-in-forgotten')}</a>}
        {site && site.registration !== 'closed' && <a href="/account/register">{say('sign-in-register')}</a>}
      </p>
    </Page>
  );
}
