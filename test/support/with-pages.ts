import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { type AccountPage, openAccountPage, type Visit } from './account-page.js';
import { launchChromium } from './chromium.js';
import { needs } from './real.js';
import { startTestServer, type TestServer, type TestServerOptions } from './test-server.js';

export interface Pages {
  /** The one of the test at hand. */
  readonly server: TestServer;
  readonly browser: Browser;
  /** Opens the account page in a window of its own. It is closed after the test and must have had no faults. */
  open(visit?: Visit): Promise<Page>;
  /** Starts a server for this test alone. */
  serve(options: TestServerOptions): Promise<TestServer>;
}

/** A browser, and a server with these settings unless each test starts its own, for the tests of a `describe`. */
export function withPages(options: TestServerOptions | null): Pages {
  let shared: TestServer | undefined;
  let own: TestServer | undefined;
  let browser: Browser | undefined;
  const opened: AccountPage[] = [];
  before(async function () {
    browser = await needs(this, 'Chromium', launchChromium);
    if (options) shared = await startTestServer('embedded', options);
  });
  after(() => shared?.stop());
  afterEach(async () => {
    const closed = opened.splice(0);
    await Promise.all(closed.map((app) => app.close()));
    await own?.stop();
    own = undefined;
    expect(closed.flatMap(({ faults }) => faults)).to.deep.equal([]);
  });
  return {
    get server() {
      return running(own ?? shared);
    },
    get browser() {
      return running(browser);
    },
    async open(visit) {
      const app = await openAccountPage(running(browser), this.server, visit);
      opened.push(app);
      return app.page;
    },
    async serve(settings) {
      own = await startTestServer('embedded', settings);
      return own;
    },
  };
}

function running<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error('not running');
  return thing;
}
