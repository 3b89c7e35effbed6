import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { expect } from 'chai';
import { readAppFiles } from '../../src/http/app-files.js';
import { readProjectFile } from '../support/quoted-code.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

describe('the files of the account page', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer('embedded');
  });
  after(() => server?.stop());
  const get = (path: string, init: RequestInit = {}) => fetch(server.url + path, init);
  const assetPath = async () => /\/assets\/[\w.-]+\.js/.exec(await (await get('/')).text())?.[0] ?? 'no script';

  it('are there below the addresses of the application, whatever stands behind them', async () => {
    const texts = await Promise.all(
      ['/', '/account/devices', '/account/register', '/admin', '/admin/users/@a:b'].map(async (path) => {
        const answer = await get(path);
        expect([answer.status, answer.headers.get('content-type')], path).to.deep.equal([
          200,
          'text/html; charset=utf-8',
        ]);
        return answer.text();
      }),
    );
    expect(new Set(texts).size).to.equal(1);
    expect((await get('/elsewhere')).status).to.equal(404);
  });

  it('let nothing but themselves run, stand in no frame, and are asked for again each time', async () => {
    const { headers } = await get('/account/devices');
    const policy = String(headers.get('content-security-policy'));
    expect(policy).to.not.match(/unsafe-|\*|https?:/);
    for (const part of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'"])
      expect(policy).to.include(part);
    expect(headers.get('cache-control')).to.equal('no-cache');
    expect(headers.get('referrer-policy')).to.equal('no-referrer');
    expect(headers.get('x-content-type-options')).to.equal('nosniff');
    expect(headers.get('x-frame-options')).to.equal('DENY');
  });

  it('come with the headers that docs/guide/account-page.md shows', async () => {
    const [, block = ''] = /^```\n([\s\S]*?)^```$/m.exec(readProjectFile('docs/guide/account-page.md')) ?? [];
    const lines = block.replaceAll(/\n +/g, ' ').trim().split('\n');
    expect(lines).to.have.length(4);
    const { headers } = await get('/');
    for (const [, name = '', value] of lines.map((line) => /^([\w-]+): (.*)$/.exec(line) ?? []))
      expect(headers.get(name), name).to.equal(value);
  });

  it('hold no script and no style in the page itself', async () => {
    const html = await (await get('/')).text();
    expect(html).to.not.match(/<script(?![^>]*src=)|<style|style=|\son\w+=/);
  });

  it('are kept for a year when their name changes with their content', async () => {
    const { status, headers } = await get(await assetPath());
    expect(status).to.equal(200);
    expect(headers.get('content-type')).to.equal('text/javascript; charset=utf-8');
    expect(headers.get('cache-control')).to.equal('public, max-age=31536000, immutable');
  });

  it('are compressed for whoever takes it, and plain for others', async () => {
    const path = await assetPath();
    const raw = await import('node:http').then(
      ({ get: ask }) =>
        new Promise<{ encoding: string | undefined; body: Buffer }>((resolve) => {
          ask(server.url + path, { headers: { 'accept-encoding': 'br' } }, async (answer) =>
            resolve({
              encoding: answer.headers['content-encoding'],
              body: Buffer.concat(await answer.toArray()),
            }),
          );
        }),
    );
    expect(raw.encoding).to.equal('br');
    const plain = await get(path, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).to.equal(null);
    expect(plain.headers.get('vary')).to.include('Accept-Encoding');
    expect(brotliDecompressSync(raw.body).toString()).to.equal(await plain.text());
  });

  it('answer HEAD without a body, and nothing but GET and HEAD', async () => {
    const head = await get('/', { method: 'HEAD' });
    expect([head.status, await head.text()]).to.deep.equal([200, '']);
    const post = await get('/', { method: 'POST' });
    expect([post.status, await post.json()]).to.deep.include(405);
  });

  it('are no other files of the server, and an unknown one is 404', async () => {
    for (const path of ['/assets/none.js', '/assets/..%2findex.html', '/assets/%2e%2e%2f%2e%2e%2fpackage.json']) {
      const answer = await get(path);
      const { errcode } = (await answer.json()) as { errcode: string };
      expect([answer.status, errcode], path).to.deep.equal([404, 'M_UNRECOGNIZED']);
    }
  });

  it('are not there where the settings say so', async () => {
    const without = await startTestServer('embedded', { sets: ['pages.account=false'] });
    try {
      for (const path of ['/', '/account/devices', '/admin', await assetPath()])
        expect((await fetch(without.url + path)).status, path).to.equal(404);
    } finally {
      await without.stop();
    }
  });

  it('are none when they were not built to the end', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'matrix-uia-app-'));
    try {
      expect(readAppFiles(folder)).to.equal(null);
      expect(readAppFiles(join(folder, 'nothing'))).to.equal(null);
      await writeFile(join(folder, 'index.html'), '<!doctype html>');
      expect(readAppFiles(folder), 'cut short').to.equal(null);
      await writeFile(join(folder, 'index.html.br'), brotliCompressSync('<!doctype html>'));
      await writeFile(join(folder, 'notes.txt'), 'no file of a page');
      expect([...(readAppFiles(folder)?.keys() ?? [])]).to.deep.equal(['index.html']);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
