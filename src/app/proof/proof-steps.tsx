import { useState } from 'preact/hooks';
import { Button } from '../parts/button.js';
import { useWords } from '../words/use-words.js';
import { AddressStep } from './address-step.js';
import { CodeStep } from './code-step.js';
import { ElsewhereStep } from './elsewhere-step.js';
import { PasswordStep } from './password-step.js';
import { DUMMY, type Question } from './question.js';
import { RegistrationTokenStep } from './registration-token-step.js';
import { SetUpStep } from './set-up-step.js';
import { TermsStep } from './terms-step.js';

export interface StepProps {
  readonly question: Question;
  readonly busy: boolean;
  /** Whom the proof is for, where it is known. */
  readonly userId: string | null;
}

const STEPS: Readonly<Record<string, (props: StepProps) => preact.JSX.Element>> = {
  'm.login.password': PasswordStep,
  'm.login.2fa.totp': CodeStep,
  'm.login.2fa.recovery': CodeStep,
  'm.login.2fa.setup': SetUpStep,
  'm.login.email.identity': AddressStep,
  'm.login.registration_token': RegistrationTokenStep,
  'm.login.terms': TermsStep,
};

const WAYS = {
  'm.login.2fa.totp': 'proof-use-totp',
  'm.login.2fa.recovery': 'proof-use-recovery',
} as const;
type Way = keyof typeof WAYS;
const hasWords = (type: string): type is Way => Object.hasOwn(WAYS, type);

interface Wish {
  readonly type: string;
  /** When it was wished: what was refused before is no matter of this stage. */
  readonly at: Question['answer'];
}

/** Asks for what the question wants: one stage, and the others that would do as a choice below it. */
export function ProofSteps({ question, busy, userId }: StepProps) {
  const { say } = useWords();
  const [wished, wish] = useState<Wish | null>(null);
  const { types } = question;
  const type = types.find((one) => one === wished?.type) ?? types[0] ?? '';
  const Step = STEPS[type] ?? ElsewhereStep;
  // Taken away while an answer is waited for, so that the same refusal is read out again.
  const refusal = busy || wished?.at === question.answer ? null : question.refusal;
  return (
    <>
      <Step key={type} question={{ ...question, types: [type], refusal }} busy={busy} userId={userId} />
      {types
        .filter((other) => other !== type)
        .filter(hasWords)
        .map((other) => (
          <Button key={other} kind="plain" onPress={() => wish({ type: other, at: question.answer })}>
            {say(WAYS[other])}
          </Button>
        ))}
      {types.includes(DUMMY) && (
        <Button kind="plain" onPress={() => question.answer({ type: DUMMY, members: {} })}>
          {say('proof-skip')}
        </Button>
      )}
    </>
  );
}
