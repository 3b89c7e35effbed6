import type { KeyRing } from '../base/key-ring.js';
import type { AuditRecord } from '../model/audit.js';
import type { Store } from '../store/port/store.js';
import { allUsers, readTrail } from './read-trail.js';
import { type TrailReport, trailReport } from './trail-report.js';

export interface VerifyOptions {
  readonly store: Pick<Store, 'securities' | 'audit'>;
  readonly keys: KeyRing;
}

const MOST_READS = 5;

/** Whether an account's trail is as it was written. */
export async function verifyTrail({ store, keys }: VerifyOptions, userId: string): Promise<TrailReport> {
  const { securities, audit } = store;
  for (let time = 1; ; time += 1) {
    // The end comes first: what is drained meanwhile only makes the trail longer than it says.
    const state = await securities.auditState(userId);
    const checkpoint = await audit.checkpoint(userId);
    const records: AuditRecord[] = [];
    for await (const record of readTrail(audit, userId, checkpoint?.upTo ?? 0)) records.push(record);
    const isPruned = (await audit.checkpoint(userId))?.seal !== checkpoint?.seal;
    if (!isPruned || time === MOST_READS) return trailReport(keys, { userId, state, checkpoint, records });
  }
}

/** Every trail that the security documents know of, then those that they do not. */
export async function* verifyAllTrails(options: VerifyOptions): AsyncGenerator<TrailReport> {
  const { securities, audit } = options.store;
  for await (const userId of allUsers(securities.audited)) yield verifyTrail(options, userId);
  for await (const userId of allUsers(audit.users)) {
    if (!(await securities.auditState(userId)).head) yield verifyTrail(options, userId);
  }
}
