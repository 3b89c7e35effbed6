/** A second factor that was shown on a device: good for stepping up while all is as it was then. */
export interface FactorProof {
  readonly at: number;
  /** The account's stamp then: a change of the factors, the codes or the password voids the proof. */
  readonly stamp: number;
  /** What the host's `securityStamp` said then; empty where there is none. */
  readonly hostStamp: string;
}

/** Codes for whoever has lost the authenticator: they step nothing up and take no protection away. */
export const RECOVERY_STAGE = 'm.login.2fa.recovery';
