import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import type { JsonObject } from '../base/json.js';
import type { Random } from '../base/runtime.js';
import { signedJson } from '../base/signed-json.js';

/** What stands before the 32 bytes of an Ed25519 secret in PKCS #8 (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const RAW_BYTES = 32;

interface SigningPair {
  readonly publicKey: string;
  readonly secret: KeyObject;
}

const unpadded = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/, '');

function newPair(random: Random): SigningPair {
  const key = Buffer.concat([PKCS8_HEAD, random(RAW_BYTES)]);
  const secret = createPrivateKey({ key, format: 'der', type: 'pkcs8' });
  const raw = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-RAW_BYTES);
  return { publicKey: unpadded(raw), secret };
}

/** Three new cross-signing keys of a user, the second and third signed by the first (specification: Cross-signing). */
export function newSigningKeys(userId: string, random: Random): JsonObject {
  const master = newPair(random);
  const keyOf = (usage: string, { publicKey }: SigningPair): JsonObject => ({
    user_id: userId,
    usage: [usage],
    keys: { [`ed25519:${publicKey}`]: publicKey },
  });
  const signed = (key: JsonObject): JsonObject => {
    const signature = unpadded(sign(null, Buffer.from(signedJson(key)), master.secret));
    return { ...key, signatures: { [userId]: { [`ed25519:${master.publicKey}`]: signature } } };
  };
  return {
    master_key: keyOf('master', master),
    self_signing_key: signed(keyOf('self_signing', newPair(random))),
    user_signing_key: signed(keyOf('user_signing', newPair(random))),
  };
}
