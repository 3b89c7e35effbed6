import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { DELETE_DEVICES } from '../../src/account/devices.js';
import { launchChromium } from '../support/chromium.js';
import { PASSWORD, type PageApp, startPageApp } from '../support/page-app.js';
import { needs } from '../support/real.js';

const PICTURES = join(tmpdir(), 'matrix-uia-pages');
const PASSWORD_TYPE = 'm.login.password';
const TOTP = 'm.login.2fa.totp';

/** What is on each picture; made anew by each run, to be looked at. */
const scenes: Record<string, (page: Page, app: PageApp) => Promise<void>> = {
  async password(page, app) {
    await page.goto(app.pageOf(PASSWORD_TYPE, await app.begin(DELETE_DEVICES, { devices: ['JQXKLMPZAB'] })));
  },
  async 'password-wrong'(page, app) {
    await scenes.password?.(page, app);
    await page.getByLabel('Password').fill('wrong');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
  },
  async 'password-done'(page, app) {
    await scenes.password?.(page, app);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByText('This step is done').waitFor();
  },
  async 'sign-in-code'(page, app) {
    const session = await app.beginLogin({ initial_device_display_name: 'Element on Ubuntu' });
    app.clock.advance(2 * 60_000);
    await page.goto(app.pageOf(TOTP, session));
  },
  async 'sign-in-code-wrong'(page, app) {
    await scenes['sign-in-code']?.(page, app);
    await page.getByLabel('Code').fill('999999');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
  },
  async done(page, app) {
    await page.goto(app.pageOf(TOTP, await app.beginLogin()));
    await page.getByLabel('Code').fill(app.code());
    await page.keyboard.press('Enter');
    await page.getByText('close this window').waitFor();
  },
  async 'long-words'(page, app) {
    const words = `${'W'.repeat(200)} ${'long name '.repeat(5)}`;
    await page.goto(app.pageOf(TOTP, await app.beginLogin({ initial_device_display_name: words })));
  },
  async gone(page, app) {
    await page.goto(app.pageOf(TOTP, 'x'.repeat(43)));
  },
};

describe('the look of the fallback pages', () => {
  let app: PageApp;
  let browser: Browser;

  before(async function () {
    browser = await needs(this, 'Chromium', launchChromium);
    app = await startPageApp();
    await mkdir(PICTURES, { recursive: true });
  });
  after(() => app?.stop());
  beforeEach(() => app.clock.advance(10 * 60_000));

  for (const [name, show] of Object.entries(scenes)) {
    for (const [colorScheme, width] of [
      ['light', 320],
      ['dark', 320],
      ['light', 760],
    ] as const) {
      it(`${name}: nothing stands beyond a width of ${width} px, ${colorScheme}`, async () => {
        const context = await browser.newContext({ colorScheme, viewport: { width, height: 640 } });
        const page = await context.newPage();
        await show(page, app);
        await page.screenshot({ path: join(PICTURES, `${name}-${colorScheme}-${width}.png`), fullPage: true });
        expect(await page.evaluate('document.documentElement.scrollWidth')).to.equal(width);
        const paper = await page.evaluate('getComputedStyle(document.body).backgroundColor');
        expect(paper).to.equal(colorScheme === 'light' ? 'rgb(243, 245, 246)' : 'rgb(16, 19, 23)');
        await context.close();
      });
    }
  }
});
