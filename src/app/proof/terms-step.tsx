import { Button } from '../parts/button.js';
import { Problem } from '../parts/problem.js';
import { useWords } from '../words/use-words.js';
import type { StepProps } from './proof-steps.js';
import { termsDocuments } from './terms-documents.js';

/** What has to be accepted, each document behind its link. */
export function TermsStep({ question, busy }: StepProps) {
  const { say, language } = useWords();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) question.answer({ type: 'm.login.terms', members: {} });
      }}
    >
      <p>{say('proof-terms')}</p>
      <ul>
        {termsDocuments(question.params, language.code).map(({ name, url, lang }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noopener noreferrer" lang={lang}>
              {name}
            </a>
          </li>
        ))}
      </ul>
      <Problem of={question.refusal} />
      <Button busy={busy}>{say('proof-terms-accept')}</Button>
    </form>
  );
}
