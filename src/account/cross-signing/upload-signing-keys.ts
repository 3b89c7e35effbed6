import type { JsonObject } from '../../base/json.js';
import { conflict, forbidden } from '../../base/matrix-error.js';
import { message } from '../../base/words.js';
import type { SigningKeys } from '../../model/cross-signing.js';
import type { Store } from '../../store/port/store.js';
import type { Answer, Grant, Operation } from '../../uia/operation.js';
import { isAllThere, mergedKeys, publicKeysOf, uploadedKeys } from './signing-keys.js';

export const UPLOAD_SIGNING_KEYS: Operation = {
  name: 'uploadSigningKeys',
  bind: ['master_key', 'self_signing_key', 'user_signing_key'],
  repeatable: true,
  words: () => message('do-replace-signing-keys'),
};

export interface UploadSigningKeysOptions {
  readonly store: Pick<Store, 'crossSigning' | 'devices'>;
}

/** What an upload would make of the account's keys; `next` is null when all of it is there already. */
interface Plan {
  readonly version: number;
  readonly isFirst: boolean;
  readonly next: SigningKeys | null;
}

async function planOf({ store }: UploadSigningKeysOptions, userId: string, body: JsonObject): Promise<Plan> {
  const given = uploadedKeys(body, userId);
  const { version, keys } = await store.crossSigning.read(userId);
  const next = mergedKeys(keys, given, userId);
  const isFirst = keys.master === null;
  if (isAllThere(keys, given)) return { version, isFirst, next: null };
  for (const publicKey of publicKeysOf(given)) {
    if (await store.devices.find(userId, publicKey)) throw forbidden('One of your devices has the id of this key');
  }
  return { version, isFirst, next };
}

/**
 * Takes an upload that needs no proof: the first one, and one that brings nothing new (specification: POST
 * keys/device_signing/upload). False: it needs one.
 */
export async function uploadWithoutProof(
  options: UploadSigningKeysOptions,
  userId: string,
  body: JsonObject,
): Promise<boolean> {
  const { version, isFirst, next } = await planOf(options, userId, body);
  if (next === null) return true;
  if (!isFirst) return false;
  if (await options.store.crossSigning.put(userId, next, version)) return true;
  // Another one was the first.
  return (await planOf(options, userId, body)).next === null;
}

export const uploadSigningKeys =
  (options: UploadSigningKeysOptions) =>
  async ({ subject, body }: Grant): Promise<Answer> => {
    if (subject === null) throw new Error('an upload of keys without a subject');
    const { version, next } = await planOf(options, subject, body);
    if (next && !(await options.store.crossSigning.put(subject, next, version)))
      throw conflict('The keys were replaced at the same moment from elsewhere', { reason: 'conflict' });
    return { status: 200, body: {} };
  };
