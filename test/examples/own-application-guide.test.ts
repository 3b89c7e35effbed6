import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { TSX } from '../support/command.js';
import { environment } from '../support/system.js';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const GUIDE = read('docs/guide/own-application.md');
const MAIN = fileURLToPath(new URL('../../examples/own-koa-app/main.ts', import.meta.url));

/** Without the indentation, which depends on where a piece stands. */
const lines = (code: string): string =>
  code
    .split('\n')
    .map((line) => line.trim())
    .join('\n');

describe('docs/guide/own-application.md', () => {
  const blocks = [...GUIDE.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, block = '']) => block);
  const example = lines(read('examples/own-koa-app.ts') + read('examples/own-koa-app/main.ts'));

  it('has pieces to show', () => {
    expect(blocks).to.have.length.greaterThan(5);
  });

  for (const block of blocks) {
    it(`shows what the example does: ${block.split('\n')[0]}`, () => {
      expect(example).to.include(lines(block));
    });
  }

  it('tells how to start it, and so it starts and stops', async () => {
    expect(GUIDE).to.include('node --import=tsx examples/own-koa-app/main.ts');
    const folder = await mkdtemp(join(tmpdir(), 'matrix-uia-own-'));
    const child = spawn(process.execPath, [`--import=${TSX}`, MAIN, '0'], {
      cwd: folder,
      env: { PATH: environment('PATH') ?? '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const [said] = await once(child.stdout, 'data');
      const port = /port: (\d+)/.exec(String(said))?.[1];
      expect((await fetch(`http://127.0.0.1:${port}/me`)).status).to.equal(401);
      child.kill('SIGTERM');
      expect(await once(child, 'exit')).to.deep.equal([0, null]);
    } finally {
      child.kill('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    }
  });
});
