import { createHash } from 'node:crypto';
import { fstatSync, openSync, read, readSync } from 'node:fs';
import { promisify } from 'node:util';

/** A list of passwords that have become known. */
export interface BreachedList {
  has(password: string): Promise<boolean>;
}

const LINE = /^[0-9A-F]{40}(?=:\d+\s*$|\s*$)/i;
/** More than a line and the rest of the one before it. */
const WINDOW_BYTES = 256;

const readAt = promisify(read);

/**
 * Opens a file of SHA-1 hashes in hexadecimal, a line each, sorted, with or without `:count`. It is searched where it lies: a
 * list of tens of gigabytes costs about forty short reads. @throws Error that says what is wrong with it
 */
export function openBreachedList(path: string): BreachedList {
  const file = openSync(path, 'r');
  const { size } = fstatSync(file);
  const window = (offset: number): number => Math.max(0, Math.min(offset, size - WINDOW_BYTES));
  const edge = (offset: number): string[] => {
    const bytes = Buffer.alloc(WINDOW_BYTES);
    return textOf(bytes, readSync(file, bytes, 0, WINDOW_BYTES, offset))
      .trimEnd()
      .split('\n');
  };
  const first = hashOf(edge(0).at(0));
  const last = hashOf(edge(window(size)).at(-1));
  if (first === null || last === null) throw new Error('its lines are not SHA-1 hashes in hexadecimal');
  if (first > last) throw new Error('its lines are not sorted');

  /** The hash on the first line that begins at or after an offset; null: there is none. */
  async function hashAfter(offset: number): Promise<string | null> {
    // The byte before says whether a line begins at the offset itself.
    const from = Math.max(0, offset - 1);
    const { bytesRead, buffer } = await readAt(file, Buffer.alloc(WINDOW_BYTES), 0, WINDOW_BYTES, from);
    const text = textOf(buffer, bytesRead);
    const lines = text.split('\n');
    const line = offset === 0 ? lines[0] : lines[1];
    return line === undefined || line === '' ? null : (hashOf(line) ?? fail());
  }

  async function includes(hash: string): Promise<boolean> {
    let low = 0;
    let high = size;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const found = await hashAfter(middle);
      if (found === null || found >= hash) high = middle;
      else low = middle + 1;
    }
    return (await hashAfter(low)) === hash;
  }

  return {
    async has(password) {
      // As it was typed, and as it is hashed here.
      for (const text of new Set([password, password.normalize('NFKC')])) {
        if (await includes(createHash('sha1').update(text).digest('hex').toUpperCase())) return true;
      }
      return false;
    },
  };
}

const textOf = (bytes: Buffer, length: number): string => bytes.subarray(0, length).toString('latin1');

const hashOf = (line: string | undefined): string | null => LINE.exec(line ?? '')?.[0].toUpperCase() ?? null;

function fail(): never {
  throw new Error('a line of the list of breached passwords is no SHA-1 hash');
}
