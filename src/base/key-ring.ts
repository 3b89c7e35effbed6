import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import { sha256 } from './digest.js';
import { type Random, systemRandom } from './runtime.js';

/** One server key: 32 bytes under an id that sealed values and digests carry. */
export interface ServerKey {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** Where a value lives, such as `['security', userId, factorId, 'secret']`: a sealed value opens only there. */
export type SealContext = readonly string[];

export interface KeyRing {
  readonly activeId: string;
  /** A one-way mark of each key by id, by which a store knows its keys again. */
  fingerprints(): Readonly<Record<string, string>>;
  /** AES-256-GCM under a key of its own for each value (HKDF-SHA256, random salt), bound to `context`. */
  seal(plain: string, context: SealContext): string;
  /** @throws KeyMissingError when the ring lacks the key; Error when the value was changed or moved. */
  open(sealed: string, context: SealContext): string;
  /** HMAC-SHA256 as base64url, for one purpose, under the key `keyId` (the active one by default). */
  digest(purpose: string, parts: readonly string[], keyId?: string): string;
}

/** The id of the key that a value was sealed under. */
export const keyIdOf = (sealed: string): string => sealed.slice(0, sealed.indexOf('.'));

/** A ring in whose place another one can be put: a server goes on with new keys. */
export function replaceableKeyRing(first: KeyRing): { readonly keys: KeyRing; replace(next: KeyRing): void } {
  let current = first;
  return {
    keys: {
      get activeId() {
        return current.activeId;
      },
      fingerprints: () => current.fingerprints(),
      seal: (plain, context) => current.seal(plain, context),
      open: (sealed, context) => current.open(sealed, context),
      digest: (purpose, parts, keyId) => current.digest(purpose, parts, keyId),
    },
    replace(next) {
      current = next;
    },
  };
}

/** The key that a record was made with is not in the ring: a server fault, never the client's. */
export class KeyMissingError extends Error {
  override readonly name = 'KeyMissingError';

  constructor(keyId: string) {
    super(`no key with the id ${keyId} in the key ring`);
  }
}

const SALT_BYTES = 16;
const IV_BYTES = 12;
const TAG_BYTES = 16;

export function createKeyRing(keys: readonly ServerKey[], activeId: string, random: Random = systemRandom): KeyRing {
  const byId = new Map(keys.map((key) => [key.id, key.bytes]));
  const bytesOf = (id: string): Uint8Array => {
    const bytes = byId.get(id);
    if (!bytes) throw new KeyMissingError(id);
    return bytes;
  };
  bytesOf(activeId);

  const derive = (keyId: string, salt: Uint8Array, info: string): Buffer =>
    Buffer.from(hkdfSync('sha256', bytesOf(keyId), salt, info, 32));

  const hmacKeys = new Map<string, Buffer>();
  const hmacKey = (keyId: string, purpose: string): Buffer => {
    const name = `${keyId} ${purpose}`;
    const known = hmacKeys.get(name) ?? derive(keyId, Buffer.alloc(0), `digest ${purpose}`);
    hmacKeys.set(name, known);
    return known;
  };

  return {
    activeId,

    fingerprints: () =>
      Object.fromEntries(
        keys.map((key) => [key.id, sha256(`fingerprint ${hmacKey(key.id, 'fingerprint').toString('hex')}`)]),
      ),

    seal(plain, context) {
      const salt = random(SALT_BYTES);
      const iv = random(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', derive(activeId, salt, 'seal'), iv);
      cipher.setAAD(contextBytes(context));
      const sealed = Buffer.concat([salt, iv, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `${activeId}.${sealed.toString('base64url')}`;
    },

    open(sealed, context) {
      const dot = sealed.indexOf('.');
      const keyId = sealed.slice(0, dot);
      const bytes = Buffer.from(sealed.slice(dot + 1), 'base64url');
      const salt = bytes.subarray(0, SALT_BYTES);
      const iv = bytes.subarray(SALT_BYTES, SALT_BYTES + IV_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', derive(keyId, salt, 'seal'), iv, { authTagLength: TAG_BYTES });
      decipher.setAAD(contextBytes(context));
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
      const body = bytes.subarray(SALT_BYTES + IV_BYTES, -TAG_BYTES);
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
    },

    digest: (purpose, parts, keyId = activeId) =>
      createHmac('sha256', hmacKey(keyId, purpose)).update(contextBytes(parts)).digest('base64url'),
  };
}

// JSON keeps ['a', 'bc'] and ['ab', 'c'] apart, which joining would not.
const contextBytes = (parts: readonly string[]): Buffer => Buffer.from(JSON.stringify(parts));
