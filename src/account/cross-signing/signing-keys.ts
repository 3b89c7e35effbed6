import { isEd25519Key, verifyEd25519 } from '../../base/ed25519.js';
import { canonicalJson, isJsonObject, type JsonObject } from '../../base/json.js';
import { invalidParam, MatrixError, missingParam } from '../../base/matrix-error.js';
import { signedJson } from '../../base/signed-json.js';
import { NO_SIGNING_KEYS, type SigningKeys } from '../../model/cross-signing.js';

const KINDS = [
  { member: 'master_key', field: 'master', usage: 'master' },
  { member: 'self_signing_key', field: 'selfSigning', usage: 'self_signing' },
  { member: 'user_signing_key', field: 'userSigning', usage: 'user_signing' },
] as const;

/** The keys that an upload brings; those that it does not are null. @throws MatrixError 400 */
export function uploadedKeys(body: JsonObject, userId: string): SigningKeys {
  const given = KINDS.flatMap(({ member, field, usage }) => {
    const key = body[member];
    return isJsonObject(key) ? [[field, checkedKey(key, member, usage, userId)]] : [];
  });
  if (given.length === 0) throw missingParam('Send master_key, self_signing_key or user_signing_key');
  return { ...NO_SIGNING_KEYS, ...Object.fromEntries(given) };
}

/**
 * What an account has after an upload: keys that the uploaded ones do not replace stay, unless another master key takes the
 * place of the one that signed them.
 * @throws MatrixError 400 without a master key, or for a key that it did not sign
 */
export function mergedKeys(stored: SigningKeys, given: SigningKeys, userId: string): SigningKeys {
  const master = given.master ?? stored.master;
  if (!master) throw missingParam('There is no master key yet: upload it first, or with these');
  const kept = stored.master && publicKeyOf(stored.master) === publicKeyOf(master) ? stored : NO_SIGNING_KEYS;
  for (const { member, field } of KINDS) {
    const key = field === 'master' ? null : given[field];
    if (key && !isSignedBy(master, key, userId)) throw notSigned(member);
  }
  return {
    master,
    selfSigning: given.selfSigning ?? kept.selfSigning,
    userSigning: given.userSigning ?? kept.userSigning,
  };
}

/** Whether each key given is there already, to the letter. */
export const isAllThere = (stored: SigningKeys, given: SigningKeys): boolean =>
  KINDS.every(({ field }) => !given[field] || canonicalJson(given[field]) === canonicalJson(stored[field]));

export const publicKeysOf = (keys: SigningKeys): readonly string[] =>
  KINDS.flatMap(({ field }) => (keys[field] ? [publicKeyOf(keys[field])] : []));

/** What the schema cannot say: whose key it is, what for, and that its id is that of the key. `unsigned` is left out. */
function checkedKey({ unsigned, ...key }: JsonObject, member: string, usage: string, userId: string): JsonObject {
  if (key.user_id !== userId) throw invalidParam(`${member}.user_id must be your own user id`);
  if (canonicalJson(key.usage) !== canonicalJson([usage])) throw invalidParam(`${member}.usage must be ["${usage}"]`);
  const [[id, publicKey] = []] = Object.entries(isJsonObject(key.keys) ? key.keys : {});
  if (typeof publicKey !== 'string' || !isEd25519Key(publicKey) || id !== `ed25519:${publicKey}`)
    throw invalidParam(`${member}.keys must hold one Ed25519 key in unpadded base64 under its own id, ed25519:<key>`);
  // Whoever checks a signature of this key needs its canonical form.
  signedJson(key);
  return key;
}

const publicKeyOf = ({ keys }: JsonObject): string => String(Object.values(isJsonObject(keys) ? keys : {})[0]);

function isSignedBy(master: JsonObject, key: JsonObject, userId: string): boolean {
  const publicKey = publicKeyOf(master);
  const signature = memberOf(memberOf(key.signatures, userId), `ed25519:${publicKey}`);
  return typeof signature === 'string' && verifyEd25519(publicKey, signedJson(key), signature);
}

// Own members only: their names come from clients.
const memberOf = (value: unknown, name: string): unknown =>
  isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;

const notSigned = (member: string) =>
  new MatrixError(400, 'M_INVALID_SIGNATURE', `${member} must be signed by the master key, over its canonical JSON`);
