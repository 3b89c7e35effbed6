import { useState } from 'preact/hooks';
import { NewPasswordField } from '../account/new-password-field.js';
import { useNewPassword } from '../account/use-new-password.js';
import { useSignedIn } from '../api/use-session.js';
import { changePassword } from '../contract/operations.js';
import { Button } from '../parts/button.js';
import { CheckField } from '../parts/check-field.js';
import { focusHeading } from '../parts/focus-heading.js';
import { Page } from '../parts/page.js';
import { Problem } from '../parts/problem.js';
import { useNews } from '../parts/use-news.js';
import { ProofDialog } from '../proof/proof-dialog.js';
import { useProof } from '../proof/use-proof.js';
import { useWords } from '../words/use-words.js';

export function Password() {
  const { say } = useWords();
  const { userId } = useSignedIn();
  const { tell } = useNews();
  const proof = useProof();
  const { busy, problem } = proof;
  const [typed, type] = useState('');
  const password = useNewPassword(problem, typed, type);
  const [others, setOthers] = useState(true);

  const change = async (): Promise<void> => {
    if (!password.check()) return;
    const body = { new_password: password.value, logout_devices: others };
    if (!(await proof.run(changePassword, { body }))) return;
    type('');
    tell(say(others ? 'password-changed-alone' : 'password-changed'));
    focusHeading();
  };
  return (
    <Page title={say('password-title')}>
      <p class="lead">{say('password-lead')}</p>
      <form
        class="slim"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void change();
        }}
      >
        <input type="text" autocomplete="username" value={userId} readOnly hidden />
        <NewPasswordField
          label={say('new-password')}
          value={password.value}
          onValue={password.onValue}
          error={busy ? null : password.error}
        />
        <CheckField
          label={say('password-others')}
          hint={say(others ? 'password-others-go' : 'password-others-stay')}
          checked={others}
          onChecked={setOthers}
        />
        <Problem of={password.isWeak ? null : problem} />
        <Button busy={busy}>{say('password-change')}</Button>
      </form>
      <ProofDialog proof={proof} title={say('password-proof')} />
    </Page>
  );
}
