import { canonicalJson, type JsonObject } from '../base/json.js';
import type { KeyRing } from '../base/key-ring.js';
import type { Operation } from './operation.js';

/** A larger request is not remembered: the client sends it with every proof. */
const MOST_BYTES = 16 * 1024;

/** The keyed digest of what a proof is bound to. */
export function bindingOf(keys: KeyRing, operation: Operation, body: JsonObject): string {
  const bound = operation.bind ? Object.fromEntries(operation.bind.map((field) => [field, body[field]])) : body;
  return keys.digest('bound fields', [operation.name, canonicalJson(bound)]);
}

export function sealRequest(keys: KeyRing, key: string, operation: Operation, body: JsonObject): string | null {
  const kept = Object.entries(body).filter(([field]) => !operation.forget?.includes(field));
  const text = JSON.stringify(Object.fromEntries(kept));
  return Buffer.byteLength(text) > MOST_BYTES ? null : keys.seal(text, ['uia_session', key, 'request']);
}

export const openRequest = (keys: KeyRing, key: string, sealed: string): JsonObject =>
  JSON.parse(keys.open(sealed, ['uia_session', key, 'request']));

/** Names an auth dict without keeping it. */
export const authDigest = (keys: KeyRing, auth: JsonObject): string => keys.digest('auth dict', [canonicalJson(auth)]);
