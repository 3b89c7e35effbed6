import { SCHEMA_VERSION, type Store, StoreUnusableError } from '../port/store.js';
import { embeddedAccounts } from './accounts.js';
import { embeddedAudit } from './audit.js';
import { embeddedCounters } from './counters.js';
import { embeddedCrossSigning } from './cross-signing.js';
import { type Database, openDatabase } from './database.js';
import { embeddedDevices } from './devices.js';
import { embeddedEnforcement } from './enforcement.js';
import { embeddedHeldNames } from './held-names.js';
import { embeddedLoginTokens } from './login-tokens.js';
import { embeddedNodes } from './nodes.js';
import { embeddedOutbox } from './outbox.js';
import { prepareFolder } from './prepare-folder.js';
import { embeddedRegistrationTokens } from './registration-tokens.js';
import { embeddedSecurities } from './securities.js';
import { embeddedJobs, embeddedSettings } from './settings.js';
import { embeddedTerms } from './terms.js';
import { embeddedThreepids } from './threepids.js';
import { embeddedUiaSessions } from './uia-sessions.js';
import { embeddedValidations } from './validations.js';

/** How many records of each part one sweep removes at most: the write keeps other writes waiting. */
const SWEEP_MOST = 500;

/**
 * Opens a store in a folder, which is made when it is missing: for one machine, whose processes may share the folder.
 * @throws StoreUnusableError when the folder cannot be used, or holds what a newer release wrote.
 */
export async function openEmbeddedStore({ path }: { path: string }): Promise<Store> {
  const database = await tryToOpen(path);
  try {
    return await openParts(database, path);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function openParts(database: Database, path: string): Promise<Store> {
  const marks = database.table<number>('marks');
  const assertKnownSchema = (version: number | undefined): void => {
    if (version === undefined || version <= SCHEMA_VERSION) return;
    throw new StoreUnusableError(
      `the store in ${path} has the schema version ${version}, and this release knows ${SCHEMA_VERSION} at most: a newer release wrote it`,
    );
  };
  assertKnownSchema(await database.read(() => marks.get('schema')));

  const sessions = embeddedUiaSessions(database);
  const accounts = embeddedAccounts(database);
  const registrationTokens = embeddedRegistrationTokens(database);
  const heldNames = embeddedHeldNames(database);
  const loginTokens = embeddedLoginTokens(database);
  const validations = embeddedValidations(database);
  const outbox = embeddedOutbox(database);
  const counters = embeddedCounters(database);
  const nodes = embeddedNodes(database);
  const swept = [sessions, accounts, registrationTokens, heldNames, loginTokens, validations, outbox, counters, nodes];

  return {
    sessions,
    securities: embeddedSecurities(database),
    enforcement: embeddedEnforcement(database),
    accounts,
    devices: embeddedDevices(database),
    registrationTokens,
    loginTokens,
    heldNames,
    terms: embeddedTerms(database),
    threepids: embeddedThreepids(database),
    validations,
    outbox,
    crossSigning: embeddedCrossSigning(database),
    counters,
    audit: embeddedAudit(database),
    settings: embeddedSettings(database),
    jobs: embeddedJobs(database),
    nodes,

    migrate: () =>
      database.write(() => {
        const version = marks.get('schema');
        assertKnownSchema(version);
        if (version !== SCHEMA_VERSION) marks.putSync('schema', SCHEMA_VERSION);
      }),

    async ping() {
      await database.read(() => marks.get('schema'));
    },

    async sweep(now) {
      let removed = 0;
      for (const part of swept) removed += await database.write(() => part.sweep(now, SWEEP_MOST));
      return removed;
    },

    close: database.close,
  };
}

async function tryToOpen(path: string): Promise<Database> {
  try {
    await prepareFolder(path);
    return openDatabase(path);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StoreUnusableError(`the store folder ${path} cannot be used: ${why}`, { cause: error });
  }
}
