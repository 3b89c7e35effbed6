import { link, mkdir, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isJsonObject } from '../base/json.js';
import type { ServerKey } from '../base/key-ring.js';
import { type Clock, type Random, systemClock, systemRandom } from '../base/runtime.js';
import { ConfigError } from './config/config-error.js';

export interface LoadedKeys {
  readonly keys: readonly ServerKey[];
  readonly activeId: string;
}

export interface KeyFileOptions {
  readonly path: string;
  /** False when the store knows keys already: new ones could open nothing in it. */
  readonly mayCreate: boolean;
  readonly random?: Random;
  readonly clock?: Clock;
}

export const KEY_BYTES = 32;

/**
 * The server keys of the file, which is made when there is none. Of several processes that start at once, all get the same.
 * @throws ConfigError
 */
export async function loadKeyFile({
  path,
  mayCreate,
  random = systemRandom,
  clock = systemClock,
}: KeyFileOptions): Promise<LoadedKeys> {
  const found = await readKeyFile(path);
  if (found) return found;
  if (!mayCreate) {
    throw new ConfigError(`keys.file: ${path} is missing, and the store was made with keys: put their file back there`);
  }
  await createKeyFile(path, random, clock);
  const made = await readKeyFile(path);
  if (!made) throw new ConfigError(`keys.file: ${path} was removed while it was being made`);
  return made;
}

async function readKeyFile(path: string): Promise<LoadedKeys | null> {
  let text: string;
  try {
    text = await readPrivate(path);
  } catch (fault) {
    if (codeOf(fault) === 'ENOENT') return null;
    throw fault instanceof ConfigError ? fault : failed('read', path, fault);
  }
  return parseKeyFile(text, path);
}

export async function readPrivate(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { mode } = await file.stat();
    // Windows has no such bits and always shows them set.
    if (process.platform !== 'win32' && (mode & 0o077) !== 0)
      throw new ConfigError(`keys.file: others than its owner can get at ${path}: run chmod 600 ${path}`);
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}

function parseKeyFile(text: string, path: string): LoadedKeys {
  const wrong = (what: string) => new ConfigError(`keys.file: ${path} ${what}`);
  const content = parseJson(text);
  if (!isJsonObject(content)) throw wrong('is not a JSON object');
  const { active, keys: entries } = content;
  if (typeof active !== 'string') throw wrong('does not say which key is active');
  if (!Array.isArray(entries)) throw wrong('has no list of keys');
  const keys = entries.map((entry, index) => {
    const key = readKey(entry);
    if (!key) throw wrong(`has no proper key at keys[${index}]: it needs an id and a key of 32 bytes in base64`);
    return key;
  });
  if (new Set(keys.map(({ id }) => id)).size < keys.length) throw wrong('has two keys with the same id');
  if (!keys.some(({ id }) => id === active)) throw wrong('lacks the key that it calls active');
  return { keys, activeId: active };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readKey(entry: unknown): ServerKey | null {
  if (!isJsonObject(entry)) return null;
  const { id, key } = entry;
  // An id stands before a dot in sealed values.
  if (typeof id !== 'string' || !/^[0-9A-Za-z_-]{1,64}$/.test(id)) return null;
  if (typeof key !== 'string') return null;
  const bytes = Buffer.from(key, 'base64');
  return bytes.byteLength === KEY_BYTES && bytes.toString('base64') === key ? { id, bytes } : null;
}

/** Makes the file unless it is there: a link is made whole or not at all, so nobody ever reads half a file. */
async function createKeyFile(path: string, random: Random, clock: Clock): Promise<void> {
  const id = random(8).toString('hex');
  const key = { id, key: random(KEY_BYTES).toString('base64'), created_at: new Date(clock()).toISOString() };
  const draft = `${path}.${random(8).toString('hex')}`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    try {
      await writeDurably(draft, `${JSON.stringify({ active: id, keys: [key] }, null, 2)}\n`);
      await link(draft, path).catch(unlessThere);
    } finally {
      await rm(draft, { force: true });
    }
    await syncFolder(dirname(path));
  } catch (fault) {
    throw failed('make', path, fault);
  }
}

export async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Without it a crash could leave a store that was sealed with keys that are gone. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function unlessThere(fault: unknown): void {
  if (codeOf(fault) !== 'EEXIST') throw fault;
}

const codeOf = (fault: unknown): unknown => (fault instanceof Error && 'code' in fault ? fault.code : undefined);

const failed = (what: string, path: string, fault: unknown): ConfigError =>
  new ConfigError(`keys.file: cannot ${what} ${path}: ${codeOf(fault) ?? 'unknown fault'}`, { cause: fault });
