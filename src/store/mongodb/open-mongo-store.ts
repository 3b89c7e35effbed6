import { type MongoClient, ReadConcern } from 'mongodb';
import type { Store } from '../port/store.js';
import { mongoAccounts } from './accounts.js';
import { mongoAudit } from './audit.js';
import { collectionsOf } from './collections.js';
import { mongoCounters } from './counters.js';
import { mongoCrossSigning } from './cross-signing.js';
import { mongoDevices } from './devices.js';
import { mongoEnforcement } from './enforcement.js';
import { mongoHeldNames } from './held-names.js';
import { mongoJobs } from './jobs.js';
import { mongoLoginTokens } from './login-tokens.js';
import { checkSchema, makeSchema } from './migrate.js';
import { createMongoClient } from './mongo-client.js';
import { mongoNodes } from './nodes.js';
import { mongoOutbox } from './outbox.js';
import { mongoRegistrationTokens } from './registration-tokens.js';
import { mongoSecurities } from './securities.js';
import { mongoSettings } from './settings.js';
import { storeFault } from './store-faults.js';
import { sweepExpired } from './sweep.js';
import { mongoTerms } from './terms.js';
import { mongoThreepids } from './threepids.js';
import { mongoUiaSessions } from './uia-sessions.js';
import { mongoValidations } from './validations.js';
import { partWithDeadline, withDeadline } from './with-deadline.js';

export interface MongoStoreOptions {
  readonly url: string;
  readonly database?: string;
  /** How long an operation may take before it is given up with StoreUnavailableError. */
  readonly timeoutMs?: number;
  /** A client of one's own in place of one for `url`; the store closes it. */
  readonly client?: MongoClient;
}

/**
 * Opens a store in MongoDB 6.0 or newer, replica set or sharded cluster. Any number of processes may share a database.
 * @throws StoreUnavailableError when no server answers; StoreUnusableError when the URL, the credentials or the schema do not fit.
 */
export async function openMongoStore({
  url,
  database = 'matrix_uia',
  timeoutMs = 1500,
  client = createMongoClient(url, timeoutMs),
}: MongoStoreOptions): Promise<Store> {
  const db = client.db(database, {
    writeConcern: { w: 'majority', journal: true, wtimeoutMS: timeoutMs },
    readConcern: new ReadConcern('majority'),
    readPreference: 'primary',
  });
  const collections = collectionsOf(db);
  const bounded = <T extends object>(part: T): T => partWithDeadline(part, timeoutMs);
  const check = () => withDeadline(checkSchema(collections), timeoutMs);

  await check().catch(async (fault: unknown) => {
    await client.close();
    throw fault;
  });

  return {
    sessions: bounded(mongoUiaSessions(collections.sessions)),
    securities: bounded(mongoSecurities(collections.securities)),
    enforcement: bounded(mongoEnforcement(collections.securities)),
    accounts: bounded(mongoAccounts(collections.accounts)),
    devices: bounded(mongoDevices(collections.devices)),
    registrationTokens: bounded(mongoRegistrationTokens(collections.registrationTokens)),
    loginTokens: bounded(mongoLoginTokens(collections.loginTokens)),
    heldNames: bounded(mongoHeldNames(collections.heldNames)),
    terms: bounded(mongoTerms(collections.terms)),
    threepids: bounded(mongoThreepids(collections.threepids)),
    validations: bounded(mongoValidations(collections.validations)),
    outbox: bounded(mongoOutbox(collections.outbox)),
    crossSigning: bounded(mongoCrossSigning(collections.crossSigning)),
    counters: bounded(mongoCounters(collections.counters)),
    audit: bounded(mongoAudit(collections.audit, collections.auditCheckpoints)),
    settings: bounded(mongoSettings(collections.settings)),
    jobs: bounded(mongoJobs(collections.jobs)),
    nodes: bounded(mongoNodes(collections.nodes)),
    ...bounded({
      async ping(): Promise<void> {
        await db.command({ ping: 1 }, { readPreference: 'primary' });
      },
      sweep: (now: number) => sweepExpired(collections, now),
    }),

    async migrate() {
      await check();
      // No deadline: an index over many documents takes its time.
      await makeSchema(collections).catch((fault: unknown) => {
        throw storeFault(fault);
      });
    },

    close: () => client.close(),
  };
}
