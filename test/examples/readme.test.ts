import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { command } from '../support/command.js';
import { environment } from '../support/system.js';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** Shows the code of a later step at each call, so that nobody waits; the server takes one step back and one ahead. */
const FAST_OATHTOOL = `#!/usr/bin/env node
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { createHmac } = require('node:crypto');
const calls = existsSync('calls') ? Number(readFileSync('calls')) : -1;
writeFileSync('calls', String(Math.min(calls + 1, 1)));
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const bits = [...process.argv.at(-1)].map((each) => alphabet.indexOf(each).toString(2).padStart(5, '0')).join('');
const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
const counter = Buffer.alloc(8);
counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30000) + calls));
const mac = createHmac('sha1', key).update(counter).digest();
const at = mac[19] & 15;
console.log(String((mac.readUInt32BE(at) & 0x7fffffff) % 1000000).padStart(6, '0'));
`;

describe('README', () => {
  it('has a story for curl that works when it is pasted', async () => {
    const server = await command(['serve', '--set', 'listen.port=0', '--set', 'log.level=error']);
    const folder = await mkdtemp(join(tmpdir(), 'matrix-uia-readme-'));
    try {
      await server.says(/listening on \S+\n/);
      const url = /listening on (\S+)/.exec(server.out())?.[1] ?? '';
      const token = /#token=(\S+)/.exec(server.out())?.[1] ?? '';
      const [, story = ''] = /<!-- tested: curl -->\n```sh\n([\s\S]*?)```/.exec(README) ?? [];
      expect(story).to.include('http://localhost:8008');
      await writeFile(join(folder, 'oathtool'), FAST_OATHTOOL);
      await chmod(join(folder, 'oathtool'), 0o755);
      const { stdout } = await promisify(execFile)('bash', ['-c', story.replace('http://localhost:8008', url)], {
        cwd: folder,
        env: { PATH: [folder, environment('PATH')].join(delimiter), TOKEN: token },
      });
      expect(stdout).to.match(/"recovery_codes":\["/);
      expect(stdout).to.match(/"user_id":"@alice:localhost",[^}]*"access_token":"mua_/);
    } finally {
      await server.dispose();
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('is short', () => {
    expect(README.split('\n').length).to.be.at.most(150);
  });

  it('names only files that exist', () => {
    const links = [...README.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path ?? '');
    expect(links).not.to.be.empty;
    for (const path of links) readFileSync(new URL(`../../${path}`, import.meta.url));
  });
});
