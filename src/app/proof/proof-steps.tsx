import { useState } from 'preact/hooks';
import { Button } from '../parts/button.js';
import { useWords } from '../words/use-words.js';
import { CodeStep } from './code-step.js';
import { ElsewhereStep } from './elsewhere-step.js';
import { PasswordStep } from './password-step.js';
import type { Question } from './question.js';
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
  'm.login.registration_token': RegistrationTokenStep,
  'm.login.terms': TermsStep,
};

/** Asks for what the question wants: one stage, and the others that would do as a choice below it. */
export function ProofSteps({ question, busy, userId }: StepProps) {
  const { say } = useWords();
  const [wished, wish] = useState<string | null>(null);
  const { types } = question;
  const type = types.find((one) => one === wished) ?? types[0] ?? '';
  const Step = STEPS[type] ?? ElsewhereStep;
  return (
    <>
      <Step key={type} question={{ ...question, types: [type] }} busy={busy} userId={userId} />
      {types
        .filter((other) => other !== type)
        .map((other) => (
          <Button key={other} kind="plain" onPress={() => wish(other)}>
            {other === 'm.login.2fa.recovery' ? say('proof-use-recovery') : say('proof-use-totp')}
          </Button>
        ))}
    </>
  );
}
