import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { environment } from '../support/system.js';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);

/** What an application makes of the package: the example of a stage, with the package's name in its import. */
const CONSUMER = `import { createKeyRing, createUia, openEmbeddedStore, type Stage, type Uia } from 'matrix-uia';
import { nextStages } from 'matrix-uia/client';

export async function start(stages: readonly Stage[]): Promise<Uia> {
  const store = await openEmbeddedStore({ path: './data' });
  const keys = createKeyRing([{ id: 'k1', bytes: new Uint8Array(32) }], 'k1');
  const accounts = { find: async () => null, verifyPassword: async () => false };
  return createUia({ store, keys, accounts, stages, issuer: 'Example', requester: () => null });
}

if (nextStages({ flows: [{ stages: ['a', 'b'] }], completed: ['a'] })[0] !== 'b') throw new Error('no client helper');
const uia = await start([]);
await uia.close();
console.log('started and stopped');
process.exit(0);
`;

describe('the packed tarball', () => {
  let folder: string;

  before(async function () {
    this.timeout(180_000);
    folder = await mkdtemp(join(tmpdir(), 'matrix-uia-pack-'));
    // A whole run has built already, and other tests run what was built.
    const built = environment('MATRIX_UIA_TEST_BUILT') === 'yes' ? ['--ignore-scripts'] : [];
    const pack = ['pack', '--json', '--silent', ...built, '--pack-destination', folder];
    const { stdout } = await run('npm', pack, { cwd: PROJECT });
    const [packed] = JSON.parse(stdout.slice(stdout.indexOf('[')));
    await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module', private: true }));
    await run('npm', ['install', '--no-audit', '--prefer-offline', '--ignore-scripts', join(folder, packed.filename)], {
      cwd: folder,
    });
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('holds what runs and the contract, and no sources or tests', async () => {
    const at = join(folder, 'node_modules', 'matrix-uia');
    const manifest = JSON.parse(await readFile(join(at, 'package.json'), 'utf8'));
    expect(manifest.files).to.include.members(['dist', 'spec']);
    await readFile(join(at, 'spec', 'openapi.yaml'));
    await readFile(join(at, 'dist', 'index.d.ts'));
    for (const left of ['src', 'test', 'bench']) {
      const missing = await readFile(join(at, left)).catch((fault: NodeJS.ErrnoException) => fault.code);
      expect(missing, left).to.equal('ENOENT');
    }
  });

  it('serves the account page that is in it', async function () {
    this.timeout(30_000);
    const bin = join(folder, 'node_modules', '.bin', 'matrix-uia');
    // Its store has keys of its own, so it is not the one of the application below.
    const cwd = join(folder, 'server');
    await mkdir(cwd);
    const child = spawn(bin, ['serve', '--set', 'listen.port=0', '--set', 'log.level=silent'], { cwd });
    try {
      const lines = createInterface(child.stdout);
      let url: string | undefined;
      for await (const line of lines) {
        url = /^listening on (\S+)/.exec(line)?.[1];
        if (url) break;
      }
      const page = await (await fetch(`${url}/account/devices`)).text();
      const [script] = /\/assets\/[\w.-]+\.js/.exec(page) ?? [];
      expect((await fetch(`${url}${script}`)).headers.get('content-type')).to.equal('text/javascript; charset=utf-8');
    } finally {
      child.kill('SIGTERM');
      await once(child, 'close');
    }
  });

  it('has a command that runs', async () => {
    const { stdout } = await run(join(folder, 'node_modules', '.bin', 'matrix-uia'), ['--version'], { cwd: folder });
    expect(stdout).to.match(/^\d+\.\d+\.\d+\n$/);
  });

  it('type-checks and runs in an application, with a stage of its own', async function () {
    this.timeout(60_000);
    await mkdir(join(folder, 'app'));
    const stage = await readFile(join(PROJECT, 'examples', 'custom-stage.ts'), 'utf8');
    await writeFile(join(folder, 'app', 'custom-stage.ts'), stage.replace('../src/index.js', 'matrix-uia'));
    await writeFile(join(folder, 'app', 'main.ts'), CONSUMER);
    const types = ['--typeRoots', join(PROJECT, 'node_modules', '@types'), '--types', 'node'];
    const options = [
      '--target',
      'es2023',
      '--module',
      'nodenext',
      '--strict',
      '--skipLibCheck',
      '--outDir',
      'out',
      '--rootDir',
      'app',
    ];
    const tsc = join(PROJECT, 'node_modules', '.bin', 'tsc');
    await run(tsc, [...options, ...types, 'app/main.ts', 'app/custom-stage.ts'], { cwd: folder });
    const { stdout } = await run(process.execPath, ['out/main.js'], { cwd: folder });
    expect(stdout).to.include('started and stopped');
    await run(process.execPath, ['--eval', "await import('./out/custom-stage.js')", '--input-type=module'], {
      cwd: folder,
    });
  });
});
