import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { Authenticator, registerPerson } from '../support/client.js';
import { ask, beginSignIn, LOGIN } from '../support/journeys.js';
import { needs } from '../support/real.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const PICTURES = join(tmpdir(), 'matrix-uia-pages');

describe('setting a second factor up in a browser', () => {
  let server: TestServer;
  let browser: Browser;
  before(async function () {
    browser = await needs(this, 'Chromium', launchChromium);
    server = await startTestServer('embedded', { sets: ['two_factor.required=everyone'] });
    await mkdir(PICTURES, { recursive: true });
  });
  after(() => server?.stop());

  for (const [look, options] of Object.entries({
    'with script': { viewport: { width: 1024, height: 900 } },
    'without script, on a narrow dark phone': {
      viewport: { width: 320, height: 700 },
      javaScriptEnabled: false,
      colorScheme: 'dark' as const,
    },
  })) {
    it(`shows a QR code that can be scanned, then the codes, ${look}`, async () => {
      const person = await registerPerson(server);
      const session = await beginSignIn(server, person);
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const picture = (name: string) =>
        page.screenshot({ path: join(PICTURES, `set-up-${name}-${options.viewport.width}.png`), fullPage: true });
      await page.goto(`${server.url}/_matrix/client/v3/auth/m.login.2fa.setup/fallback/web?session=${session}`);
      await page.getByRole('button', { name: 'Begin' }).click();
      const code = await page.getByRole('img', { name: 'QR code of the key' }).boundingBox();
      expect(code?.width).to.be.within(180, 300);
      expect(code?.height).to.equal(code?.width);
      await picture('key');
      const key = String(await page.locator('.typed').textContent()).replaceAll(' ', '');
      await page.getByLabel('Code').fill(new Authenticator(key).code(server.clock.now()));
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Keep your recovery codes' }).waitFor();
      expect(await page.getByRole('listitem').count()).to.equal(10);
      await picture('codes');
      await page.getByRole('button', { name: 'I have kept them' }).click();
      await page.getByText('close this window').waitFor();
      expect((await ask(server, LOGIN, { session })).status).to.equal(200);
      await context.close();
    });
  }
});
