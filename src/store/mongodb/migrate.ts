import type { IndexDescription } from 'mongodb';
import { SCHEMA_VERSION, StoreUnusableError } from '../port/store.js';
import type { Collections } from './collections.js';

// Servers' clocks differ and queries go by the caller's: what is swept is certain to be over for everybody.
const GRACE_S = 3600;

const expiry: IndexDescription = { key: { expiresAt: 1 }, name: 'expiry', expireAfterSeconds: GRACE_S };

const INDEXES: readonly (readonly [keyof Collections, IndexDescription])[] = [
  ['sessions', expiry],
  ['counters', expiry],
  // Of names without an account only: an account has no date there.
  ['accounts', expiry],
  ['registrationTokens', expiry],
  ['loginTokens', expiry],
  ['heldNames', expiry],
  ['validations', expiry],
  ['outbox', expiry],
  ['nodes', expiry],
  ['outbox', { key: { channel: 1, dueAt: 1 }, name: 'channel_due' }],
  ['outbox', { key: { userId: 1 }, name: 'user' }],
  ['threepids', { key: { userId: 1 }, name: 'user' }],
  ['devices', { key: { userId: 1 }, name: 'user' }],
  ['accounts', { key: { roles: 1 }, name: 'role' }],
  ['audit', { key: { userId: 1, sequence: -1 }, name: 'user_sequence' }],
  ['audit', { key: { at: 1 }, name: 'at' }],
  [
    'securities',
    {
      key: { 'events.sequence': 1 },
      name: 'waiting_events',
      partialFilterExpression: { 'events.sequence': { $gte: 1 } },
    },
  ],
  [
    'securities',
    { key: { 'reset.dueAt': 1 }, name: 'due_reset', partialFilterExpression: { 'reset.dueAt': { $gte: 0 } } },
  ],
];

/** Refuses a database that a newer release has written to. */
export async function checkSchema({ settings }: Collections): Promise<void> {
  const mark = await settings.findOne({ _id: 'schema' });
  const version = mark?.version ?? 0;
  if (version <= SCHEMA_VERSION) return;
  throw new StoreUnusableError(`the database has schema ${version}, and this release knows ${SCHEMA_VERSION} at most`);
}

/** Makes the indexes, then the mark; making one that is there already changes nothing. */
export async function makeSchema(collections: Collections): Promise<void> {
  for (const [name, index] of INDEXES) await collections[name].createIndexes([index]);
  await collections.settings.updateOne({ _id: 'schema' }, { $max: { version: SCHEMA_VERSION } }, { upsert: true });
  await checkSchema(collections);
}
