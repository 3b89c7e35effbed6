import { sha256 } from '../base/digest.js';
import type { Random } from '../base/runtime.js';
import { Secret } from '../base/secret.js';

export const newLoginToken = (random: Random): Secret => new Secret(`mul_${random(32).toString('base64url')}`);

export const loginTokenDigest = (token: string): string => sha256(`login token ${token}`);
