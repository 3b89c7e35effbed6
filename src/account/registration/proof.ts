import type { JsonObject } from '../../base/json.js';

/** What a stage of a registration proved, as it kept it. */
export interface RegistrationProof {
  readonly state: JsonObject;
  readonly session: string;
  readonly operationId: string;
  /** The account that is being made. */
  readonly userId: string;
}

/**
 * What becomes of a proof once the account is made. Both steps run again, in the same order, when a server died on the
 * registration: each does once what it does twice.
 */
export interface RegistrationBinding {
  readonly stage: string;
  /** Before the account is there: spends what the stage reserved. The roles that it brings. @throws MatrixError */
  spend?(proof: RegistrationProof): Promise<readonly string[]>;
  /** Once the account is there, and before it is signed in. */
  bind?(proof: RegistrationProof): Promise<void>;
}
