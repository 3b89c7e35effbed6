import { trailJson } from '../notify/trail-json.js';
import type { TrailProblem } from '../notify/trail-problem.js';
import type { TrailReport } from '../notify/trail-report.js';
import { verifyAllTrails, verifyTrail } from '../notify/verify-trail.js';
import type { Config } from '../server/config.js';
import { openStoreWithKeys } from '../server/open-store-with-keys.js';
import type { AuditArguments } from './audit.js';
import { countTrails } from './count-trails.js';
import { progress } from './progress.js';

/** Says of each trail whether it is as it was written. 1: one is not. */
export async function auditVerify(config: Config, { user, since, json }: AuditArguments): Promise<number> {
  if (since !== null) throw new TypeError('--since is for audit export: a chain is verified from its beginning');
  const { store, keys } = await openStoreWithKeys(config);
  try {
    const options = { store, keys };
    const reports = user === null ? verifyAllTrails(options) : [await verifyTrail(options, user)];
    const sums = { trails: 0, records: 0, unchained: 0, broken: 0 };
    const total = json ? 0 : await countTrails(store.audit, user);
    const shown = progress('trails verified', { total, quiet: json });
    for await (const report of reports) {
      sums.trails += 1;
      shown(sums.trails);
      sums.records += report.records;
      sums.unchained += report.unchained;
      if (report.problems.length > 0) sums.broken += 1;
      if (json) console.log(JSON.stringify(trailJson(report)));
      else if (report.problems.length > 0) {
        shown.end();
        console.log(trailInWords(report));
      }
    }
    shown.end();
    if (!json) console.log(summaryOf(sums));
    return sums.broken > 0 ? 1 : 0;
  } finally {
    await store.close();
  }
}

export const trailInWords = ({ userId, problems }: TrailReport): string =>
  [`${userId}: this trail does not hold`, ...problems.map((problem) => `  ${problemLine(problem)}`)].join('\n');

function problemLine({ sequence, through, words }: TrailProblem): string {
  if (sequence === null) return words;
  return through === undefined ? `record ${sequence}: ${words}` : `records ${sequence} to ${through}: ${words}`;
}

function summaryOf(sums: Readonly<Record<'trails' | 'records' | 'unchained' | 'broken', number>>): string {
  const { trails, records, unchained, broken } = sums;
  const result = broken === 0 ? 'all hold' : `${broken} of them with problems`;
  const old = `; ${unchained} of a release without a chain, to be chained at the next event of their account`;
  return `trails: ${trails}, records: ${records}: ${result}${unchained > 0 ? old : ''}`;
}
