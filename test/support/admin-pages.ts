import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { type AccountPage, enterCode, type Look, openAccountPage } from './account-page.js';
import { launchChromium } from './chromium.js';
import type { Enrolled, Person } from './client.js';
import { nextCode } from './journeys.js';
import { needs } from './real.js';
import { startTestServer, type TestServer, type TestServerOptions } from './test-server.js';

export interface AdminPages {
  readonly server: TestServer;
  /** Opens a page as somebody who is signed in; null: as nobody. */
  open(as: Person | null, path: string, look?: Look): Promise<Page>;
}

/** A server and a browser for the tests of a `describe`; each page is closed after its test, and must have had no faults. */
export function withAdminPages(options: TestServerOptions, prepare: (pages: AdminPages) => Promise<void>): void {
  let server: TestServer | undefined;
  let browser: Browser;
  const opened: AccountPage[] = [];
  before(async function () {
    browser = await needs(this, 'Chromium', launchChromium);
    const running = await startTestServer('embedded', options);
    server = running;
    await prepare({
      server: running,
      async open(as, path, look = {}) {
        const app = await openAccountPage(browser, running, { ...(as && { as }), path, ...look });
        opened.push(app);
        return app.page;
      },
    });
  });
  after(() => server?.stop());
  afterEach(async () => {
    const closed = opened.splice(0);
    await Promise.all(closed.map((app) => app.close()));
    expect(closed.flatMap(({ faults }) => faults)).to.deep.equal([]);
  });
}

/** Confirms by password and code what the dialog asks. */
export async function confirm(page: Page, server: TestServer, person: Enrolled): Promise<void> {
  await page.getByRole('dialog').getByLabel('Password').fill(person.password);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByLabel('Code', { exact: true }).waitFor();
  await enterCode(page, nextCode(server, person));
}

export const userPage = (userId: string): string => `/admin/users/${encodeURIComponent(userId)}`;
