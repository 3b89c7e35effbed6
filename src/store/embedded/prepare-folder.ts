import { constants } from 'node:fs';
import { access, mkdir, open, stat } from 'node:fs/promises';
import { join } from 'node:path';

const { R_OK, W_OK, X_OK } = constants;

/** How a database of lmdb begins: this word, in the byte order of the machine, within the first page's head. */
const MAGIC = Buffer.from(Uint32Array.of(0xbeefc0de).buffer);
const HEAD_BYTES = 32;

/**
 * Makes the folder when it is missing, and sees that lmdb can use what is in it: lmdb ends the process over files that it
 * cannot open or does not know.
 * @throws Error with the reason.
 */
export async function prepareFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  await access(path, R_OK | W_OK | X_OK);
  await assertUsable(join(path, 'lock.mdb'));
  const data = join(path, 'data.mdb');
  const bytes = await assertUsable(data);
  if (bytes > 0 && !(await headOf(data)).includes(MAGIC)) throw new Error(`${data} is no database`);
}

/** The size of a file, 0 when it is missing. */
async function assertUsable(file: string): Promise<number> {
  const found = await stat(file).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  if (!found) return 0;
  if (!found.isFile()) throw new Error(`${file} is no file`);
  await access(file, R_OK | W_OK);
  return found.size;
}

async function headOf(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
