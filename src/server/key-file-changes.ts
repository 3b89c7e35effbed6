import { rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Clock, Random } from '../base/runtime.js';
import { KEY_BYTES, loadKeyFile, readPrivate, syncFolder, writeDurably } from './key-file.js';

/** A key as `keys list` shows it. */
export interface ListedKey {
  readonly id: string;
  readonly active: boolean;
  readonly createdAt: string | null;
}

interface KeyFile {
  active: string;
  keys: { readonly id: string; readonly created_at?: string }[];
}

/** The keys of the file, in the order in which they were added. @throws ConfigError */
export async function listKeys(path: string): Promise<readonly ListedKey[]> {
  const { active, keys } = await readFile(path);
  return keys.map(({ id, created_at: createdAt = null }) => ({ id, active: id === active, createdAt }));
}

/** Adds a key that is not active yet: its id. */
export async function addKey(path: string, { random, clock }: { random: Random; clock: Clock }): Promise<string> {
  const id = random(8).toString('hex');
  const key = { id, key: random(KEY_BYTES).toString('base64'), created_at: new Date(clock()).toISOString() };
  await changeFile(path, random, (file) => {
    file.keys.push(key);
  });
  return id;
}

/** What is sealed from then on is sealed under this key. */
export const activateKey = (path: string, id: string, random: Random): Promise<void> =>
  changeFile(path, random, (file) => {
    file.active = id;
  });

export const removeKey = (path: string, id: string, random: Random): Promise<void> =>
  changeFile(path, random, (file) => {
    file.keys = file.keys.filter((key) => key.id !== id);
  });

async function readFile(path: string): Promise<KeyFile> {
  // Whatever is wrong with it is said there.
  await loadKeyFile({ path, mayCreate: false });
  return JSON.parse(await readPrivate(path));
}

/** Puts a changed file in the place of the old one: whoever reads it gets one of the two, whole. */
async function changeFile(path: string, random: Random, change: (file: KeyFile) => void): Promise<void> {
  const file = await readFile(path);
  change(file);
  const draft = `${path}.${random(8).toString('hex')}`;
  try {
    await writeDurably(draft, `${JSON.stringify(file, null, 2)}\n`);
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
  await syncFolder(dirname(path));
}
