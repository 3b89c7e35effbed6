import { KeyMissingError, type KeyRing } from '../base/key-ring.js';
import type { AuditCheckpoint, AuditRecord, AuditState } from '../model/audit.js';
import { isGenuine, type Soundness, soundnessOf } from './audit-chain.js';
import { type TrailProblem, trailProblem } from './trail-problem.js';

/** One account's trail as it is stored. */
export interface StoredTrail {
  readonly userId: string;
  readonly state: AuditState;
  readonly checkpoint: AuditCheckpoint | null;
  /** In the order of their numbers. */
  readonly records: readonly AuditRecord[];
}

export interface TrailReport {
  readonly userId: string;
  /** How many records were looked at. */
  readonly records: number;
  /** Records of a release without a chain, which nothing protects before the account's next event. */
  readonly unchained: number;
  /** The first number that there should be, and the last one. */
  readonly from: number;
  readonly to: number;
  readonly problems: readonly TrailProblem[];
}

interface Judged {
  readonly record: AuditRecord;
  readonly soundness: Soundness;
}

/** Judges a trail: each record, their order without gaps, where it begins, and the end that the security document remembers. */
export function trailReport(keys: KeyRing, { userId, state, checkpoint, records }: StoredTrail): TrailReport {
  const { head, last, waiting } = state;
  const begin = checkpoint?.upTo ?? 0;
  const end = head?.sequence ?? last - waiting;
  const { judged, problems } = judgeEach(keys, records, state);
  const found: TrailProblem[] = [...checkpointProblems(keys, checkpoint), ...problems];

  found.push(...gaps([...judged.keys()], begin, end));
  // An event that is neither in the trail nor on its way there.
  if (head && head.sequence + waiting < last) found.push(trailProblem('missing', end + 1, last - waiting));
  found.push(...unlinkedOnes(judged, begin, checkpoint?.mac ?? ''));

  const atEnd = head && judged.get(head.sequence);
  if (atEnd && isSound(atEnd) && atEnd.record.link?.mac !== head.mac) found.push(trailProblem('end', head.sequence));
  const isChained = [...judged.values()].some(({ record }) => record.link !== undefined);
  if (!head && isChained && waiting === 0) found.push(trailProblem('end_forgotten', null));

  const unchained = [...judged.values()].filter(({ soundness }) => soundness === 'unchained').length;
  return { userId, records: records.length, unchained, from: begin + 1, to: Math.max(begin, end), problems: found };
}

const isSound = ({ soundness }: Judged): boolean => soundness === 'whole' || soundness === 'forgotten';

/** The records that may stand where they stand, by number, and what is wrong with any. */
function judgeEach(keys: KeyRing, records: readonly AuditRecord[], { head, last, waiting }: AuditState) {
  const judged = new Map<number, Judged>();
  const problems: TrailProblem[] = [];
  const end = head?.sequence ?? last - waiting;
  const erasedAt = Math.max(
    0,
    ...records
      .filter((record) => record.type === 'account_erased' && soundnessOf(keys, record) === 'whole')
      .map(({ sequence }) => sequence),
  );
  for (const record of records) {
    const { sequence } = record;
    const soundness = soundnessOf(keys, record);
    // Beyond the end there may be what is being drained now: chained, or by a release without a chain.
    const mayArrive =
      ['whole', 'forgotten', 'key_missing'].includes(soundness) ||
      (soundness === 'unchained' && !head && sequence <= last);
    if (!Number.isInteger(sequence) || judged.has(sequence) || (sequence > end && !mayArrive)) {
      problems.push(trailProblem('inserted', sequence));
      continue;
    }
    judged.set(sequence, { record, soundness });
    if (soundness === 'key_missing') problems.push(trailProblem('key_missing', sequence));
    const isChanged =
      soundness === 'changed' ||
      (soundness === 'unchained' && head !== null) ||
      (soundness === 'forgotten' && sequence > erasedAt);
    if (isChanged) problems.push(trailProblem('changed', sequence));
  }
  return { judged, problems: problems.map((problem) => movedOr(keys, problem, judged, problems)) };
}

const MOST_COMPARED = 200;

/** Of a record that holds under another one's number, the better word. */
function movedOr(
  keys: KeyRing,
  problem: TrailProblem,
  judged: ReadonlyMap<number, Judged>,
  all: readonly TrailProblem[],
): TrailProblem {
  const record = problem.sequence === null ? undefined : judged.get(problem.sequence)?.record;
  if (problem.kind !== 'changed' || !record || all.length > MOST_COMPARED) return problem;
  const isOf = (sequence: number): boolean =>
    ['whole', 'forgotten'].includes(soundnessOf(keys, { ...record, sequence }));
  const others = all.flatMap(({ kind, sequence }) => (kind === 'changed' && sequence !== null ? [sequence] : []));
  return others.some((sequence) => sequence !== record.sequence && isOf(sequence))
    ? trailProblem('moved', record.sequence)
    : problem;
}

/** The numbers after `begin` up to `end` that have no record. */
function gaps(numbers: readonly number[], begin: number, end: number): TrailProblem[] {
  const missing: TrailProblem[] = [];
  let before = begin;
  for (const sequence of [...numbers.filter((each) => each > begin && each <= end).sort((a, b) => a - b), end + 1]) {
    if (sequence > before + 1) missing.push(trailProblem('missing', before + 1, sequence - 1));
    before = sequence;
  }
  return missing;
}

function unlinkedOnes(judged: ReadonlyMap<number, Judged>, begin: number, beginMac: string): TrailProblem[] {
  return [...judged.values()].flatMap((each) => {
    const { sequence, link } = each.record;
    const before = judged.get(sequence - 1);
    const expected =
      sequence === begin + 1 ? beginMac : before && isSound(before) ? before.record.link?.mac : undefined;
    if (!isSound(each) || expected === undefined || link?.prev === expected) return [];
    return [trailProblem('unlinked', sequence)];
  });
}

function checkpointProblems(keys: KeyRing, checkpoint: AuditCheckpoint | null): TrailProblem[] {
  try {
    return !checkpoint || isGenuine(keys, checkpoint) ? [] : [trailProblem('checkpoint', null)];
  } catch (fault) {
    if (fault instanceof KeyMissingError) return [trailProblem('key_missing', null)];
    throw fault;
  }
}
