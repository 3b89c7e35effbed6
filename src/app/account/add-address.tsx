import { useState } from 'preact/hooks';
import { addThreepid, requestThreepidEmail } from '../contract/operations.js';
import { Button } from '../parts/button.js';
import { Problem } from '../parts/problem.js';
import { ProofDialog } from '../proof/proof-dialog.js';
import { useProof } from '../proof/use-proof.js';
import { useWords } from '../words/use-words.js';
import { AddressForm } from './address-form.js';
import { useMailedLink } from './use-mailed-link.js';

/** A new address: a mail is sent there, its link is opened, then it is confirmed here. */
export function AddAddress({ onDone }: { readonly onDone: (address: string) => void }) {
  const { say } = useWords();
  const [email, setEmail] = useState('');
  const link = useMailedLink(requestThreepidEmail);
  const proof = useProof();
  const { sent } = link;

  const add = async (): Promise<void> => {
    if (!sent || !(await proof.run(addThreepid, { body: sent.creds }))) return;
    link.startAnew();
    setEmail('');
    onDone(sent.email);
  };
  if (sent)
    return (
      <div class="notice">
        <p>{say('mail-sent', { address: sent.email })}</p>
        <Problem of={proof.busy ? null : proof.problem} />
        <div class="row">
          <Button busy={proof.busy} onPress={() => void add()}>
            {say('mail-opened')}
          </Button>
          <Button kind="plain" busy={link.busy} onPress={() => void link.send(sent.email)}>
            {say('mail-again')}
          </Button>
          <Button
            kind="plain"
            onPress={() => {
              proof.clear();
              link.startAnew();
            }}
          >
            {say('app-cancel')}
          </Button>
        </div>
        <ProofDialog proof={proof} title={say('addresses-add-one', { address: sent.email })} />
      </div>
    );
  return (
    <AddressForm
      link={link}
      label={say('addresses-new')}
      action={say('addresses-add')}
      email={email}
      onEmail={setEmail}
    />
  );
}
