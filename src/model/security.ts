import type { AppPassword } from './app-password.js';
import type { RememberedDevice } from './remembered-device.js';
import type { WaitingReset } from './waiting-reset.js';

/** An active authenticator. */
export interface Factor {
  readonly id: string;
  readonly type: 'totp';
  readonly name: string;
  /** The sealed secret. */
  readonly secret: string;
  readonly algorithm: TotpAlgorithm;
  readonly digits: number;
  readonly periodS: number;
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
  /** The last step that was used; a code counts only for a greater one (RFC 6238 section 5.2). */
  readonly step: number;
  /** The UIA session in which that step was used; null: at enrolment. */
  readonly stepSession: string | null;
  /** The last step whose code came once more from elsewhere; absent: none. */
  readonly reusedStep?: number;
}

export type TotpAlgorithm = 'SHA1' | 'SHA256' | 'SHA512';

/** A begun enrolment: no factor yet, and only the device that began it may confirm it. */
export interface PendingFactor {
  readonly id: string;
  readonly name: string;
  readonly secret: string;
  readonly algorithm: TotpAlgorithm;
  readonly digits: number;
  readonly periodS: number;
  readonly deviceId: string | null;
  readonly createdAt: number;
  readonly expiresAt: number;
  /** Wrong codes so far. */
  readonly wrong: number;
}

/** One set of recovery codes. Used codes leave `digests`. */
export interface RecoveryCodeSet {
  readonly id: string;
  /** The server key that the digests were made with. */
  readonly keyId: string;
  readonly digests: readonly string[];
  readonly total: number;
  readonly createdAt: number;
  /** The last code that was used, and in which UIA session; null: none yet. */
  readonly lastUsed: { readonly digest: string; readonly session: string } | null;
}

/** Wrong second-factor proofs in a row, from one kind of origin. */
export interface Lane {
  readonly failures: number;
  /** No try is taken before this instant. */
  readonly notBeforeAt: number;
}

/** The lane of everybody who is not on a known device. */
export const UNKNOWN_LANE = 'unknown';

/** With so many recovery codes left it is time for a new set. */
export const FEW_CODES = 3;

/** All that an account's second factors are: the one document whose guarded writes decide everything about them. */
export interface SecurityState {
  readonly userId: string;
  /** Rises with every change of a factor, the code set or the password; using a code is no change. */
  readonly stamp: number;
  /** The value of `stamp` after the last change of the password, or of what voids as much; 0: there was none. */
  readonly passwordStamp: number;
  /** The UIA session that changed the password last: its own proofs stay good. */
  readonly passwordSession: string | null;
  /** The last change of the factors or the codes in a UIA session, and the stamp after it; null: none. */
  readonly factorsChange: { readonly session: string; readonly stamp: number } | null;
  /** Active factors by id. */
  readonly factors: Readonly<Record<string, Factor>>;
  readonly pending: readonly PendingFactor[];
  readonly codes: RecoveryCodeSet | null;
  readonly lanes: Readonly<Record<string, Lane>>;
  /** The last sign-in by a recovery code, and the operation that it was; null: none. */
  readonly lastRecovery: { readonly at: number; readonly operationId: string } | null;
  /** The oldest first. */
  readonly appPasswords: readonly AppPassword[];
  /** The oldest first. */
  readonly rememberedDevices: readonly RememberedDevice[];
  /** Null: none waits. */
  readonly reset: WaitingReset | null;
}

/** What an account without a security document has. */
export const noSecurity = (userId: string): SecurityState => ({
  userId,
  stamp: 0,
  passwordStamp: 0,
  passwordSession: null,
  factorsChange: null,
  factors: {},
  pending: [],
  codes: null,
  lanes: {},
  lastRecovery: null,
  appPasswords: [],
  rememberedDevices: [],
  reset: null,
});

/** Most events that may wait to be drained; one more and the change is refused with 503. */
export const MOST_WAITING_EVENTS = 50;

/** Whether one change by this session is all that has happened to factors, codes and password since the stamp. */
export const changedFactorsOnlyHere = (
  { stamp, factorsChange }: Pick<SecurityState, 'stamp' | 'factorsChange'>,
  seen: { readonly session: string; readonly stamp: number },
): boolean => factorsChange?.session === seen.session && factorsChange.stamp === stamp && stamp === seen.stamp + 1;
