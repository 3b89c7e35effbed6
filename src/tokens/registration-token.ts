import { sha256 } from '../base/digest.js';
import type { Random } from '../base/runtime.js';
import { Secret } from '../base/secret.js';

/** What a registration token may be made of (specification: Token-authenticated registration). */
export const REGISTRATION_TOKEN = /^[A-Za-z0-9._~-]{1,64}$/;

export const newRegistrationToken = (random: Random): Secret => new Secret(random(24).toString('base64url'));

export const registrationTokenDigest = (token: string): string => sha256(`registration token ${token}`);
