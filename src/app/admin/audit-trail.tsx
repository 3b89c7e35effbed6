import { useLocation } from 'preact-iso';
import type { ListAuditQuery } from '../contract/types.js';
import { Page } from '../parts/page.js';
import { useWords } from '../words/use-words.js';
import { type AuditChoice, auditChoice } from './audit-choice.js';
import { AuditFilters } from './audit-filters.js';
import { AuditRecords } from './audit-records.js';
import { VerifyTrail } from './verify-trail.js';

/** What happened to one account, or to the server. */
export function AuditTrail() {
  const { say } = useWords();
  const { query, url } = useLocation();
  const choice = auditChoice(query);
  return (
    <Page title={say('audit-title')}>
      <p>{say('audit-what')}</p>
      <AuditFilters key={url} choice={choice} />
      {choice.user !== '' && (
        <>
          <VerifyTrail key={choice.user} user={choice.user} />
          <AuditRecords key={choice.user} choice={choice} query={auditQuery(choice)} />
        </>
      )}
    </Page>
  );
}

const AT_ONCE = 50;

function auditQuery({ user, type, actor, since, until, before }: AuditChoice): ListAuditQuery {
  const at = (text: string): number => Date.parse(text);
  return {
    user,
    limit: AT_ONCE,
    ...(type && { type }),
    ...(actor && { actor }),
    ...(at(since) > 0 && { since: at(since) }),
    ...(at(until) > 0 && { until: at(until) }),
    ...(Number(before) > 0 && { before: Number(before) }),
  };
}
