import type { AuditRecord } from '../model/audit.js';
import type { TrailParts } from './append-to-trail.js';
import { checkpointAfter, soundnessOf } from './audit-chain.js';
import { chainOldRecords } from './chain-old-records.js';

const PAGE = 500;

/**
 * Removes the records from before the instant `before`, oldest first; how many. Order of writes for each page: the checkpoint that
 * says where the chain begins from now on, then the removal; each can be repeated. Records that do not hold stay, as evidence.
 */
export async function pruneTrails(parts: TrailParts, before: number, now: number): Promise<number> {
  const { audit } = parts.store;
  let removed = 0;
  let after: string | null = null;
  for (;;) {
    const users: readonly string[] = await audit.agedUsers(before, after, PAGE);
    for (const userId of users) removed += await pruneTrail(parts, userId, before, now);
    after = users.at(-1) ?? null;
    if (after === null) return removed;
  }
}

async function pruneTrail(parts: TrailParts, userId: string, before: number, now: number): Promise<number> {
  const { store, keys } = parts;
  const chainedUpTo = await headOf(parts, userId);
  const checkpoint = await store.audit.checkpoint(userId);
  // What a removal that was cut short has left.
  if (checkpoint) await store.audit.prune(userId, checkpoint.upTo);
  let upTo = checkpoint?.upTo ?? 0;
  let removed = 0;
  for (;;) {
    const page = await store.audit.read(userId, upTo, PAGE);
    const aged = leading(page, ({ at, sequence }) => at < before && sequence <= chainedUpTo);
    const sound = soundOnes(parts, aged);
    const last = sound.at(-1);
    if (!last?.link) return removed;
    if (!(await store.audit.putCheckpoint(checkpointAfter(keys, last, last.link, now)))) return removed;
    await store.audit.prune(userId, last.sequence);
    removed += sound.length;
    if (sound.length < PAGE) return removed;
    upTo = last.sequence;
  }
}

/** The number of the last record that is chained; those of a release without a chain are taken into it first. */
async function headOf({ store, keys }: TrailParts, userId: string): Promise<number> {
  const { head, last, waiting } = await store.securities.auditState(userId);
  if (head) return head.sequence;
  const made = await chainOldRecords({ store, keys }, userId, last - waiting);
  if (made) await store.securities.dropEvents(userId, made);
  return made?.sequence ?? 0;
}

function soundOnes({ keys, log }: TrailParts, aged: readonly AuditRecord[]): readonly AuditRecord[] {
  const sound = leading(aged, (record) => ['whole', 'forgotten'].includes(soundnessOf(keys, record)));
  const broken = aged[sound.length];
  if (broken) {
    const { userId, sequence } = broken;
    log.error({ userId, sequence }, 'an aged audit record does not hold and is kept: run audit verify');
  }
  return sound;
}

function leading<Value>(values: readonly Value[], holds: (value: Value) => boolean): readonly Value[] {
  const end = values.findIndex((value) => !holds(value));
  return end < 0 ? values : values.slice(0, end);
}
