import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { enrolPerson, registerPerson } from '../support/client.js';
import { nextCode } from '../support/journeys.js';
import { needs } from '../support/real.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** The helper as modules for a browser. */
async function compileClient(folder: string): Promise<void> {
  const options = ['--ignoreConfig', '--target', 'es2022', '--module', 'esnext', '--moduleResolution', 'bundler'];
  const files = ['--skipLibCheck', '--types', 'node', '--outDir', folder, 'src/client/index.ts'];
  await promisify(execFile)(join(PROJECT, 'node_modules', '.bin', 'tsc'), [...options, ...files], { cwd: PROJECT });
}

/** A web client of another site: a button that removes a device, by a password that it knows and the page of what it does not. */
const page = (baseUrl: string, user: string, token: string) => `<!doctype html><title>Client</title>
<button>Remove</button><output></output>
<script type="module">
  import { inPopup, interactive, request } from '/client/index.js';
  const identifier = { type: 'm.id.user', user: '${user}' };
  document.querySelector('button').onclick = async () => {
    const send = request('${baseUrl}/_matrix/client/v3/devices/OLD', { method: 'DELETE', token: '${token}' });
    const answer = { 'm.login.password': () => ({ identifier, password: 'correct horse battery staple' }) };
    document.querySelector('output').textContent = await interactive(send, { answer, fallback: inPopup('${baseUrl}', window) })
      .then(() => 'removed', (error) => 'not removed: ' + error.reason);
  };
</script>`;

async function serveClient(html: string, folder: string): Promise<Server> {
  const server = createServer(async ({ url = '' }, response) => {
    const [, module] = /^\/client\/([a-z-]+)\.js$/.exec(url) ?? [];
    response.setHeader('Content-Type', module === undefined ? 'text/html' : 'text/javascript');
    response.end(module === undefined ? html : await readFile(join(folder, `${module}.js`)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

describe('the client helper in Chromium', () => {
  let browser: Browser;
  let server: TestServer;
  let folder = '';
  let site: Server | undefined;

  before(async function () {
    browser = await needs(this, 'Chromium', launchChromium);
    server = await startTestServer('embedded');
    folder = await mkdtemp(join(tmpdir(), 'matrix-uia-client-'));
    await compileClient(folder);
  });
  afterEach(() => {
    site?.closeAllConnections();
    site?.close();
  });
  after(async () => {
    await server?.stop();
    if (folder) await rm(folder, { recursive: true });
  });

  async function press(username: string) {
    const person = await enrolPerson(server, await registerPerson(server, username));
    site = await serveClient(page(server.url, username, person.token), folder);
    const { port } = site.address() as AddressInfo;
    const context = await browser.newContext();
    const app = await context.newPage();
    await app.goto(`http://localhost:${port}/`);
    const [popup] = await Promise.all([context.waitForEvent('page'), app.getByRole('button').click()]);
    return { person, context, app, popup };
  }

  it('goes through a stage that the app does not know in a window of its own', async () => {
    const { person, context, app, popup } = await press('shown');
    await popup.getByLabel('Code').fill(nextCode(server, person));
    await popup.getByRole('button', { name: 'Continue' }).click();
    await app.getByText('removed', { exact: true }).waitFor();
    await context.close();
  });

  it('is given up when that window is closed', async () => {
    const { context, app, popup } = await press('left');
    await popup.close();
    await app.getByText('not removed: cancelled').waitFor();
    await context.close();
  });
});
