import type { KeyRing } from '../base/key-ring.js';
import { Secret } from '../base/secret.js';

const place = (userId: string, factorId: string): readonly string[] => ['security', userId, factorId, 'secret'];

/** The shared secret of a factor, sealed to its user and factor. A pending factor and the active one it becomes share an id. */
export const sealFactorSecret = (keys: KeyRing, userId: string, factorId: string, secret: Secret): string =>
  keys.seal(secret.reveal(), place(userId, factorId));

export const openFactorSecret = (keys: KeyRing, userId: string, factorId: string, sealed: string): Secret =>
  new Secret(keys.open(sealed, place(userId, factorId)));
