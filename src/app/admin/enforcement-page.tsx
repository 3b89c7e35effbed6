import { useState } from 'preact/hooks';
import { useQuery } from '../api/use-query.js';
import { getEnforcement } from '../contract/operations.js';
import type { Enforcement } from '../contract/types.js';
import { Page } from '../parts/page.js';
import { Problem } from '../parts/problem.js';
import { useNews } from '../parts/use-news.js';
import { dateWords } from '../words/date-words.js';
import type { Words } from '../words/load-words.js';
import { useWords } from '../words/use-words.js';
import { EnforcementForm } from './enforcement-form.js';
import { useOffice } from './office.js';
import { ProgressSection } from './progress-section.js';
import { rolesWords } from './role-words.js';

/** Who must have a second factor, and how far that has come. */
export function EnforcementPage() {
  const words = useWords();
  const { say } = words;
  const { isAdmin, mayChange } = useOffice();
  const { data, problem, reload } = useQuery(getEnforcement, {});
  const { tell } = useNews();
  const [changes, count] = useState(0);
  return (
    <Page title={say('enforcement-title')}>
      <Problem of={problem} />
      {data && (
        <>
          <p>
            <strong>{ruleWords(words, data)}</strong>
          </p>
          {data.fixed && <p class="notice">{say('enforcement-fixed')}</p>}
          {!data.fixed && isAdmin && mayChange && (
            <EnforcementForm
              key={changes}
              now={data}
              onChange={() => {
                count(changes + 1);
                tell(say('enforcement-saved'));
                void reload();
              }}
            />
          )}
          <ProgressSection key={`progress ${changes}`} />
        </>
      )}
    </Page>
  );
}

function ruleWords(words: Words, { required, from, in_force: inForce }: Enforcement): string {
  const { say, language } = words;
  if (required === 'nobody') return say('enforcement-nobody');
  const date = !inForce && from !== null ? dateWords(language, from) : null;
  if (required === 'everyone')
    return date === null ? say('enforcement-everyone') : say('enforcement-everyone-from', { date });
  if (required === 'administrators')
    return date === null ? say('enforcement-administrators') : say('enforcement-administrators-from', { date });
  const roles = rolesWords(words, required);
  return date === null ? say('enforcement-roles', { roles }) : say('enforcement-roles-from', { roles, date });
}
