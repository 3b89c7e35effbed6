import type { FactorProof } from './factor-proof.js';

/** Who holds the access token of a request. */
export interface Requester {
  readonly userId: string;
  readonly deviceId: string | null;
  /** Whether this device has signed in with a second factor: it then has a lane of its own for wrong codes. */
  readonly secondFactor: boolean;
  /** The last second factor that it showed and that may step up; absent: none. */
  readonly factorProof?: FactorProof;
}
