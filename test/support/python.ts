import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { onPath, projectRoot, Unavailable } from './system.js';

const run = promisify(execFile);
const cache = join(projectRoot, '.cache');
const requirements = join(projectRoot, 'test/support/requirements.txt');

let environment: Promise<{ python: string }> | undefined;

/** A Python with `requirements.txt` installed, made once for each version of that file and of Python. */
export function pythonEnv(): Promise<{ python: string }> {
  environment ??= findOrMake();
  return environment;
}

async function findOrMake(): Promise<{ python: string }> {
  const system = onPath('python3');
  if (!system)
    throw new Unavailable('no python3 on the PATH; run scripts/ci-setup.sh, or install Python 3.11 or newer');
  const home = join(cache, 'python', await fingerprint(system));
  const python = join(home, 'bin/python');
  if (!existsSync(python)) await make(system, home);
  return { python };
}

/**
 * The folder's name is its stamp, and it gets that name by a rename when it is complete: two processes may both
 * build, one of them wins, and nobody ever sees half an environment. A moved environment works as long as its
 * console scripts, which carry the old path, are not used: call `python -m`.
 */
async function make(system: string, home: string): Promise<void> {
  await mkdir(join(cache, 'python'), { recursive: true });
  const draft = await mkdtemp(join(cache, 'python-draft-'));
  try {
    await run(system, ['-m', 'venv', draft]);
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--only-binary=:all:'];
    await run(join(draft, 'bin/python'), [...pip, '--requirement', requirements]);
    await rename(draft, home);
  } catch (error) {
    if (!existsSync(home)) throw new Unavailable(`cannot install ${requirements}: ${reason(error)}`, { cause: error });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  const others = (await readdir(join(cache, 'python'))).map((name) => join(cache, 'python', name));
  await Promise.all(others.filter((path) => path !== home).map((path) => rm(path, { recursive: true, force: true })));
}

async function fingerprint(system: string): Promise<string> {
  // ensurepip is what Debian leaves out without python3-venv.
  const script = 'import ensurepip, sys, venv; assert sys.version_info >= (3, 11), "too old"; print(sys.version)';
  const version = await run(system, ['-c', script]).catch((error: unknown) => {
    const hint = 'Python 3.11 or newer with venv is needed (Debian: python3-venv); run scripts/ci-setup.sh';
    throw new Unavailable(`${hint}: ${reason(error)}`, { cause: error });
  });
  const wanted = await readFile(requirements);
  return createHash('sha256').update(version.stdout).update(wanted).digest('hex').slice(0, 16);
}

function reason(error: unknown): string {
  const output = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
  return output.split('\n').at(-1) || String(error);
}
