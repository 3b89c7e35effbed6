import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { takeLinkToken } from '../account/link-token.js';
import { RegisterForm, type Wished } from '../account/register-form.js';
import { useSession } from '../api/use-session.js';
import { useSite } from '../api/use-site.js';
import { login, register } from '../contract/operations.js';
import { Answered } from '../parts/answered.js';
import { Button } from '../parts/button.js';
import { Page } from '../parts/page.js';
import { ProofSteps } from '../proof/proof-steps.js';
import { useProof } from '../proof/use-proof.js';
import { useWords } from '../words/use-words.js';

const TOKEN = 'm.login.registration_token';
const SET_UP = 'm.login.2fa.setup';

/** A new account: what is typed here, then what else the server asks for, then signed in. */
export function Register() {
  const { say } = useWords();
  const { enter } = useSession();
  const { route } = useLocation();
  const site = useSite();
  const proof = useProof();
  const [wished, wish] = useState<Wished>(() => ({ username: '', password: '', token: takeLinkToken() }));
  const [isInvited] = useState(wished.token !== '');
  const { question, busy } = proof;

  const make = async (): Promise<void> => {
    const { username, password, token } = wished;
    const device = { initial_device_display_name: say('sign-in-device') };
    const given = token.trim() === '' ? undefined : { type: TOKEN, members: { token: token.trim() } };
    const body = { username: username.trim(), password, ...device };
    const made = await proof.run(register, { body }, given);
    if (!made) return;
    // Whoever must have a second factor is given no token before it is set up, which is a matter of the sign-in.
    const typed = { type: 'm.login.password', identifier: { type: 'm.id.user', user: made.user_id }, password };
    const signedIn = made.access_token === undefined ? await proof.run(login, { body: { ...typed, ...device } }) : made;
    route('/', true);
    if (signedIn?.access_token !== undefined && signedIn.device_id !== undefined)
      enter({ userId: signedIn.user_id, deviceId: signedIn.device_id, token: signedIn.access_token });
  };
  if (question)
    return (
      <Page key="proof" title={say(question.types.includes(SET_UP) ? 'register-set-up' : 'register-more')} narrow>
        <ProofSteps question={question} busy={busy} userId={null} />
        <Button kind="plain" onPress={() => question.answer(null)}>
          {say('app-back')}
        </Button>
      </Page>
    );
  return (
    <Page key="form" title={say('register-title')} narrow>
      <Answered query={site}>
        {({ registration, server_name }) =>
          registration === 'closed' && !isInvited ? (
            <p>{say('register-closed')}</p>
          ) : (
            <RegisterForm
              wished={wished}
              onWish={wish}
              serverName={server_name}
              token={isInvited ? 'given' : registration === 'open' ? 'none' : 'asked'}
              busy={busy}
              problem={proof.problem}
              onSubmit={() => void make()}
            />
          )
        }
      </Answered>
      <p>
        <a href="/">{say('register-have-one')}</a>
      </p>
    </Page>
  );
}
