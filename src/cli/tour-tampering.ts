import type { AuditRecord } from '../model/audit.js';
import { verifyTrail } from '../notify/verify-trail.js';
import type { Config } from '../server/config.js';
import { openStoreWithKeys } from '../server/open-store-with-keys.js';
import { trailInWords } from './audit-verify.js';
import { say } from './tour-talk.js';

/** What the verification says when somebody changes a record: tried on a copy of an account's trail. */
export async function tourTampering(config: Config, userId: string): Promise<void> {
  say(
    'Somebody with access to the database could rewrite a record. On a copy, the reason of the reset becomes another one:',
  );
  const { store, keys } = await openStoreWithKeys(config);
  try {
    const { securities, audit } = store;
    const read: typeof audit.read = async (...given) => (await audit.read(...given)).map(rewritten);
    const copy = { securities, audit: { ...audit, read } };
    const report = await verifyTrail({ store: copy, keys }, userId);
    if (report.problems.length === 0) throw new Error('the tour went wrong: the changed record was not found');
    console.log(`\n${trailInWords(report)}`);
  } finally {
    await store.close();
  }
}

const rewritten = (record: AuditRecord): AuditRecord =>
  record.type === 'two_factor_reset' ? { ...record, reason: 'asked for in person' } : record;
