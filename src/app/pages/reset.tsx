import { useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { AddressForm } from '../account/address-form.js';
import { NewPasswordField } from '../account/new-password-field.js';
import { useMailedLink } from '../account/use-mailed-link.js';
import { useNewPassword } from '../account/use-new-password.js';
import { changePassword, requestPasswordEmail } from '../contract/operations.js';
import { Button } from '../parts/button.js';
import { CheckField } from '../parts/check-field.js';
import { Page } from '../parts/page.js';
import { Problem } from '../parts/problem.js';
import { Steps } from '../parts/steps.js';
import { ProofSteps } from '../proof/proof-steps.js';
import { useProof } from '../proof/use-proof.js';
import { useWords } from '../words/use-words.js';

const EMAIL = 'm.login.email.identity';

/** A forgotten password: a mail to the account's address, its link, a new password, and the second factor where there is one. */
export function Reset() {
  const { say } = useWords();
  const { route } = useLocation();
  const link = useMailedLink(requestPasswordEmail);
  const proof = useProof();
  const { question, busy } = proof;
  const [email, setEmail] = useState('');
  const [others, setOthers] = useState(true);
  const [done, setDone] = useState(false);
  const running = useRef<Promise<unknown>>(Promise.resolve());
  const { sent } = link;
  // The link was not opened yet: the server asks for the address again.
  const waits = question?.types.includes(EMAIL) === true;
  const problem = waits ? question.refusal : proof.problem;
  const [typed, type] = useState('');
  const password = useNewPassword(problem, typed, type);

  const change = async (): Promise<void> => {
    if (!sent || !password.check()) return;
    const given = { type: EMAIL, members: { threepid_creds: sent.creds } };
    // Another password than the one that the question was about makes it another request.
    if (waits) {
      question.answer(null);
      await running.current;
    }
    const body = { new_password: password.value, logout_devices: others };
    const changing = proof.run(changePassword, { body }, given);
    running.current = changing;
    if (await changing) setDone(true);
  };
  if (done)
    return (
      <Page key="done" title={say('forgotten-done-title')} narrow>
        <p>{say(others ? 'forgotten-done-alone' : 'forgotten-done')}</p>
        <Button onPress={() => route('/')}>{say('sign-in-submit')}</Button>
      </Page>
    );
  if (question && !waits)
    return (
      <Page key="proof" title={say('proof-title')} narrow>
        <ProofSteps question={question} busy={busy} userId={null} />
        <Button kind="plain" onPress={() => question.answer(null)}>
          {say('app-back')}
        </Button>
      </Page>
    );
  if (sent)
    return (
      <Page key="password" title={say('forgotten-title')} narrow>
        <Steps at={2} of={2} />
        <p>{say('mail-sent', { address: sent.email })}</p>
        <p class="hint">{say('forgotten-no-mail')}</p>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy) void change();
          }}
        >
          <NewPasswordField
            label={say('new-password')}
            value={password.value}
            onValue={password.onValue}
            error={busy ? null : password.error}
          />
          <CheckField
            label={say('forgotten-others')}
            hint={say(others ? 'forgotten-others-go' : 'password-others-stay')}
            checked={others}
            onChecked={setOthers}
          />
          {waits && !busy && (
            <p class="alert" role="alert">
              {say('mail-not-opened')}
            </p>
          )}
          <Problem of={busy || waits || password.isWeak ? null : problem} />
          <Button busy={busy}>{say('password-change')}</Button>
        </form>
        <Button kind="plain" busy={link.busy} onPress={() => void link.send(sent.email)}>
          {say('mail-again')}
        </Button>
        <Button kind="plain" onPress={link.startAnew}>
          {say('mail-other-address')}
        </Button>
      </Page>
    );
  return (
    <Page key="address" title={say('forgotten-title')} narrow>
      <Steps at={1} of={2} />
      <p class="lead">{say('forgotten-lead')}</p>
      <AddressForm
        link={link}
        label={say('forgotten-address')}
        action={say('forgotten-send')}
        email={email}
        onEmail={setEmail}
        isMain
      />
      <p>
        <a href="/">{say('app-back')}</a>
      </p>
    </Page>
  );
}
