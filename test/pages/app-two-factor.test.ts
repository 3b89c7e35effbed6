import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { type AccountPage, enterCode, enterPassword, type Look, openAccountPage } from '../support/account-page.js';
import { launchChromium } from '../support/chromium.js';
import { PASSWORD, type Person, registerPerson } from '../support/client.js';
import { twoFactor } from '../support/journeys.js';
import { needs } from '../support/real.js';
import { ScannedApp } from '../support/scanned-app.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const LOOKS: Readonly<Record<string, Look>> = {
  'on a wide light screen': {},
  'on a narrow dark phone': { width: 320, height: 640, theme: 'dark' },
};

describe('setting two-factor up on the account page', () => {
  let server: TestServer;
  let browser: Browser;
  let app: AccountPage | undefined;
  before(async function () {
    browser = await needs(this, 'Chromium', launchChromium);
    server = await startTestServer('embedded');
  });
  after(() => server?.stop());
  afterEach(async () => {
    expect(app?.faults ?? []).to.deep.equal([]);
    await app?.close();
    app = undefined;
  });

  async function open(person: Person, look: Look = {}) {
    app = await openAccountPage(browser, server, { as: person, ...look });
    return app.page;
  }

  for (const [title, look] of Object.entries(LOOKS)) {
    it(`takes three steps, a scan and a code, and signs in with the next code, ${title}`, async () => {
      const person = await registerPerson(server);
      const page = await open(person, look);
      await page.getByText('Off.').waitFor();
      await page.getByRole('button', { name: 'Set it up' }).click();
      await page.getByText(/Step .1. of .3/).waitFor();
      await page.getByLabel('Name').fill('My telephone');
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByRole('dialog').getByLabel('Password').fill(PASSWORD);
      await page.keyboard.press('Enter');
      await page.getByText(/Step .2. of .3/).waitFor();
      const phone = await ScannedApp.of(page.getByRole('img', { name: 'QR code' }));
      await page.getByRole('button', { name: 'The app shows a code' }).click();
      await page.getByText(/Step .3. of .3/).waitFor();
      await enterCode(page, await phone.code(server));
      await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
      await page.getByRole('button', { name: 'I have kept them' }).click();
      await page.getByRole('button', { name: 'Go on without checking' }).click();
      await page.getByText('On.').waitFor();
      expect(await twoFactor(server, person)).to.deep.include({ enabled: true });

      await page.getByRole('button', { name: 'Sign out' }).click();
      server.clock.advance(30_000);
      await enterPassword(page, person);
      await enterCode(page, await phone.code(server));
      await page.getByText('On.').waitFor();
    });
  }
});
