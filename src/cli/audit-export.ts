import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { systemClock } from '../base/runtime.js';
import { auditJson } from '../notify/audit-json.js';
import { allUsers, readTrail } from '../notify/read-trail.js';
import type { Config } from '../server/config.js';
import { openStore } from '../server/open-store.js';
import type { Audit } from '../store/port/audit.js';
import type { AuditArguments } from './audit.js';
import { countTrails } from './count-trails.js';
import { instantFrom } from './instant.js';
import { type Progress, progress } from './progress.js';

/** Writes the audit trail to standard output as JSON lines, each account's records in their order. */
export async function auditExport(config: Config, { user, since }: Omit<AuditArguments, 'json'>): Promise<number> {
  const from = since === null ? Number.NEGATIVE_INFINITY : instantFrom(since, systemClock());
  const store = await openStore(config.store);
  try {
    // On one terminal the lines themselves show how far it is.
    const quiet = process.stdout.isTTY === true;
    const total = quiet ? 0 : await countTrails(store.audit, user);
    const shown = progress('trails exported', { total, quiet });
    await pipeline(Readable.from(linesOf(store.audit, { user, from, shown })), process.stdout, { end: false });
    shown.end();
    return 0;
  } finally {
    await store.close();
  }
}

interface Choice {
  readonly user: string | null;
  readonly from: number;
  readonly shown: Progress;
}

async function* linesOf(audit: Audit, { user, from, shown }: Choice): AsyncGenerator<string> {
  let trails = 0;
  for await (const userId of user === null ? allUsers(audit.users) : [user]) {
    const checkpoint = await audit.checkpoint(userId);
    for await (const record of readTrail(audit, userId, checkpoint?.upTo ?? 0)) {
      if (record.at >= from) yield `${JSON.stringify(auditJson(record))}\n`;
    }
    shown(++trails);
  }
}
