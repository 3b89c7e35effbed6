import { useState } from 'preact/hooks';
import { UiaError } from '../../client/index.js';
import { useSignedIn } from '../api/use-session.js';
import { beginTotp, confirmTotp } from '../contract/operations.js';
import type { TotpBegun, TwoFactor } from '../contract/types.js';
import { ProofDialog } from '../proof/proof-dialog.js';
import { useProof } from '../proof/use-proof.js';
import { useWords } from '../words/use-words.js';
import { ConfirmCode } from './confirm-code.js';
import { KeyToScan } from './key-to-scan.js';
import { NameStep } from './name-step.js';
import { useNewCodes } from './use-new-codes.js';

export interface EnrolProps {
  readonly of: Pick<TwoFactor, 'factors' | 'pending'>;
  /** The set of new codes that comes with it, if one does, is on its way to the person already. */
  readonly onDone: (news: string, hasCodes: boolean) => void;
  readonly onCancel: () => void;
}

/** What waits for its first code. Without a key, the page that showed it is gone. */
interface Begun {
  readonly id: string;
  readonly name: string;
  readonly key: TotpBegun | null;
}

/** A new authenticator in three steps: name it, scan its key, enter a code of it. */
export function Enrol({ of: { factors, pending }, onDone, onCancel }: EnrolProps) {
  const { say } = useWords();
  const { token } = useSignedIn();
  const proof = useProof();
  const newCodes = useNewCodes();
  const unfinished = pending.at(-1) ?? null;
  const [name, setName] = useState(unfinished?.name ?? (factors.length > 0 ? '' : say('enrol-suggestion')));
  const [begun, setBegun] = useState<Begun | null>(null);
  const isOver = begun !== null && isGone(proof.problem);

  const begin = async (): Promise<void> => {
    setBegun(null);
    const answer = await proof.run(beginTotp, { body: { name: name.trim() } });
    if (answer) setBegun({ id: answer.id, name: name.trim(), key: answer });
  };
  const confirm = async (code: string, { id, name: called }: Begun): Promise<void> => {
    const answer = await proof.run(confirmTotp, { path: { factorId: id }, body: { token: code } });
    if (!answer) return;
    const news = say('enrol-done', { name: called });
    const { recovery_codes: codes, recovery_codes_text: text } = answer;
    if (codes) newCodes.offerSet({ codes, text, news }, token);
    onDone(news, codes !== undefined);
  };

  // Too many wrong codes or too much time: the key is none any more, and the name is kept for the next one.
  if (begun && !isOver)
    return (
      <ConfirmCode
        key={begun.id}
        digits={begun.key?.digits ?? null}
        busy={proof.busy}
        problem={proof.problem}
        onCode={(code) => void confirm(code, begun)}
        onCancel={onCancel}
      >
        {begun.key && <KeyToScan qr={begun.key.qr} typed={begun.key.typed} uri={begun.key.uri} />}
      </ConfirmCode>
    );
  return (
    <>
      <NameStep
        name={name}
        onName={setName}
        unfinished={isOver || proof.busy ? null : (unfinished?.name ?? null)}
        busy={proof.busy}
        problem={proof.question ? null : proof.problem}
        onBegin={() => void begin()}
        onResume={() => {
          proof.clear();
          if (unfinished) setBegun({ id: unfinished.id, name: unfinished.name, key: null });
        }}
        onCancel={onCancel}
      />
      <ProofDialog proof={proof} title={say('enrol-proof')} />
    </>
  );
}

const isGone = (problem: unknown): boolean => problem instanceof UiaError && problem.status === 404;
