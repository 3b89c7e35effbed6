import { createKeyRing, type KeyRing } from '../../../src/base/key-ring.js';
import type { AuditRecord } from '../../../src/model/audit.js';
import type { NumberedEvent } from '../../../src/model/security-event.js';
import { linkOf } from '../../../src/notify/audit-chain.js';
import type { StoredTrail } from '../../../src/notify/trail-report.js';
import { NOW, sampleEvent } from '../../../src/testing/store-contract/samples.js';

const KEY_LIST = [1, 2].map((number) => ({ id: `k${number}`, bytes: Buffer.alloc(32, number) }));
/** The same two keys, with the one or the other active. */
export const KEYS = createKeyRing(KEY_LIST, 'k1');
export const LATER_KEYS = createKeyRing(KEY_LIST, 'k2');
export const FOREIGN_KEYS = createKeyRing([{ id: 'k1', bytes: Buffer.alloc(32, 9) }], 'k1');

export const ALICE = '@alice:example.org';

export const numberedEvent = (sequence: number, given: Partial<NumberedEvent> = {}): NumberedEvent => ({
  ...sampleEvent({ at: NOW + sequence, detail: { id: `factor ${sequence}`, name: 'Phone' } }),
  userId: ALICE,
  sequence,
  ...given,
});

export function chain(events: readonly NumberedEvent[], keys: KeyRing = KEYS, prev = ''): readonly AuditRecord[] {
  const records: AuditRecord[] = [];
  for (const event of events) {
    records.push({ ...event, link: linkOf(keys, event, records.at(-1)?.link?.mac ?? prev) });
  }
  return records;
}

export const events = (count: number): readonly NumberedEvent[] =>
  Array.from({ length: count }, (_, index) => numberedEvent(index + 1));

/** The trail of these records, all drained. */
export function trailOf(records: readonly AuditRecord[], given: Partial<StoredTrail> = {}): StoredTrail {
  const last = records.at(-1);
  const head = last?.link ? { sequence: last.sequence, mac: last.link.mac } : null;
  const state = { head, last: last?.sequence ?? 0, waiting: 0 };
  return { userId: ALICE, state, checkpoint: null, records, ...given };
}
