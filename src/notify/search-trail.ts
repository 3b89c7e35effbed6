import type { AuditRecord } from '../model/audit.js';
import type { Audit } from '../store/port/audit.js';

/** Which records are wanted; absent: all. */
export interface TrailChoice {
  readonly type?: string | undefined;
  /** A kind of actor, or an administrator's user id. */
  readonly actor?: string | undefined;
  readonly since?: number | undefined;
  /** Not this instant itself. */
  readonly until?: number | undefined;
}

export interface TrailPage {
  readonly records: readonly AuditRecord[];
  /** The `before` of the next page; null: there is none. */
  readonly next: number | null;
}

/** A request reads no more records than these, so that a rare one does not read a whole trail; its page is short then. */
const MOST_READ = 2000;
const READ_AT_ONCE = 200;

/** Records of one trail, newest first, with numbers below `before`. */
export async function searchTrail(
  audit: Pick<Audit, 'list'>,
  userId: string,
  choice: TrailChoice,
  before: number,
  most: number,
): Promise<TrailPage> {
  const records: AuditRecord[] = [];
  const isAll = Object.values(choice).every((value) => value === undefined);
  const atOnce = isAll ? most : READ_AT_ONCE;
  let last = before;
  for (let read = 0; read < MOST_READ; ) {
    const page = await audit.list(userId, atOnce, last);
    for (const record of page) {
      last = record.sequence;
      if (fits(record, choice)) records.push(record);
      if (records.length === most) return { records, next: below(last) };
    }
    if (page.length < atOnce) return { records, next: null };
    read += page.length;
  }
  return { records, next: below(last) };
}

/** The first record has the number 1. */
const below = (sequence: number): number | null => (sequence > 1 ? sequence : null);

function fits(record: AuditRecord, { type, actor, since, until }: TrailChoice): boolean {
  if (type !== undefined && record.type !== type) return false;
  if (actor !== undefined && record.actor.kind !== actor && idOf(record) !== actor) return false;
  return (since === undefined || record.at >= since) && (until === undefined || record.at < until);
}

const idOf = ({ actor }: AuditRecord): string | null => (actor.kind === 'administrator' ? actor.userId : null);
