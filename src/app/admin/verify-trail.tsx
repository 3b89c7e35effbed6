import { useState } from 'preact/hooks';
import { verifyAudit } from '../contract/operations.js';
import type { TrailReport } from '../contract/types.js';
import { Button } from '../parts/button.js';
import { Problem } from '../parts/problem.js';
import { useProof } from '../proof/use-proof.js';
import type { Words } from '../words/load-words.js';
import { useWords } from '../words/use-words.js';

/** Checks whether a trail is as it was written. */
export function VerifyTrail({ user }: { readonly user: string }) {
  const words = useWords();
  const { say } = words;
  const { run, busy, problem } = useProof();
  const [report, setReport] = useState<TrailReport | null>(null);
  const verify = async (): Promise<void> => setReport(await run(verifyAudit, { query: { user } }));
  return (
    <div class="verify">
      <Button kind="plain" busy={busy} onPress={() => void verify()}>
        {say('verify')}
      </Button>
      <Problem of={problem} />
      <div role="status">
        {report && (
          <div class={report.holds ? 'notice' : 'alert'}>
            <strong>{say(report.holds ? 'verify-holds' : 'verify-broken', { count: report.records })}</strong>
            {!report.holds && (
              <ul>
                {report.problems.map((each) => (
                  <li key={`${each.kind} ${each.sequence}`}>{problemOf(words, each)}</li>
                ))}
              </ul>
            )}
            {report.unchained > 0 && <p>{say('verify-unchained', { count: report.unchained })}</p>}
          </div>
        )}
      </div>
    </div>
  );
}

/** Our words for what is wrong with a record, else the server's. */
function problemOf({ say, knows }: Words, { kind, sequence, through, words }: TrailReport['problems'][number]): string {
  const id = `verify-${kind.replaceAll('_', '-')}`;
  const what = knows(id) ? say(id) : words;
  if (sequence === null) return what;
  if (through === undefined) return say('verify-record', { number: sequence, what });
  return say('verify-records', { first: sequence, last: through, what });
}
