import type { AuditHead } from '../model/audit.js';
import type { TrailParts } from './append-to-trail.js';
import { linkOf } from './audit-chain.js';

const PAGE = 500;

/**
 * Takes the records up to a number into the chain that a release without one has kept; the head after them, null when there are
 * none. They are taken as they are: the chain says nothing about the time before. Two that do it at once make one chain.
 */
export async function chainOldRecords(
  { store: { audit }, keys }: Pick<TrailParts, 'store' | 'keys'>,
  userId: string,
  upTo: number,
): Promise<AuditHead | null> {
  let head: AuditHead | null = null;
  for (;;) {
    const page = await audit.read(userId, head?.sequence ?? 0, PAGE);
    const old = page.filter(({ sequence }) => sequence <= upTo);
    for (const record of old) {
      const link = linkOf(keys, record, head?.mac ?? '');
      const linked = record.link ? record : await audit.link(userId, record.sequence, link);
      head = { sequence: record.sequence, mac: (linked?.link ?? link).mac };
    }
    if (old.length < PAGE) return head;
  }
}
