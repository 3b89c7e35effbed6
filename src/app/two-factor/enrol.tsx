import { useState } from 'preact/hooks';
import { UiaError } from '../../client/index.js';
import { beginTotp, confirmTotp } from '../contract/operations.js';
import type { TotpBegun, TotpConfirmed } from '../contract/types.js';
import { Button } from '../parts/button.js';
import { Field } from '../parts/field.js';
import { Problem } from '../parts/problem.js';
import { Steps } from '../parts/steps.js';
import { ProofDialog } from '../proof/proof-dialog.js';
import { useProof } from '../proof/use-proof.js';
import { useWords } from '../words/use-words.js';
import { CodesToKeep } from './codes-to-keep.js';
import { ConfirmCode } from './confirm-code.js';
import { KeyToScan } from './key-to-scan.js';

export interface EnrolProps {
  /** The name to begin with. */
  readonly suggestion: string;
  readonly onDone: (name: string) => void;
  readonly onCancel: () => void;
}

/** A new authenticator in three steps: name it, scan its key, enter a code of it; then the recovery codes, if there are new ones. */
export function Enrol({ suggestion, onDone, onCancel }: EnrolProps) {
  const { say } = useWords();
  const proof = useProof();
  const [name, setName] = useState(suggestion);
  const [begun, setBegun] = useState<TotpBegun | null>(null);
  const [confirmed, setConfirmed] = useState<TotpConfirmed | null>(null);
  const [ended, setEnded] = useState<unknown>(null);

  const begin = async (): Promise<void> => {
    setEnded(null);
    const answer = await proof.run(beginTotp, { body: { name: name.trim() } });
    if (answer) setBegun(answer);
  };
  const confirm = async (token: string): Promise<unknown> => {
    if (!begun) return null;
    const answer = await proof.run(confirmTotp, { path: { factorId: begun.id }, body: { token } });
    if (answer?.recovery_codes) setConfirmed(answer);
    else if (answer) onDone(name);
    return null;
  };
  // Too many wrong codes or too much time: the key is none any more, and the name is kept for the next one.
  const isOver =
    begun !== null &&
    proof.problem instanceof UiaError &&
    (proof.problem.status === 404 || proof.problem.reason === 'enrolment_expired');
  if (isOver && ended === null) {
    setEnded(proof.problem);
    setBegun(null);
  }

  if (confirmed?.recovery_codes)
    return (
      <>
        <h2>{say('codes-title')}</h2>
        <CodesToKeep
          codes={confirmed.recovery_codes}
          text={confirmed.recovery_codes_text}
          onKept={() => onDone(name)}
        />
      </>
    );
  if (!begun)
    return (
      <>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!proof.busy) void begin();
          }}
        >
          <Steps at={1} of={3} />
          <p>{say('enrol-name-why')}</p>
          <Field
            label={say('enrol-name')}
            hint={say('enrol-name-hint')}
            value={name}
            onValue={setName}
            focused
            required
            maxLength={64}
            autocomplete="off"
          />
          <Problem of={ended ?? proof.problem} />
          <Button busy={proof.busy}>{say('app-continue')}</Button>
          <Button kind="plain" onPress={onCancel}>
            {say('app-cancel')}
          </Button>
        </form>
        <ProofDialog proof={proof} title={say('enrol-proof')} />
      </>
    );
  return (
    <ConfirmCode
      digits={begun.digits}
      busy={proof.busy}
      problem={proof.problem}
      onCode={(token) => void confirm(token)}
      onCancel={onCancel}
    >
      <KeyToScan qr={begun.qr} typed={begun.typed} uri={begun.uri} />
    </ConfirmCode>
  );
}
