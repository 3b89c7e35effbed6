import { statfsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const IN_MEMORY = '/dev/shm';
const LEAST_ROOM = 1024 ** 3;

/**
 * Where stores of tests go: into memory where the machine has the room, since a disk makes each of their writes wait
 * for milliseconds. The contract of the embedded store has it on the disk.
 */
export const STORES_AT = hasRoom() ? IN_MEMORY : tmpdir();

/** A new folder for a store, with this in its name. */
export const freshFolder = (name: string): Promise<string> => mkdtemp(join(STORES_AT, `matrix-uia-${name}-`));

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return bavail * bsize >= LEAST_ROOM;
  } catch {
    return false;
  }
}
