import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { TSX } from '../support/command.js';
import { freshFolder } from '../support/fresh-folder.js';
import { readProjectFile, unquotedBlocks } from '../support/quoted-code.js';
import { environment } from '../support/system.js';

const GUIDE = readProjectFile('docs/guide/own-application.md');
const MAIN = fileURLToPath(new URL('../../examples/own-koa-app/main.ts', import.meta.url));

describe('docs/guide/own-application.md', () => {
  it('shows pieces of the example that the tests drive', () => {
    const { all, strange } = unquotedBlocks(GUIDE, ['examples/own-koa-app.ts', 'examples/own-koa-app/main.ts']);
    expect(all).to.have.length.greaterThan(5);
    expect(strange).to.deep.equal([]);
  });

  it('tells how to start it, and so it starts and stops', async () => {
    expect(GUIDE).to.include('node --import=tsx examples/own-koa-app/main.ts');
    const folder = await freshFolder('own');
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
