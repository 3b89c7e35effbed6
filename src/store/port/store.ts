import type { AccountRecords } from './accounts.js';
import type { Audit } from './audit.js';
import type { Counters } from './counters.js';
import type { CrossSigning } from './cross-signing.js';
import type { Devices } from './devices.js';
import type { EnforcementRecords } from './enforcement.js';
import type { HeldNames } from './held-names.js';
import type { LoginTokens } from './login-tokens.js';
import type { Nodes } from './nodes.js';
import type { Outbox } from './outbox.js';
import type { RegistrationTokens } from './registration-tokens.js';
import type { Securities } from './securities.js';
import type { Jobs, Settings } from './settings.js';
import type { TermsRecords } from './terms.js';
import type { Threepids } from './threepids.js';
import type { UiaSessions } from './uia-sessions.js';
import type { Validations } from './validations.js';

/**
 * All that the server remembers. Every operation is one guarded write or one read, takes `now`, and says whether it won;
 * a lost guard is a value, not an error. What was answered is durable, and seen at once through every handle. Instants are
 * epoch milliseconds; what ends at `now` is over.
 * @throws StoreUnavailableError from any operation when the database cannot be reached in time, or the store is closed.
 */
export interface Store {
  readonly sessions: UiaSessions;
  readonly securities: Securities;
  readonly enforcement: EnforcementRecords;
  readonly accounts: AccountRecords;
  readonly devices: Devices;
  readonly registrationTokens: RegistrationTokens;
  readonly loginTokens: LoginTokens;
  readonly heldNames: HeldNames;
  readonly terms: TermsRecords;
  readonly threepids: Threepids;
  readonly validations: Validations;
  readonly outbox: Outbox;
  readonly crossSigning: CrossSigning;
  readonly counters: Counters;
  readonly audit: Audit;
  readonly settings: Settings;
  readonly jobs: Jobs;
  readonly nodes: Nodes;
  /** Makes what is missing of folders, indexes and the schema mark. Safe to run again and from several servers at once. */
  migrate(): Promise<void>;
  /** Resolves when the store answers; for readiness. */
  ping(): Promise<void>;
  /** Removes what has expired, at most a bounded number; housekeeping only: nothing depends on it. */
  sweep(now: number): Promise<number>;
  /** Resolves when every write under way is done or refused. Closing again changes nothing. */
  close(): Promise<void>;
}

/** The layout of what is stored; a store with a greater one was written by a newer release. */
export const SCHEMA_VERSION = 2;

/** The database did not answer. The server says 503 and grants nothing. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
}

/** The store cannot be used as it is: a newer schema, a folder without permission. Stops the start with its message. */
export class StoreUnusableError extends Error {
  override readonly name = 'StoreUnusableError';
}
