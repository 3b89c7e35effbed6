import { after, before, describe } from 'mocha';
import { accountsContract } from './store-contract/accounts.js';
import { administrationContract } from './store-contract/administration.js';
import { auditContract } from './store-contract/audit.js';
import { closingContract } from './store-contract/closing.js';
import { countersContract } from './store-contract/counters.js';
import { crossSigningContract } from './store-contract/cross-signing.js';
import { deviceTokensContract } from './store-contract/device-tokens.js';
import { devicesContract } from './store-contract/devices.js';
import { enforcementContract } from './store-contract/enforcement.js';
import { factorChangesContract } from './store-contract/factor-changes.js';
import { heldNamesContract } from './store-contract/held-names.js';
import { loginTokensContract } from './store-contract/login-tokens.js';
import { nodesContract } from './store-contract/nodes.js';
import { outboxContract } from './store-contract/outbox.js';
import { passwordShadowsContract } from './store-contract/password-shadows.js';
import { passwordTriesContract } from './store-contract/password-tries.js';
import { pendingFactorsContract } from './store-contract/pending-factors.js';
import { registrationTokensContract } from './store-contract/registration-tokens.js';
import { securityAppPasswordsContract } from './store-contract/security-app-passwords.js';
import { securityAttemptsContract } from './store-contract/security-attempts.js';
import { securityCodesContract } from './store-contract/security-codes.js';
import { securityEventsContract } from './store-contract/security-events.js';
import { securityFactorsContract } from './store-contract/security-factors.js';
import { securityLocksContract } from './store-contract/security-locks.js';
import { securityRecoveriesContract } from './store-contract/security-recoveries.js';
import { securityRememberedDevicesContract } from './store-contract/security-remembered-devices.js';
import { securityResetsContract } from './store-contract/security-resets.js';
import { jobsContract, settingsContract, upkeepContract } from './store-contract/settings-and-jobs.js';
import type { OpenedStores } from './store-contract/stores.js';
import { termsContract } from './store-contract/terms.js';
import { threepidsContract } from './store-contract/threepids.js';
import { uiaSessionRunsContract } from './store-contract/uia-session-runs.js';
import { uiaSessionsContract } from './store-contract/uia-sessions.js';
import { validationsContract } from './store-contract/validations.js';

export type { OpenedStores } from './store-contract/stores.js';

const PARTS = [
  settingsContract,
  uiaSessionsContract,
  uiaSessionRunsContract,
  securityAttemptsContract,
  pendingFactorsContract,
  securityFactorsContract,
  securityCodesContract,
  securityRecoveriesContract,
  factorChangesContract,
  securityEventsContract,
  enforcementContract,
  securityLocksContract,
  securityAppPasswordsContract,
  securityRememberedDevicesContract,
  securityResetsContract,
  accountsContract,
  administrationContract,
  passwordTriesContract,
  passwordShadowsContract,
  devicesContract,
  deviceTokensContract,
  registrationTokensContract,
  loginTokensContract,
  heldNamesContract,
  termsContract,
  threepidsContract,
  validationsContract,
  outboxContract,
  crossSigningContract,
  countersContract,
  auditContract,
  jobsContract,
  nodesContract,
  upkeepContract,
];

/**
 * Registers the mocha tests that every store must pass. `open` gives two handles on one empty store: `second` is another
 * connection to it, as another server process would have.
 */
export function storeContract(name: string, open: () => Promise<OpenedStores>): void {
  describe(`The store contract: ${name}`, () => {
    let opened: OpenedStores | undefined;
    const stores = (): OpenedStores => {
      if (!opened) throw new Error('the stores are open only while tests run');
      return opened;
    };

    before(async () => {
      opened = await open();
      await Promise.all([opened.store.migrate(), opened.second.migrate()]);
    });
    after(() => opened?.close());

    for (const part of PARTS) part(stores);
    closingContract(open);
  });
}
