import { useState } from 'preact/hooks';
import { useSession, useSignedIn } from '../api/use-session.js';
import { deactivateAccount } from '../contract/operations.js';
import { Button } from '../parts/button.js';
import { CheckField } from '../parts/check-field.js';
import { Field } from '../parts/field.js';
import { Act } from '../proof/act.js';
import { useWords } from '../words/use-words.js';

/** The end of the account: what goes with it, and the user name typed so that it is no slip. */
export function CloseAccount() {
  const { say } = useWords();
  const session = useSignedIn();
  const { over } = useSession();
  const [open, setOpen] = useState(false);
  const [erase, setErase] = useState(false);
  const [typed, setTyped] = useState('');
  const [isOther, setOther] = useState(false);
  const { userId } = session;
  const name = userId.slice(1, userId.indexOf(':'));
  const title = say('close-title');

  const isMeant = (): boolean => {
    const meant = [name, userId, `@${name}`].includes(typed.trim());
    setOther(!meant);
    return meant;
  };
  const stop = (): void => {
    setOpen(false);
    setTyped('');
    setOther(false);
  };
  return (
    <section aria-labelledby="close">
      <h2 id="close">{title}</h2>
      <p>{say('close-lead')}</p>
      <div class="row">
        <Button kind="danger" onPress={() => setOpen(true)}>
          {say('close-begin')}
        </Button>
      </div>
      {open && (
        <Act
          title={title}
          action={say('close-do')}
          isGrave
          run={async (proof) => (isMeant() ? proof.run(deactivateAccount, { body: { erase } }) : null)}
          onDone={() => over(session)}
          onClose={stop}
        >
          <ul>
            <li>{say('close-goes-access')}</li>
            <li>{say('close-goes-factors')}</li>
            <li>{say('close-goes-name', { name })}</li>
          </ul>
          <Field
            label={say('close-type', { name })}
            value={typed}
            onValue={(value) => {
              setTyped(value);
              setOther(false);
            }}
            error={isOther ? say('close-other', { name }) : null}
            required
            autocomplete="off"
          />
          <CheckField label={say('close-erase')} hint={say('close-erase-hint')} checked={erase} onChecked={setErase} />
        </Act>
      )}
    </section>
  );
}
