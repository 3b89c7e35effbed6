import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.js';
import type { Store } from '../../src/store/port/store.js';

/** What a command prints and ends with, run in this process on the store of a folder. */
export async function inProcess(
  command: (args: readonly string[]) => Promise<number>,
  args: readonly string[],
  folder: string,
) {
  const lines: string[] = [];
  const errors: string[] = [];
  const { log, error } = console;
  console.log = (line: string) => lines.push(line);
  console.error = (line: string) => errors.push(line);
  try {
    const code = await command([...args, '--set', `store.embedded.path=${folder}`]);
    return { code, lines, out: lines.join('\n'), err: errors.join('\n') };
  } finally {
    Object.assign(console, { log, error });
  }
}

/** As a server would, in the folder of the commands. */
export async function inStoreOf<T>(folder: string, task: (store: Store) => Promise<T>): Promise<T> {
  const store = await openEmbeddedStore({ path: folder });
  try {
    return await task(store);
  } finally {
    await store.close();
  }
}
