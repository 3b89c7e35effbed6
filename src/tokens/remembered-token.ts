import { sha256 } from '../base/digest.js';
import type { Random } from '../base/runtime.js';
import { Secret } from '../base/secret.js';

/** What the client of a remembered device keeps. */
export const newRememberedToken = (random: Random): Secret => new Secret(`mud_${random(32).toString('base64url')}`);

export const rememberedTokenDigest = (token: string): string => sha256(`remembered device ${token}`);
