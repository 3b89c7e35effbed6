import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MATRIX_UIA } from './command.js';
import { environment } from './system.js';

/** The blocks of shell commands in a page. */
export const shellBlocks = (page: string): string[] =>
  [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);

/** Runs what a page shows, as a person would type it, in a folder: `matrix-uia` is the command of this source. */
export async function inShell(script: string, folder: string): Promise<{ code: number; out: string; err: string }> {
  const bin = join(folder, 'bin');
  await mkdir(bin, { recursive: true });
  const words = MATRIX_UIA.map((word) => `'${word}'`).join(' ');
  await writeFile(join(bin, 'matrix-uia'), `#!/bin/sh\nexec ${words} "$@"\n`, { mode: 0o700 });
  const env = { PATH: `${bin}:${environment('PATH') ?? ''}` };
  return new Promise((resolve) => {
    const child = execFile('sh', ['-e', '-c', script], { cwd: folder, env }, (_fault, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });
}
