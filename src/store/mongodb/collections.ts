import type { Db } from 'mongodb';
import type { AuditCheckpoint, ChainLink } from '../../model/audit.js';
import type { KeptDevice } from '../../model/device.js';
import type { LoginToken } from '../../model/login-token.js';
import type { OutboxMessage } from '../../model/outbox-message.js';
import type { Threepid } from '../../model/threepid.js';
import type { Validation } from '../../model/validation.js';
import type { AccountDocument } from './account-document.js';
import type { CrossSigningDocument } from './cross-signing.js';
import type { EventDocument, SecurityDocument } from './security-document.js';
import type { SessionDocument } from './session-document.js';

export interface DeviceDocument extends KeptDevice {
  /** `deviceHandle` of user and device. */
  readonly _id: string;
}

export interface TokenDocument {
  readonly _id: string;
  readonly usesAllowed: number | null;
  readonly uses: number;
  readonly expiresAt: Date | null;
  readonly grants: readonly string[];
  readonly pending: readonly { readonly session: string; readonly untilAt: number }[];
  /** The last sessions that committed their use. */
  readonly committed: readonly string[];
}

export interface ThreepidDocument extends Threepid {
  /** Medium and address. */
  readonly _id: string;
}

export interface ValidationDocument extends Omit<Validation, 'sid' | 'expiresAt'> {
  readonly _id: string;
  readonly expiresAt: Date;
}

export interface OutboxDocument extends Omit<OutboxMessage, 'id' | 'expiresAt'> {
  readonly _id: string;
  /** Who holds it until `dueAt`. */
  readonly lease: string | null;
  readonly expiresAt: Date;
}

export interface LoginTokenDocument extends Omit<LoginToken, 'digest' | 'expiresAt'> {
  readonly _id: string;
  readonly expiresAt: Date;
}

export interface HeldNameDocument {
  /** The user id. */
  readonly _id: string;
  readonly holder: string;
  readonly expiresAt: Date;
}

export interface TermsDocument {
  /** The user id. */
  readonly _id: string;
  /** When each was accepted, by `mapKey` of the policy and then of the version. */
  readonly accepted: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface CounterDocument {
  readonly _id: string;
  readonly count: number;
  /** The end of the window. */
  readonly expiresAt: Date;
}

export interface AuditDocument extends EventDocument {
  /** User and sequence as JSON: the same event twice is one document. */
  readonly _id: string;
  readonly userId: string;
  readonly link?: ChainLink;
}

/** `_id` is the user. */
export interface CheckpointDocument extends Omit<AuditCheckpoint, 'userId'> {
  readonly _id: string;
}

export interface SettingDocument {
  readonly _id: 'keys' | 'schema';
  /** Each known key's id and fingerprint as JSON. */
  readonly keys?: readonly string[];
  /** The layout of the database. */
  readonly version?: number;
}

export interface JobDocument {
  readonly _id: string;
  readonly holder: string;
  readonly untilAt: number;
}

/** `_id` is the name. */
export interface NodeDocument {
  readonly _id: string;
  readonly keys: readonly string[];
  readonly activeKey?: string;
  readonly expiresAt: Date;
}

export type Collections = ReturnType<typeof collectionsOf>;

/** The collections of a database, all sharded by `_id` where they are sharded; `audit` by `userId`. */
export const collectionsOf = (database: Db) => ({
  sessions: database.collection<SessionDocument>('sessions'),
  securities: database.collection<SecurityDocument>('securities'),
  accounts: database.collection<AccountDocument>('accounts'),
  devices: database.collection<DeviceDocument>('devices'),
  registrationTokens: database.collection<TokenDocument>('registration_tokens'),
  loginTokens: database.collection<LoginTokenDocument>('login_tokens'),
  heldNames: database.collection<HeldNameDocument>('held_names'),
  terms: database.collection<TermsDocument>('terms'),
  threepids: database.collection<ThreepidDocument>('threepids'),
  validations: database.collection<ValidationDocument>('validations'),
  outbox: database.collection<OutboxDocument>('outbox'),
  crossSigning: database.collection<CrossSigningDocument>('cross_signing'),
  counters: database.collection<CounterDocument>('counters'),
  audit: database.collection<AuditDocument>('audit'),
  auditCheckpoints: database.collection<CheckpointDocument>('audit_checkpoints'),
  settings: database.collection<SettingDocument>('settings'),
  jobs: database.collection<JobDocument>('jobs'),
  nodes: database.collection<NodeDocument>('nodes'),
});
