import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of this checkout. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** Something real that this machine does not have. The message says how to get it. */
export class Unavailable extends Error {
  override name = 'Unavailable';
}

/** An environment variable; empty counts as not set. */
export function environment(name: string): string | undefined {
  // biome-ignore lint/style/noProcessEnv: the one place where tests read the environment
  return process.env[name] || undefined;
}

/** The first of these programs on the PATH, with its full path. */
export function onPath(...programs: string[]): string | undefined {
  const folders = (environment('PATH') ?? '').split(delimiter).filter(Boolean);
  return programs.flatMap((program) => folders.map((folder) => join(folder, program))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
