import { sha256 } from '../base/digest.js';
import type { Random } from '../base/runtime.js';
import { Secret } from '../base/secret.js';

/** The token that is mailed: 43 characters. */
export const newValidationToken = (random: Random): Secret => new Secret(random(32).toString('base64url'));

export const validationTokenDigest = (token: string): string => sha256(`validation token ${token}`);

/** Of the secret that a client made for a validation. */
export const clientSecretDigest = (secret: string): string => sha256(`client secret ${secret}`);
