import { useQuery } from '../api/use-query.js';
import { listAudit } from '../contract/operations.js';
import type { ListAuditQuery } from '../contract/types.js';
import { Problem } from '../parts/problem.js';
import { useWords } from '../words/use-words.js';
import { type AuditChoice, auditAddress, SERVER } from './audit-choice.js';
import { AuditEntry } from './audit-entry.js';
import { Pager } from './pager.js';

export interface AuditRecordsProps {
  readonly choice: AuditChoice;
  readonly query: ListAuditQuery;
}

/** Records of a trail, newest first. */
export function AuditRecords({ choice, query }: AuditRecordsProps) {
  const { say } = useWords();
  const { data, problem, busy } = useQuery(listAudit, { query });
  return (
    <section aria-labelledby="trail">
      <h2 id="trail">{choice.user === SERVER ? say('audit-server-title') : say('audit-of', { user: choice.user })}</h2>
      <Problem of={problem} />
      <p class="small" role="status">
        {data && !busy ? foundWords(data.records.length, data.next !== null) : say('app-loading')}
      </p>
      <ol class="things trail">
        {data?.records.map((record) => (
          <AuditEntry key={record.sequence} of={record} />
        ))}
      </ol>
      <Pager
        isFirst={choice.before === ''}
        first={auditAddress({ ...choice, before: '' })}
        next={data?.next ? auditAddress({ ...choice, before: String(data.next) }) : null}
      />
    </section>
  );

  function foundWords(count: number, more: boolean): string {
    if (count === 0) return say(more ? 'audit-none-here' : 'audit-none');
    return say(more ? 'audit-more' : 'audit-all', { count });
  }
}
