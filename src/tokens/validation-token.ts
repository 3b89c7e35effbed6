import { sha256 } from '../base/digest.js';
import type { KeyRing } from '../base/key-ring.js';
import { Secret } from '../base/secret.js';

/** The token that is mailed, 43 characters: the same for one attempt at a validation, which ends at `end`. */
export const validationToken = (keys: KeyRing, sid: string, sendAttempt: number, end: number): Secret =>
  new Secret(keys.digest('validation token', [sid, String(sendAttempt), String(end)]));

export const validationTokenDigest = (token: string): string => sha256(`validation token ${token}`);

/** Of the secret that a client made for a validation. */
export const clientSecretDigest = (secret: string): string => sha256(`client secret ${secret}`);
