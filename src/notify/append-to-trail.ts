import type { KeyRing } from '../base/key-ring.js';
import type { Log } from '../base/log.js';
import type { AuditHead, AuditRecord, ChainLink } from '../model/audit.js';
import type { NumberedEvent } from '../model/security-event.js';
import type { Store } from '../store/port/store.js';
import { linkOf, soundnessOf } from './audit-chain.js';
import { chainOldRecords } from './chain-old-records.js';

export interface TrailParts {
  readonly store: Pick<Store, 'securities' | 'audit'>;
  readonly keys: KeyRing;
  readonly log: Log;
}

/**
 * Chains events of one user, in order, onto their trail; its head afterwards. What another drain has put there already stays, and
 * the chain goes on from it: two drains of the same events, even under different keys, make one chain.
 */
export async function appendToTrail(
  parts: TrailParts,
  userId: string,
  events: readonly NumberedEvent[],
): Promise<AuditHead | null> {
  const { store, keys } = parts;
  const { head: remembered } = await store.securities.auditState(userId);
  let head = remembered ?? (await chainOldRecords(parts, userId, (events[0]?.sequence ?? 1) - 1));
  for (const event of events) {
    if (event.sequence <= (head?.sequence ?? 0)) continue;
    const link = linkOf(keys, event, head?.mac ?? '');
    const [there] = await store.audit.append([{ ...event, link }]);
    head = { sequence: event.sequence, mac: (await linkThere(parts, there, link)).mac };
  }
  return head;
}

/** The link of the record that is there: ours, that of another drain, or none yet when a release without a chain kept it. */
async function linkThere(
  { store, keys, log }: TrailParts,
  there: AuditRecord | undefined,
  ours: ChainLink,
): Promise<ChainLink> {
  if (!there || there.link?.mac === ours.mac) return ours;
  const { userId, sequence } = there;
  const isSame = linkOf(keys, there, ours.prev).mac === ours.mac;
  const linked = !there.link && isSame ? await store.audit.link(userId, sequence, ours) : there;
  if (linked?.link && ['whole', 'forgotten'].includes(soundnessOf(keys, linked))) return linked.link;
  // The chain goes on without it, so that `audit verify` finds the record that does not belong there.
  log.error({ userId, sequence }, 'another record stands where an event belongs in the audit trail: run audit verify');
  return ours;
}
