import type { NumberedEvent } from './security-event.js';

/** How a record is tied to the one before it, by an HMAC under a server key. */
export interface ChainLink {
  /** The `mac` of the record before; empty for the first. */
  readonly prev: string;
  /** A keyed digest of what `withoutTraces` takes away, so that the record holds without it. */
  readonly traces: string;
  /** Over the rest of the record, `traces` and `prev`. */
  readonly mac: string;
  /** The server key of both. */
  readonly keyId: string;
}

/** One event in the audit trail. Without a link: kept by a release that had no chain. */
export interface AuditRecord extends NumberedEvent {
  readonly link?: ChainLink;
}

/** The last record of an account's chain, as the security document remembers it. */
export interface AuditHead {
  readonly sequence: number;
  readonly mac: string;
}

/** Says under a server key where an account's chain begins, since the records before were old enough to go. */
export interface AuditCheckpoint {
  readonly userId: string;
  /** The number of the last record that is gone, and its `mac`, which the first one that is left names as `prev`. */
  readonly upTo: number;
  readonly mac: string;
  readonly at: number;
  readonly keyId: string;
  readonly seal: string;
}

/** What the security document knows of the trail. */
export interface AuditState {
  /** Null: nothing was chained yet. */
  readonly head: AuditHead | null;
  /** The number of the last event, drained or not. */
  readonly last: number;
  /** How many events are not drained yet. */
  readonly waiting: number;
}
