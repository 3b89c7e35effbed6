import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { freshFolder, STORES_AT } from './fresh-folder.js';
import { WATCH } from './log-watch.js';
import { environment } from './system.js';

export const TSX = import.meta.resolve('tsx');

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
/** `npm test` builds first, and what is built starts in a quarter of the time. */
const MAIN: readonly string[] =
  environment('MATRIX_UIA_TEST_BUILT') === 'yes'
    ? [at('dist/cli/main.js')]
    : [`--import=${TSX}`, at('src/cli/main.ts')];

/** What starts the command line, word by word. */
export const MATRIX_UIA: readonly string[] = [process.execPath, ...MAIN];

/** The command line in a process of its own, with a working folder of its own. */
export interface Command {
  readonly child: ChildProcess;
  readonly folder: string;
  out(): string;
  err(): string;
  /** Resolves once the output has the text; rejects when the process ends before. */
  says(text: string | RegExp): Promise<void>;
  /** The exit code. */
  ended(): Promise<number | null>;
  dispose(): Promise<void>;
}

export interface CommandOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Another command's folder, to share its store. */
  readonly folder?: string;
}

export async function command(
  args: readonly string[],
  { env = {}, folder: shared }: CommandOptions = {},
): Promise<Command> {
  const folder = shared ?? (await freshFolder('cli'));
  const child = spawn(process.execPath, [...MAIN, ...args], {
    cwd: folder,
    env: { PATH: environment('PATH') ?? '', TMPDIR: STORES_AT, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  // What it answers stands on standard output, and may be the secret that was asked for; its log may not.
  child.stderr.once('close', () => WATCH.collect(err));
  const exit: Promise<number | null> = once(child, 'close').then(([code]) => code);
  return {
    child,
    folder,
    out: () => out,
    err: () => err,
    says: (text) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (typeof text === 'string' ? out.includes(text) : text.test(out)) resolve();
        };
        child.stdout.on('data', look);
        look();
        void exit.then(() => reject(new Error(`it ended without saying ${text}: ${out}${err}`)));
      }),
    ended: () => exit,
    async dispose() {
      child.kill('SIGKILL');
      await exit;
      if (!shared) await rm(folder, { recursive: true, force: true });
    },
  };
}
