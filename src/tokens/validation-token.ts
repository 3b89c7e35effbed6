import { sha256 } from '../base/digest.js';
import type { Random } from '../base/runtime.js';
import { Secret } from '../base/secret.js';

/** What a mailed token looks like. */
export const VALIDATION_TOKEN = /^[A-Za-z0-9_-]{43}$/;

export const newValidationToken = (random: Random): Secret => new Secret(random(32).toString('base64url'));

export const validationTokenDigest = (token: string): string => sha256(`validation token ${token}`);

/** Of the secret that a client made for a validation. */
export const clientSecretDigest = (secret: string): string => sha256(`client secret ${secret}`);
