/** A device that signs in by the password alone: its client keeps a token that stands for the second factor shown there once. */
export interface RememberedDevice {
  readonly id: string;
  /** The Matrix device that it is bound to, signed in or not. */
  readonly deviceId: string;
  readonly name: string | null;
  /** Of the token (SHA-256, base64url); each use puts another one in its place. */
  readonly digest: string;
  /** The account's stamp when it was made: any change of the factors, the codes or the password voids it. */
  readonly stamp: number;
  /** When a second factor was shown on it. */
  readonly provenAt: number;
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
  readonly expiresAt: number;
  /** The sign-in that made the token. */
  readonly operationId: string;
}

/** How many an account has; with one more the oldest goes. */
export const MOST_REMEMBERED = 20;

/** Those that are still good. */
export const goodDevices = (
  devices: readonly RememberedDevice[],
  stamp: number,
  now: number,
): readonly RememberedDevice[] => devices.filter((device) => device.stamp === stamp && device.expiresAt > now);
