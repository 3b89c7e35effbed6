import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { JsonObject } from '../../src/base/json.js';
import { signedJson } from '../../src/base/signed-json.js';

export interface SigningPair {
  readonly publicKey: string;
  readonly secret: KeyObject;
}

const unpadded = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/, '');

export function newSigningPair(): SigningPair {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  return { publicKey: unpadded(raw), secret: privateKey };
}

/** A key as its owner uploads it, signed by the master key when one is given. */
export function signingKey(
  userId: string,
  usage: string,
  { publicKey }: SigningPair,
  signer?: SigningPair,
  more: JsonObject = {},
) {
  const key = { user_id: userId, usage: [usage], keys: { [`ed25519:${publicKey}`]: publicKey }, ...more };
  if (!signer) return key;
  const signature = unpadded(sign(null, Buffer.from(signedJson(key)), signer.secret));
  return { ...key, signatures: { [userId]: { [`ed25519:${signer.publicKey}`]: signature } } };
}

/** What a client that sets cross-signing up for the first time uploads. */
export function newSigningKeys(userId: string, master = newSigningPair()) {
  return {
    master_key: signingKey(userId, 'master', master),
    self_signing_key: signingKey(userId, 'self_signing', newSigningPair(), master),
    user_signing_key: signingKey(userId, 'user_signing', newSigningPair(), master),
  };
}
