import { mkdir } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { call, type Enrolled, enrolPerson, PASSWORD, registerPerson } from '../support/client.js';
import { ask, begin, deleteDevice, isSignedIn, nextCode, onNewDeviceByCode } from '../support/journeys.js';
import { needs } from '../support/real.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const PICTURES = join(tmpdir(), 'matrix-uia-pages');

describe('a sign-in in Chromium for an app', () => {
  let server: TestServer;
  let app: Server;
  let appUrl: string;
  let browser: Browser;
  let context: BrowserContext | undefined;
  let person: Enrolled;
  const seen: IncomingMessage[] = [];
  const complaints: string[] = [];

  before(async function () {
    browser = await needs(this, 'Chromium', launchChromium);
    app = createServer((request, response) => {
      seen.push(request);
      response.setHeader('content-type', 'text/html').end('<h1>The app</h1>');
    });
    await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
    // Another site than the server's, as in life.
    appUrl = `http://localhost:${(app.address() as AddressInfo).port}`;
    server = await startTestServer('embedded', {
      sets: [`sso.allowed_redirects=[${appUrl}/listed, listed-app://here]`],
    });
    person = await enrolPerson(server);
    await mkdir(PICTURES, { recursive: true });
  });
  after(async () => {
    app?.closeAllConnections();
    app?.close();
    await server?.stop();
  });
  beforeEach(() => {
    seen.length = 0;
    complaints.length = 0;
  });
  afterEach(async () => {
    await context?.close();
    expect(complaints).to.deep.equal([]);
  });

  async function open(redirectUrl: string, options: BrowserContextOptions = {}): Promise<Page> {
    context = await browser.newContext(options);
    context.on('console', (message) => {
      if (message.type() === 'error' && !/favicon|status of 4/.test(message.text())) complaints.push(message.text());
    });
    const page = await context.newPage();
    // From a link on the app's own site, whose cookies ours must not depend on.
    await page.goto(`${appUrl}/start`);
    await page.setContent(`<a href="${startOf(redirectUrl)}">Sign in</a>`);
    await page.getByRole('link', { name: 'Sign in' }).click();
    return page;
  }
  const startOf = (redirectUrl: string): string =>
    `${server.url}/_matrix/client/v3/login/sso/redirect?${new URLSearchParams({ redirectUrl })}`;

  async function enterPassword(page: Page, userId = person.userId): Promise<void> {
    await page.getByLabel('User name or e-mail address').fill(userId);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Continue' }).click();
  }
  async function enterCode(page: Page): Promise<void> {
    await page.getByLabel('Code').fill(nextCode(server, person));
    await page.getByRole('button', { name: 'Continue' }).click();
  }
  const loginBy = (token: string | null) =>
    call(server.url, 'POST', 'login', { body: { type: 'm.login.token', token: token ?? '' } });

  for (const [look, options] of Object.entries({
    'with script': { viewport: { width: 1024, height: 800 } },
    'without script, on a narrow dark phone': {
      viewport: { width: 320, height: 640 },
      javaScriptEnabled: false,
      colorScheme: 'dark' as const,
    },
  })) {
    it(`goes by password, code and consent, and leads to the app with a token that works, ${look}`, async () => {
      const page = await open(`${appUrl}/?theme=dark#/login?x`, options);
      const picture = (name: string) =>
        page.screenshot({ path: join(PICTURES, `sso-${name}-${options.viewport.width}.png`), fullPage: true });
      const narrow = async () =>
        'javaScriptEnabled' in options ||
        expect(await page.evaluate('document.documentElement.scrollWidth')).to.equal(options.viewport.width);
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
      await picture('password');
      await page.getByLabel('User name or e-mail address').fill(person.userId);
      await page.getByLabel('Password').fill('wrong');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
      expect(await page.getByLabel('User name or e-mail address').inputValue()).to.equal(person.userId);
      expect(await page.getByLabel('Password').inputValue()).to.equal('');
      await picture('password-wrong');
      await enterPassword(page);
      await page.getByLabel('Code').waitFor();
      await picture('code');
      await enterCode(page);
      await page.getByRole('heading', { name: 'Continue to this site?' }).waitFor();
      await page.getByText(`${appUrl}/?theme=dark#/login?x`).waitFor();
      await picture('continue');
      await narrow();
      await page.getByRole('button', { name: 'Continue to localhost' }).click();
      await page.getByRole('heading', { name: 'The app' }).waitFor();
      const url = new URL(page.url());
      expect([url.searchParams.get('theme'), url.hash]).to.deep.equal(['dark', '#/login?x']);
      const arrived = seen.find((request) => request.url?.includes('loginToken'));
      expect(arrived?.headers).not.to.have.any.keys('referer', 'cookie');
      expect((await loginBy(url.searchParams.get('loginToken'))).status).to.equal(200);
    });
  }

  it('asks nothing where the operator has listed the app', async () => {
    const page = await open(`${appUrl}/listed/here`);
    await enterPassword(page);
    await page.getByLabel('Code').waitFor();
    await enterCode(page);
    await page.getByRole('heading', { name: 'The app' }).waitFor();
    expect((await loginBy(new URL(page.url()).searchParams.get('loginToken'))).status).to.equal(200);
  });

  for (const [redirectUrl, asks] of [
    ['some-app://vector/webapp', true],
    ['listed-app://here/x', false],
  ] as const) {
    it(`leads to an app on the device, ${asks ? 'asked about' : 'listed'}`, async () => {
      const page = await open(redirectUrl);
      const plain = await registerPerson(server);
      const leading = page.waitForResponse((response) => response.headers().location?.includes('loginToken') ?? false);
      await enterPassword(page, plain.userId);
      if (asks) {
        await page.getByRole('heading', { name: 'Continue to the app?' }).waitFor();
        await page.screenshot({ path: join(PICTURES, 'sso-continue-app.png'), fullPage: true });
        await page.getByRole('button', { name: 'Continue to' }).click();
      }
      const { location } = (await leading).headers();
      expect(location).to.include(`${redirectUrl}?loginToken=mul_`);
      // Whoever has no such app stays where they are, and the policy of the page has nothing against it.
    });
  }

  it('goes on where it was after going back, opened twice, and asks the one who is finished to start again', async () => {
    const page = await open(appUrl);
    const first = page.url();
    await page.getByLabel('Password').waitFor();
    const twin = await page.context().newPage();
    await twin.goto(page.url());
    await enterPassword(page);
    await page.getByLabel('Code').waitFor();
    await enterPassword(twin);
    await twin.getByRole('alert').waitFor();
    await twin.getByLabel('Code').waitFor();
    await enterCode(twin);
    await twin.getByRole('heading', { name: 'Continue to this site?' }).waitFor();
    await page.goBack();
    await page.goto(twin.url());
    await page.getByRole('button', { name: 'Continue to' }).click();
    await page.getByRole('heading', { name: 'The app' }).waitFor();
    expect(first).to.include('/');
    await page.goBack();
    await page
      .getByText('no longer valid')
      .or(page.getByRole('heading', { name: 'Continue to this site?' }))
      .first()
      .waitFor();
  });

  it('begun by somebody else opens nothing in this browser', async () => {
    const lure = await open(appUrl);
    await lure.getByLabel('Password').waitFor();
    const victim = await browser.newContext();
    const page = await victim.newPage();
    await page.goto(lure.url());
    await page.getByText('This sign-in is not from this browser').first().waitFor();
    expect(await page.getByRole('textbox').count()).to.equal(0);
    await victim.close();
  });

  it('stands in no frame', async () => {
    const page = await open(appUrl);
    await page.goto(`${appUrl}/frame`);
    await page.setContent(`<iframe src="${startOf(appUrl)}"></iframe>`);
    await page.waitForFunction(
      "(() => { try { return document.querySelector('iframe').contentDocument === null } catch { return true } })()",
    );
    expect(await page.frames()[1]?.getByLabel('Password').count()).to.equal(0);
    expect(complaints.splice(0).join()).to.include('frame-ancestors');
  });

  it('the page of m.login.sso leads through a whole flow and then tells the app', async () => {
    const other = await onNewDeviceByCode(server, person);
    const session = await begin(server, deleteDevice(person, other.deviceId));
    context = await browser.newContext();
    await context.addInitScript('calls = 0; onAuthDone = () => { calls += 1; };');
    const page = await context.newPage();
    await page.goto(`${server.url}/_matrix/client/v3/auth/m.login.sso/fallback/web?session=${session}`);
    await page.getByText(`Remove the device ${other.deviceId}`).waitFor();
    await page.getByLabel('Password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'recovery code' }).click();
    await page.getByRole('link', { name: 'authenticator' }).click();
    await enterCode(page);
    await page.getByRole('heading', { name: 'Done' }).waitFor();
    expect(await page.evaluate('calls')).to.equal(1);
    expect((await ask(server, deleteDevice(person, other.deviceId), { session })).status).to.equal(200);
    expect(await isSignedIn(server, other)).to.equal(false);
  });
});
