import type { AuditCheckpoint, AuditRecord, ChainLink } from '../../model/audit.js';

/** What happened to each account, in order. Nothing here judges a chain: that needs the server keys. */
export interface Audit {
  /** Keeps each record, unless one is there already under its user and number; the ones that are there now, in the same order. */
  append(records: readonly AuditRecord[]): Promise<readonly AuditRecord[]>;
  /** Puts a link on a record. Guard: it has none. The record that is there now; null: there is none. */
  link(userId: string, sequence: number, link: ChainLink): Promise<AuditRecord | null>;
  /** Takes address, user agent, device, reason and detail out of the events up to and including a sequence number. */
  forget(userId: string, upTo: number): Promise<void>;
  /** Newest first, those with a sequence below `before` (default: all). */
  list(userId: string, most: number, before?: number): Promise<readonly AuditRecord[]>;
  /** Oldest first, those with a sequence above `after`. */
  read(userId: string, after: number, most: number): Promise<readonly AuditRecord[]>;
  /** In order, some of the users after `after` (null: from the first) who have a record; none: there are no more. */
  users(after: string | null, most: number): Promise<readonly string[]>;
  /** The same, of users with a record from before the instant `before`. */
  agedUsers(before: number, after: string | null, most: number): Promise<readonly string[]>;
  /** Null: every record since the first is there. */
  checkpoint(userId: string): Promise<AuditCheckpoint | null>;
  /** Guard: there is none, or one with a lower `upTo`. */
  putCheckpoint(checkpoint: AuditCheckpoint): Promise<boolean>;
  /** Removes the records up to and including a sequence number. */
  prune(userId: string, upTo: number): Promise<void>;
}
