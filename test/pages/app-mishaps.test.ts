import { expect } from 'chai';
import type { APIResponse, Browser, Page, Route } from 'playwright-core';
import { type AccountPage, enterPassword, openAccountPage, type Visit } from '../support/account-page.js';
import { enrolOfficial } from '../support/administrators.js';
import { launchChromium } from '../support/chromium.js';
import { type Enrolled, enrolPerson, type Person, registerPerson } from '../support/client.js';
import { deviceIds, isSignedIn, nextCode } from '../support/journeys.js';
import { needs } from '../support/real.js';
import { startTestServer, type TestServer } from '../support/test-server.js';
import { press } from '../support/window.js';

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
describe('the account page, when something goes wrong,', () => {
  let server: TestServer;
  let browser: Browser;
  let person: Enrolled;
  let admin: Enrolled;
  const opened: AccountPage[] = [];
  before(async function () {
    browser = await needs(this, 'Chromium', launchChromium);
    server = await startTestServer('embedded');
    person = await enrolPerson(server);
    admin = await enrolOfficial(server, 'admin');
  });
  after(() => server?.stop());
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((app) => app.close()));
  });

  async function open(visit: Visit = {}): Promise<AccountPage> {
    const app = await openAccountPage(browser, server, visit);
    opened.push(app);
    return app;
  }

  /** Lets the answer to the next such request wait until it is let go. */
  async function hold(page: Page, pattern: string): Promise<() => Promise<void>> {
    let arrive: (held: { route: Route; response: APIResponse }) => void;
    const arrived = new Promise<{ route: Route; response: APIResponse }>((resolve) => {
      arrive = resolve;
    });
    const keep = async (route: Route): Promise<void> => arrive({ route, response: await route.fetch() });
    await page.route(pattern, keep, { times: 1 });
    return async () => {
      const { route, response } = await arrived;
      await route.fulfill({ response });
    };
  }

  it('shows for an address that cannot be read that there is no such page, and goes on elsewhere', async () => {
    const { page } = await open({ as: admin, path: '/admin/users/%' });
    await heading(page, 'There is no such page').waitFor();
    await page.getByRole('link', { name: 'Devices' }).click();
    await heading(page, 'Devices').waitFor();
  });

  it('shows a calm page where one cannot be shown, with ways back, and the rest stays', async () => {
    const { page } = await open({ as: person });
    await page.route('**/devices', (route) => route.fulfill({ json: { devices: [{ last_seen_ts: 'never' }] } }));
    await page.getByRole('link', { name: 'Devices' }).click();
    await heading(page, 'This page could not be shown').waitFor();
    await page.getByRole('link', { name: 'Password' }).click();
    await heading(page, 'Password').waitFor();
    await page.goBack();
    await heading(page, 'This page could not be shown').waitFor();
    await page.unrouteAll();
    await press(page, 'Load it again');
    await heading(page, 'Devices').waitFor();
  });

  it('says so where the browser lets it keep nothing', async () => {
    const { context } = await open();
    await context.addInitScript(
      "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no', 'SecurityError'); } })",
    );
    const page = await context.newPage();
    await page.goto(server.url);
    await heading(page, 'This page could not be shown').waitFor();
  });

  it('says so where a part of it is gone from the server, and speaks English without the words of a language', async () => {
    const { page } = await open({ as: admin });
    await page.route('**/assets/admin-*.js', (route) => route.fulfill({ status: 404 }));
    await page.getByRole('link', { name: 'Administration' }).click();
    await heading(page, 'This page could not be shown').waitFor();
    await page.route('**/assets/words-de-*.js', (route) => route.abort());
    await page.getByLabel('Language').selectOption('de');
    await page.getByLabel('Language').selectOption('fr');
    await page.locator('html[lang=fr]').waitFor();
    const { page: german } = await open();
    await german.context().route('**/assets/words-de-*.js', (route) => route.abort());
    await german.context().addCookies([{ name: 'matrix_uia_language', value: 'de', url: server.url }]);
    await german.reload();
    await heading(german, 'Sign in').waitFor();
    await german.context().route('**/assets/words-*.js', (route) => route.abort());
    await german.reload();
    await german.getByText('This page could not be fetched').waitFor();
    await german.context().unrouteAll();
    await press(german, 'Load it again');
    await german.locator('html[lang=de]').waitFor();
  });

  it('shows nothing of the answer to one question beside the refusal of another', async () => {
    const { page } = await open({ as: admin, path: '/admin/users' });
    await page.getByRole('link', { name: person.userId }).waitFor();
    await page.route('**/users?*role=none*', (route) =>
      route.fulfill({ status: 403, json: { errcode: 'M_FORBIDDEN', error: 'Not today' } }),
    );
    await page.getByLabel('Role').fill('none');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('link', { name: person.userId }).count()).to.equal(0);
  });

  describe('or somebody else signs in in the same tab,', () => {
    const signOut = async (page: Page): Promise<void> => {
      await page.getByRole('banner').getByRole('button', { name: 'Sign out' }).click();
      await heading(page, 'Sign in').waitFor();
    };
    const signIn = async (page: Page, who: Person): Promise<void> => {
      await enterPassword(page, who);
      await page.getByRole('banner').getByText(who.userId).waitFor();
    };

    it('shows nothing of what the first one had there: no news, no codes, not even when they come late', async () => {
      const other = await registerPerson(server);
      const { page } = await open({ as: person });
      await page.getByRole('button', { name: /^Rename/ }).click();
      await page.getByRole('textbox', { name: 'Name' }).fill('Secret telephone');
      await page.keyboard.press('Enter');
      await page.getByRole('status').getByText('Secret telephone').waitFor();
      await press(page, 'Make new recovery codes');
      await page.getByRole('dialog').getByRole('button', { name: 'Make new recovery codes' }).click();
      await page.getByRole('dialog').getByLabel('Password').fill(person.password);
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').getByLabel('Code', { exact: true }).fill(nextCode(server, person));
      // The codes are on their way when the session ends in another tab of it.
      const letGo = await hold(page, '**/two-factor/recovery');
      await page.keyboard.press('Enter');
      const twin = page.context().waitForEvent('page');
      await page.evaluate("void window.open('/account/password')");
      await signOut(await twin);
      await heading(page, 'Sign in').waitFor();
      expect(await page.content()).not.to.include('Secret telephone');
      await signIn(page, other);
      await letGo();
      await page.getByRole('link', { name: 'Devices' }).click();
      await heading(page, 'Devices').waitFor();
      expect(await page.getByText(/recovery code/i).count()).to.equal(0);
    });

    it('stays with who signed in last: an answer to an earlier sign-in changes nobody, and its device goes', async () => {
      const [first, second] = [await registerPerson(server), await registerPerson(server)];
      const { page } = await open();
      const letGo = await hold(page, '**/login');
      await enterPassword(page, first);
      await page.getByRole('link', { name: 'Make an account' }).click();
      await heading(page, 'Make an account').waitFor();
      await page.getByRole('link', { name: /have/ }).click();
      await heading(page, 'Sign in').waitFor();
      await signIn(page, second);
      const gone = page.waitForResponse('**/logout');
      await letGo();
      await gone;
      await page.getByRole('banner').getByText(second.userId).waitFor();
      expect(await deviceIds(server, first)).to.deep.equal([first.deviceId]);
      expect(await isSignedIn(server, second)).to.equal(true);
    });
  });
});
